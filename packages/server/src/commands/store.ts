import type { PendingQuery, Row } from 'postgres'
import { makeId, type CommandId } from '@amparo/domain/kernel/brand'
import type { Database } from '../db/database.ts'
import { asSystem, type EnteredRow, type ReadScope, type WriteTx } from '../db/transaction.ts'
import { forgottenBefore } from './retention.ts'

export type CommandRow = {
  readonly operation: string
  /** Absent where none was kept; then the id and the operation tell. */
  readonly fingerprint: Buffer | null
  readonly outcome: 'applied' | 'conflict' | 'rejected' | 'quarantined'
  readonly status: number
  readonly answer: unknown
}

type Command = {
  readonly id: string
  readonly userId: string
  readonly operation: string
  readonly fingerprint: Buffer
  readonly deviceId: string | undefined
  readonly deviceNumber: number | undefined
  readonly madeAt: string
}
type Outcome = { readonly outcome: CommandRow['outcome']; readonly status: number; readonly answer: unknown }

/** How a command ended; a second one under the same id leaves the first as it is. */
export function rememberCommand({ sql }: WriteTx, command: Command, outcome: Outcome) {
  return sql`
    insert into amparo.commands (id, user_id, operation, fingerprint, device_id, device_number, made_at, outcome, status, answer)
    values (${command.id}, ${command.userId}, ${command.operation}, ${command.fingerprint}, ${command.deviceId ?? null},
      ${command.deviceNumber ?? null}, ${command.madeAt}, ${outcome.outcome}, ${outcome.status}, ${sql.json(outcome.answer as never)})
    on conflict (id) do nothing`
}

/** Of these, the reader's own that have ended, well or badly. */
export function listArrived({ sql }: ReadScope, commandIds: readonly CommandId[]) {
  return sql<{ id: CommandId }[]>`select id from amparo.commands where id = any (${[...commandIds]}::uuid[])`
}

/**
 * The last statement of a call that changed something: how its command ended, its entry in the audit log, and the
 * cases that move up in the lists although nothing else is due on them than before.
 */
export function concludeCall(
  { sql }: WriteTx,
  call: {
    readonly remembered: PendingQuery<Row[]> | undefined
    readonly audited: PendingQuery<Row[]>
    readonly changedCases: readonly string[]
    readonly at: string
  },
) {
  return sql`
    with ${call.remembered ? sql`command as (${call.remembered}),` : sql``} entry as (${call.audited})
    select amparo.note_change(changed, ${call.at}) from unnest(${[...call.changedCases]}::uuid[]) as changed`
}

/** How a command ended that was sent before, as the beginning of the transaction found it. */
export function foundCommand(row: EnteredRow): CommandRow | undefined {
  const { command_operation: operation, command_outcome: outcome, command_status: status } = row
  if (!operation || !outcome || !status) return undefined
  return {
    operation,
    fingerprint: row.command_fingerprint ?? null,
    outcome,
    status,
    answer: row.command_answer,
  }
}

/**
 * Forgets outcomes by the time in the ids, which is what a command that comes again is refused by: so a device whose
 * clock is ahead is remembered for longer, and none is ever carried out twice. Ids that tell no time are kept.
 */
export async function cleanCommands(database: Database, now: Date): Promise<void> {
  const first = makeId(forgottenBefore(now), new Uint8Array(10))
  await asSystem(database, 'amparo_jobs', 'forget old commands', async ({ sql }) => {
    await sql`delete from amparo.commands where id < ${first} and substr(id::text, 15, 1) = '7'`
  })
}
