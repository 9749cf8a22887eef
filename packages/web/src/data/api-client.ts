import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import { makeId } from '@amparo/domain/kernel/brand'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { OnItsWay } from './on-its-way.ts'
import { readProblem, withoutWords, type WireProblem } from './wire-problem.ts'

export type Answer<Op extends Operation> = Result<OutputOf<Op>, WireProblem>

export type ApiClient = {
  /** `commandId` stays the same when the same thing is sent again, so that it is done once. */
  readonly send: <Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    options?: { readonly commandId?: string; readonly signal?: AbortSignal },
  ) => Promise<Answer<Op>>
  /** When everything that was sent to change something has been answered, well or badly. */
  readonly settled: () => Promise<void>
}

/** Browsers refuse to keep more than 64 kB alive at once, in all requests together. */
const mostKeptAlive = 60_000

export function newCommandId(): string {
  return makeId<'CommandId'>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}

/**
 * Calls operations of the contract. Only our own origin is asked; every write carries a header that no form of
 * another site can send; an answer that does not fit its schema is a problem, never a half-filled screen.
 */
export function makeApiClient(options: {
  readonly language: () => string
  readonly fetch: typeof globalThis.fetch
  /** Called when the server no longer knows the session. */
  readonly onSignedOut: () => void
  /** Where what is sent is noted until it is answered. */
  readonly onItsWay: Pick<OnItsWay, 'begin' | 'end'>
}): ApiClient {
  const changing = new Set<Promise<unknown>>()
  let keptAlive = 0
  return {
    settled: async () => {
      await Promise.allSettled(changing)
    },
    async send(operation, input, more = {}) {
      const { url, body } = placeInput(operation, input as Readonly<Record<string, unknown>>)
      const headers: Record<string, string> = {
        accept: 'application/json',
        'accept-language': options.language(),
      }
      if (operation.method !== 'GET') {
        headers['x-amparo'] = '1'
        headers['content-type'] = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
      }
      const commandId = operation.kind === 'command' ? (more.commandId ?? newCommandId()) : undefined
      if (commandId) {
        headers['idempotency-key'] = commandId
        options.onItsWay.begin(commandId)
      }
      const weight =
        body === undefined
          ? 0
          : typeof body === 'string'
            ? new TextEncoder().encode(body).length
            : body.length
      const keepalive = body !== undefined && keptAlive + weight <= mostKeptAlive
      if (keepalive) keptAlive += weight
      const asked = options.fetch(url, {
        method: operation.method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        ...(body === undefined ? {} : { body }),
        // What is on its way arrives even if the page is left meanwhile, as by leaving quickly.
        keepalive,
        ...(more.signal ? { signal: more.signal } : {}),
      })
      if (operation.method !== 'GET') changing.add(asked)
      let response: Response
      try {
        response = await asked
      } catch {
        return refuse(withoutWords('network.unreachable', 0))
      } finally {
        changing.delete(asked)
        if (keepalive) keptAlive -= weight
        if (commandId) options.onItsWay.end(commandId)
      }
      const answer =
        operation.answersFile && response.ok ? await readFile(response) : await readJson(response)
      if (!response.ok) {
        if (response.status === 401 && operation.kind !== 'sign-in') options.onSignedOut()
        return refuse(readProblem(response.status, answer))
      }
      const output = operation.output.safeParse(answer)
      if (!output.success) return refuse(withoutWords('answer.unreadable', response.status))
      return accept(output.data) as never
    },
  }
}

/** Names in the path go there; the rest is the query of a `GET` or the body of anything else. */
export function placeInput(
  operation: Pick<Operation, 'method' | 'path'>,
  input: Readonly<Record<string, unknown>>,
): { url: string; body?: string | Uint8Array<ArrayBuffer> } {
  const rest: Record<string, unknown> = { ...input }
  const path = operation.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (rest['bytes'] instanceof Uint8Array)
    return { url: path, body: rest['bytes'] as Uint8Array<ArrayBuffer> }
  if (operation.method !== 'GET') return { url: path, body: JSON.stringify(rest) }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) query.append(name, String(value))
  }
  const text = query.toString()
  return { url: text ? `${path}?${text}` : path }
}

/** The bytes of a file, its type, and the name that the server gives it. */
async function readFile(response: Response): Promise<unknown> {
  try {
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      type: response.headers.get('content-type'),
      name: /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1],
    }
  } catch {
    return undefined
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}
