import type { PendingQuery, Row, Sql } from 'postgres'
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
/** A part of a statement, for another one to take in. */
export type Fragment = PendingQuery<Row[]>
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

/** The same row, with what was asked beside it; null where there was nothing to find. */
export type EnteredRow = SessionRow & {
  readonly command_operation?: string | null
  readonly command_fingerprint?: Buffer | null
  readonly command_outcome?: 'applied' | 'conflict' | 'rejected' | 'quarantined' | null
  readonly command_status?: number | null
  readonly command_answer?: unknown
  readonly case_relation?: 'own' | 'granted' | 'closed' | null
  readonly case_reads?: string[] | null
  readonly case_writes?: string[] | null
}

export type RequestTransaction<Opened> = {
  readonly tx: WriteTx
  readonly session: EnteredRow | undefined
  /** What `opening` has read in the scope of the session. */
  readonly opened: Opened
  /** Takes statements, started already, that nobody waits for before the commit: they travel together with it. */
  readonly atEnd: AtEnd
}

type AtEnd = (statement: Promise<unknown>) => void

/** Whose session it is, for which purpose, and what is asked in the same statement. */
type SessionScope = {
  readonly token: Uint8Array
  readonly purpose: Purpose
  /** How this command ended, if it was sent before; whoever sends it at the same moment waits for the first to end. */
  readonly commandId?: string | undefined
  /** The rights on this case; they count until the transaction ends. */
  readonly caseId?: string | undefined
}

/**
 * A transaction in the scope of a session. The statements that begin it travel together with those of `opening`,
 * which run after them and so in the session's scope; the last ones travel together with the commit.
 */
export async function withRequest<Opened, Answer>(
  database: Database,
  scope: SessionScope,
  opening: (scope: ReadScope) => Promise<Opened>,
  run: (request: RequestTransaction<Opened>) => Promise<Answer>,
): Promise<Answer> {
  return inTurn(database, async (sql, atEnd) => {
    const tx = { sql } as unknown as WriteTx
    const [rows, opened] = await Promise.all([enter(sql, scope, atEnd), opening(tx)])
    return run({ tx, session: rows[0], opened, atEnd })
  })
}

/** Statements that are not under way yet, by name. */
export type Statements = Readonly<
  Record<string, Promise<readonly unknown[]> & { readonly execute: () => Promise<readonly unknown[]> }>
>
export type RowsOf<Asked extends Statements> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> }

/** Starts all of them, in this order, before it waits for the first. */
export async function sendTogether<Asked extends Statements>(asked: Asked): Promise<RowsOf<Asked>> {
  const sent = Object.entries(asked).map(([name, statement]) => [name, statement.execute()] as const)
  const answered = await Promise.all(sent.map(async ([name, statement]) => [name, await statement]))
  return Object.fromEntries(answered) as RowsOf<Asked>
}

/**
 * A transaction that only reads, and knows beforehand what: its beginning, its statements and its end travel
 * together, and nobody waits in between.
 */
export async function readInRequest<Asked extends Statements>(
  database: Database,
  scope: SessionScope,
  statements: (scope: ReadScope) => Asked,
): Promise<{ readonly session: EnteredRow | undefined; readonly rows: RowsOf<Asked> }> {
  const sent = await inTurn(database, async (sql, atEnd) => {
    const entered = enter(sql, scope, atEnd)
    const asked = sendTogether(statements({ sql } as unknown as ReadScope))
    for (const statement of [entered, asked]) atEnd(statement)
    // In an object, so that it is not awaited here: the end of the transaction goes out with them.
    return { entered, asked }
  })
  return { session: (await sent.entered)[0], rows: await sent.asked }
}

/**
 * One statement, since each costs both sides about as much as what these functions do. Each of them needs the state
 * of the session, so that the database cannot ask it before the scope is set.
 */
function enter(
  sql: Sql,
  { token, purpose, commandId, caseId }: SessionScope,
  atEnd: AtEnd,
): PendingQuery<EnteredRow[]> {
  atEnd(begin(sql, 'amparo_app'))
  const command = commandId !== undefined && {
    columns: sql`, c.operation as command_operation, c.fingerprint as command_fingerprint,
      c.outcome as command_outcome, c.status as command_status, c.answer as command_answer`,
    row: sql`left join lateral amparo.find_command(case s.state when 'live' then ${commandId}::uuid end) c on true`,
  }
  const rights = caseId !== undefined && {
    columns: sql`, r.relation as case_relation, r.reads as case_reads, r.writes as case_writes`,
    row: sql`left join lateral amparo.case_rights(case s.state when 'live' then ${caseId}::uuid end) r on true`,
  }
  return sql<EnteredRow[]>`
    select s.*${command ? command.columns : sql``}${rights ? rights.columns : sql``}
    from amparo.begin_request(${Buffer.from(token)}, ${purpose}) s
      ${command ? command.row : sql``} ${rights ? rights.row : sql``}`.execute()
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
    // Nobody waits for these: what follows on the connection fails where they failed.
    atEnd(begin(sql, role))
    return run({ sql } as unknown as WriteTx, atEnd)
  })
}

/** As plain text, which may hold two statements: each message of its own costs both sides more than these do. */
function begin(sql: Sql, role: SystemRole): Promise<unknown> {
  return sql`begin; set local role ${sql(role)}`.simple().execute()
}

async function inTurn<Answer>(
  database: Database,
  run: (sql: Sql, atEnd: AtEnd) => Promise<Answer>,
): Promise<Answer> {
  const giveOn = await database.turns.take()
  try {
    return await onReserved(database, run)
  } finally {
    giveOn()
  }
}

async function onReserved<Answer>(
  database: Database,
  run: (sql: Sql, atEnd: AtEnd) => Promise<Answer>,
): Promise<Answer> {
  const held = await database.reserve()
  const { sql } = held
  let failedFirst: unknown
  try {
    const closing: Promise<unknown>[] = []
    const answer = await run(sql, (statement) => {
      statement.catch((error: unknown) => (failedFirst ??= error))
      closing.push(statement)
    })
    const [ended] = await Promise.all([sql`commit`.execute(), ...closing])
    // A failed transaction ends with ROLLBACK although COMMIT was asked, and no error is raised for it.
    if (ended.command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back')
    const noted = notes.get(sql)
    if (noted) await database.keepNotes?.(noted)
    return answer
  } catch (error) {
    if (isLoss(error)) held.lose()
    if (!held.isLost()) await sql`rollback`.catch(() => {})
    // What follows on a failure is only told that there was one.
    throw isAborted(error) && failedFirst !== undefined ? failedFirst : error
  } finally {
    notes.delete(sql)
    database.giveBack(held)
  }
}

const notes = new WeakMap<Sql, string[]>()

/** Something to be kept outside the database as soon as, and only if, this transaction commits. */
export function noteForCommit(tx: WriteTx, note: string): void {
  const noted = notes.get(tx.sql)
  if (noted) noted.push(note)
  else notes.set(tx.sql, [note])
}

function isAborted(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '25P02'
}

/** 57P: the server ends or restarts; 08, the library's own and the system's: there is no connection any more. */
export function isLoss(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(57P|08)/.test(code) || /^(CONNECT_TIMEOUT|CONNECTION_|ECONNRESET|EPIPE|ETIMEDOUT)/.test(code)
}
