import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'

/**
 * Carries out what transactions have queued: at least once, in about the order it was queued, also after a crash.
 * A row is leased while it is worked on; whoever dies with it leaves it to the next after the lease. Handlers
 * therefore must bear being run twice. What cannot be done after all tries stays as `undelivered`, where a
 * figure shows it; nothing is thrown away in silence.
 */
export type OutboxHandler = (payload: Readonly<Record<string, unknown>>) => Promise<void>

export type OutboxOptions = {
  readonly database: Database
  readonly handlers: Readonly<Record<string, OutboxHandler>>
  /** Told what failed, by kind and error name only. */
  readonly onFailure: (kind: string, error: unknown) => void
  /** Work that comes round every hour: cleaning up. */
  readonly hourly?: () => Promise<void>
  readonly pauseMilliseconds?: number
  readonly leaseSeconds?: number
}

export type OutboxWorker = { readonly stop: () => Promise<void> }

export const mostAttempts = 12
const batch = 10

type Claimed = {
  readonly id: string
  readonly kind: string
  readonly payload: Record<string, unknown>
  readonly attempts: number
}

export function startOutboxWorker(options: OutboxOptions): OutboxWorker {
  const stopping = new AbortController()
  const running = (async () => {
    let cleanAt = Date.now() + 60_000
    while (!stopping.signal.aborted) {
      const done = await runDue(options, stopping.signal).catch((error: unknown) => {
        options.onFailure('outbox', error)
        return 0
      })
      if (options.hourly && Date.now() >= cleanAt) {
        cleanAt = Date.now() + 3_600_000
        await options.hourly().catch((error: unknown) => options.onFailure('hourly', error))
      }
      if (done === 0) await pause(options.pauseMilliseconds ?? 1000, stopping.signal)
    }
  })()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** One round: claims what is due and carries it out; answers how much there was. */
export async function runDue(options: OutboxOptions, signal?: AbortSignal): Promise<number> {
  const claimed = await claim(options)
  for (const item of claimed) {
    // What is not begun when the node stops goes back at once, and its try does not count.
    if (signal?.aborted) await giveBack(options.database, item)
    else await carryOut(options, item)
  }
  return claimed.length
}

function claim({ database, handlers, leaseSeconds = 120 }: OutboxOptions): Promise<Claimed[]> {
  return asSystem(database, 'amparo_jobs', 'claim what is due', async (tx) => [
    ...(await tx.sql<Claimed[]>`
      update amparo.outbox set attempts = attempts + 1, leased_until = now() + make_interval(secs => ${leaseSeconds})
      where id in (select id from amparo.outbox
        where state = 'waiting' and run_at <= now() and (leased_until is null or leased_until <= now())
          and kind = any (${Object.keys(handlers)})
        order by run_at, id limit ${batch} for update skip locked)
      returning id, kind, payload, attempts`),
  ])
}

async function carryOut(options: OutboxOptions, item: Claimed): Promise<void> {
  try {
    // A lease that ran out in the last try of a process that died counts as a failed try.
    if (item.attempts > mostAttempts) throw new Error('too many tries')
    await options.handlers[item.kind]?.(item.payload)
    await asSystem(options.database, 'amparo_jobs', 'done', async (tx) => {
      await tx.sql`update amparo.outbox set state = 'done', ended_at = now(), leased_until = null, last_problem = null
        where id = ${item.id} and attempts = ${item.attempts}`
    })
  } catch (error) {
    options.onFailure(item.kind, error)
    await noteFailure(options.database, item, error)
  }
}

async function noteFailure(database: Database, item: Claimed, error: unknown): Promise<void> {
  const isOver = item.attempts >= mostAttempts
  await asSystem(database, 'amparo_jobs', 'failed', async (tx) => {
    await tx.sql`update amparo.outbox set leased_until = null, last_problem = ${nameOf(error)},
        state = ${isOver ? 'undelivered' : 'waiting'}, ended_at = case when ${isOver} then now() end,
        run_at = now() + make_interval(secs => ${waitSeconds(item.attempts)})
      where id = ${item.id} and attempts = ${item.attempts}`
  })
}

async function giveBack(database: Database, item: Claimed): Promise<void> {
  await asSystem(database, 'amparo_jobs', 'given back', async (tx) => {
    await tx.sql`update amparo.outbox set leased_until = null, attempts = attempts - 1
      where id = ${item.id} and attempts = ${item.attempts}`
  })
}

/** 5 s, 10 s, 20 s … at most an hour: twelve tries take some four hours. */
export function waitSeconds(attempts: number): number {
  return Math.min(5 * 2 ** (attempts - 1), 3600)
}

/** Removes what was done a week ago; what could not be delivered stays until somebody looks. */
export async function cleanOutbox(database: Database): Promise<void> {
  await asSystem(database, 'amparo_jobs', 'clean the outbox', async (tx) => {
    await tx.sql`delete from amparo.outbox where state = 'done' and ended_at < now() - interval '7 days'`
    await tx.sql`delete from amparo.rate_limits where window_start < now() - interval '2 days'`
  })
}

/** The kind of failure, without its text: texts of mail servers repeat addresses. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const status = 'statusCode' in error ? ` ${String(error.statusCode)}` : ''
  return `${error.name}${code}${status}`.slice(0, 120)
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
