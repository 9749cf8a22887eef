import type { ReservedSql, Sql } from 'postgres'
import type { Purpose } from '@amparo/domain/access/vocabulary'
import type { Database } from './database.ts'

/**
 * Every statement about records runs inside one of the transactions of this file. Each takes a role that owns
 * nothing and, for requests, the scope of one signed-in person; both end with the transaction, so that a pooled
 * connection never carries anyone's rights to the next request. Without a scope every policy shows nothing.
 *
 * A trap for whoever sends statements together: a query of this library is lazy and leaves when it is first
 * awaited. `Promise.all([sql`a`, load()])` sends what `load` awaits before `a`; where the order counts, start
 * the first one with `.execute()`.
 */
declare const reading: unique symbol
declare const writing: unique symbol

/** Readers take this; nothing can be written with it that its owner did not start. */
export type ReadScope = { readonly sql: Sql; readonly [reading]: true }
/** Writers take this; it can be made nowhere else. */
export type WriteTx = ReadScope & { readonly [writing]: true }

/** One row of `amparo.begin_request`: who is asking, as the database sees it. */
export type SessionRow = {
  readonly session_id: string
  readonly user_id: string
  readonly username: string
  readonly display_name: string
  readonly locale: string
  readonly code_of_conduct: string | null
  readonly organisation_id: string | null
  readonly device_id: string | null
  readonly strength: string
  readonly confirmed_at: string
  readonly last_used_at: string
  readonly state: 'live' | 'expired' | 'ended'
  readonly roles: string[]
  readonly teams: string[]
  readonly member_teams: string[]
  readonly purposes: string[]
}

export type RequestTransaction<Opened> = {
  readonly tx: WriteTx
  readonly session: SessionRow | undefined
  /** What `opening` has read in the scope of the session. */
  readonly opened: Opened
  /** Takes statements, started already, that nobody waits for before the commit: they travel together with it. */
  readonly atEnd: AtEnd
}

type AtEnd = (statement: Promise<unknown>) => void

/**
 * A transaction in the scope of a session. The statements that begin it travel together with those of `opening`,
 * which run after them and so in the session's scope; the last ones travel together with the commit.
 */
export async function withRequest<Opened, Answer>(
  database: Database,
  scope: { readonly token: Uint8Array; readonly purpose: Purpose },
  opening: (scope: ReadScope) => Promise<Opened>,
  run: (request: RequestTransaction<Opened>) => Promise<Answer>,
): Promise<Answer> {
  return onReserved(database, async (sql, atEnd) => {
    const tx = { sql } as unknown as WriteTx
    const begun = [sql`begin`.execute(), sql`set local role amparo_app`.execute()]
    const entered = sql<SessionRow[]>`
      select * from amparo.begin_request(${Buffer.from(scope.token)}, ${scope.purpose})`.execute()
    const [rows, opened] = await Promise.all([entered, opening(tx), ...begun])
    return run({ tx, session: rows[0], opened, atEnd })
  })
}

export type SystemRole =
  'amparo_jobs' | 'amparo_sign_in' | 'amparo_sequencer' | 'amparo_app' | 'amparo_keeper'

/** A transaction of the system itself; `why` names the reason for whoever reads the calls. */
export async function asSystem<Answer>(
  database: Database,
  role: SystemRole,
  why: string,
  run: (tx: WriteTx, atEnd: AtEnd) => Promise<Answer>,
): Promise<Answer> {
  if (why === '') throw new Error('a system transaction states its reason')
  return onReserved(database, async (sql, atEnd) => {
    await Promise.all([sql`begin`, sql`set local role ${sql(role)}`])
    return run({ sql } as unknown as WriteTx, atEnd)
  })
}

async function onReserved<Answer>(
  database: Database,
  run: (sql: Sql, atEnd: AtEnd) => Promise<Answer>,
): Promise<Answer> {
  const reserved: ReservedSql = await database.sql.reserve()
  try {
    const closing: Promise<unknown>[] = []
    const answer = await run(reserved as unknown as Sql, (statement) => {
      // Whoever fails first is reported; a later one must not count as unheard.
      statement.catch(() => {})
      closing.push(statement)
    })
    const [ended] = await Promise.all([reserved`commit`.execute(), ...closing])
    // A failed transaction ends with ROLLBACK although COMMIT was asked, and no error is raised for it.
    if (ended.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    return answer
  } catch (error) {
    await reserved`rollback`.catch(() => {})
    throw error
  } finally {
    reserved.release()
  }
}
