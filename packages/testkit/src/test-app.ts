import { createHash, randomBytes, type KeyObject } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import postgres, { type Sql } from 'postgres'
import {
  pathNames,
  successStatus,
  type InputOf,
  type Operation,
  type OutputOf,
} from '@amparo/contract/kernel/operation'
import { makeId } from '@amparo/domain/kernel/brand'
import { buildApp } from '@amparo/server/app'
import { fingerprintKeyFrom } from '@amparo/server/commands/fingerprint'
import { parseConfig, type Config } from '@amparo/server/config'
import { openDatabase, type Database } from '@amparo/server/db/database'
import { settleCodeApps } from '@amparo/server/modules/sign-in/index'
import { castPlay, type Cast, type CastMember } from './cast.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

export type TestApp = {
  readonly app: FastifyInstance
  readonly config: Config
  /** As the node has it: a login that owns nothing. */
  readonly database: Database
  readonly testDatabase: TestDatabase
  /** As the owner; take `amparo_keeper` in a transaction to see rows (`asKeeper`). */
  readonly owner: Sql
  readonly cast: Cast
  /** The clock that handlers see; the database keeps its own. */
  readonly clock: { now: Date }
  readonly logLines: string[]
  /** Of this node, for another face on the same database. */
  readonly fingerprintKey: KeyObject
  /** A browser that has not signed in. */
  readonly visitor: () => TestClient
  /** A browser with a live session, without going through sign-in. */
  readonly signInAs: (member: CastMember, more?: SessionChoice) => Promise<TestClient>
  /** Rows as they are, past every policy. */
  readonly asKeeper: <Answer>(run: (sql: Sql) => Promise<Answer>) => Promise<Answer>
  /** With the rights of the owner, as commands on the machine have it; opened when it is asked for first. */
  readonly ownerDatabase: () => Database
  readonly close: () => Promise<void>
}

export type SessionChoice = {
  readonly organisationId?: string | null
  readonly strength?: 'password' | 'second-factor' | 'passkey' | 'openid'
  readonly confirmedAt?: Date
  readonly idleMinutes?: number
  readonly label?: string
}

export type CallChoice = {
  /** The command's id; without it, a new one. */
  readonly commandId?: string
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly remoteAddress?: string
}

export type TestAnswer<Body> = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  /** The operation's output, or the problem document. */
  readonly body: Body & Partial<ProblemBody>
  readonly text: string
  readonly bytes: Buffer
}

type ProblemBody = {
  readonly code: string
  readonly detail: string
  readonly errors: readonly { readonly pointer: string; readonly reason: string }[]
}

export type TestClient = {
  readonly cookies: Map<string, string>
  /** One call; whatever comes back. */
  readonly call: <Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    choice?: CallChoice,
  ) => Promise<TestAnswer<OutputOf<Op>>>
  /** One call that must succeed. */
  readonly ok: <Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    choice?: CallChoice,
  ) => Promise<OutputOf<Op>>
  /** Anything on the wire, for attacks. */
  readonly raw: (request: {
    method: Operation['method']
    url: string
    body?: unknown
    headers?: Readonly<Record<string, string | undefined>>
    remoteAddress?: string
  }) => Promise<TestAnswer<Record<string, unknown>>>
}

/** The real app on a database of its own, spoken to without a socket. */
export async function startTestApp(
  options: { readonly env?: Readonly<Record<string, string>> } = {},
): Promise<TestApp> {
  const testDatabase = await createTestDatabase()
  const dataFolder = mkdtempSync(join(tmpdir(), 'amparo-app-'))
  const config = parseConfig({ AMPARO_DATA: dataFolder, ...options.env }, dataFolder)
  const database = openDatabase(testDatabase.runtimeUrl, { most: 6 })
  const fingerprintKey = fingerprintKeyFrom(await settleCodeApps(database, dataFolder))
  const owner = postgres(testDatabase.ownerUrl, { max: 2, onnotice: () => {} }) as unknown as Sql
  let ownerDatabase: Database | undefined
  const cast = await castPlay(owner)
  const clock = { now: new Date() }
  const clockIsMoved = { from: clock.now }
  const logLines: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => void logLines.push(line) })
  const now = () => (clock.now === clockIsMoved.from ? new Date() : clock.now)
  const app = await buildApp({
    database,
    config,
    now,
    logger,
    fingerprintKey,
    version: '0.0.0-test',
    webFolder: undefined,
  })
  await app.ready()

  const asKeeper = async <Answer>(run: (sql: Sql) => Promise<Answer>): Promise<Answer> => {
    const answer = await owner.begin(async (tx) => {
      await tx`set local role amparo_keeper`
      return [await run(tx as unknown as Sql)] as const
    })
    return answer[0] as Answer
  }

  return {
    app,
    config,
    database,
    testDatabase,
    owner,
    cast,
    clock,
    logLines,
    fingerprintKey,
    asKeeper,
    visitor: () => makeClient(app, now, new Map()),
    signInAs: async (member, more = {}) => {
      const token = randomBytes(32).toString('base64url')
      await asKeeper(
        (sql) =>
          sql`insert into sign_in.sessions ${sql({
            id: makeId(Date.now(), randomBytes(10)),
            token_hash: createHash('sha256').update(token).digest(),
            user_id: member.id,
            organisation_id:
              more.organisationId === undefined ? (member.organisationId ?? null) : more.organisationId,
            device_label: more.label ?? 'test',
            strength: more.strength ?? 'second-factor',
            confirmed_at: (more.confirmedAt ?? new Date()).toISOString(),
            idle_minutes: more.idleMinutes ?? 1440,
            expires_at: new Date(Date.now() + 12 * 3_600_000).toISOString(),
          })}`,
      )
      return makeClient(app, now, new Map([['amparo_session', token]]))
    },
    ownerDatabase: () => (ownerDatabase ??= openDatabase(testDatabase.ownerUrl, { most: 1 })),
    close: async () => {
      await app.close()
      await ownerDatabase?.close()
      await database.close()
      await owner.end()
      await testDatabase.drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

function payloadOf(body: unknown): string | Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body)
  return typeof body === 'string' ? body : JSON.stringify(body)
}

function makeClient(app: FastifyInstance, now: () => Date, cookies: Map<string, string>): TestClient {
  const raw: TestClient['raw'] = async ({ method, url, body, headers = {}, remoteAddress }) => {
    const sent: Record<string, string | undefined> = {
      'x-amparo': '1',
      'accept-language': 'en',
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') || undefined,
      ...(body === undefined
        ? {}
        : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
      ...headers,
    }
    const response = await app.inject({
      method,
      url,
      headers: Object.fromEntries(Object.entries(sent).filter((pair) => pair[1] !== undefined)),
      ...(body === undefined ? {} : { payload: payloadOf(body) }),
      ...(remoteAddress ? { remoteAddress } : {}),
    })
    for (const cookie of response.cookies) {
      if (cookie.value === '' || cookie.maxAge === 0) cookies.delete(cookie.name)
      else cookies.set(cookie.name, cookie.value)
    }
    const isJson = String(response.headers['content-type'] ?? '').includes('json')
    return {
      status: response.statusCode,
      headers: response.headers,
      body: isJson && response.body !== '' ? JSON.parse(response.body) : {},
      text: response.body,
      bytes: response.rawPayload,
    }
  }
  const call: TestClient['call'] = async (operation, input, choice = {}) => {
    const given = { ...(input as Record<string, unknown>) }
    let url: string = operation.path
    for (const name of pathNames(operation.path)) {
      url = url.replace(`:${name}`, encodeURIComponent(String(given[name])))
      delete given[name]
    }
    const isRead = operation.method === 'GET'
    const query = isRead
      ? new URLSearchParams(
          Object.entries(given).flatMap(([name, value]): [string, string][] =>
            value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
          ),
        ).toString()
      : ''
    const answer = await raw({
      method: operation.method,
      url: query === '' ? url : `${url}?${query}`,
      ...(isRead ? {} : { body: operation.kind === 'upload' ? given['bytes'] : given }),
      headers: {
        ...(operation.kind === 'command'
          ? { 'idempotency-key': choice.commandId ?? makeId(now().getTime(), randomBytes(10)) }
          : {}),
        ...choice.headers,
      },
      ...(choice.remoteAddress ? { remoteAddress: choice.remoteAddress } : {}),
    })
    return answer as never
  }
  return {
    cookies,
    raw,
    call,
    ok: async (operation, input, choice) => {
      const answer = await call(operation, input, choice)
      if (answer.status !== successStatus(operation))
        throw new Error(`${operation.id} answered ${answer.status}: ${answer.text.slice(0, 500)}`)
      return answer.body as never
    },
  }
}
