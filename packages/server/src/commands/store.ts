import type { ReadScope, WriteTx } from '../db/transaction.ts'

export type CommandRow = {
  readonly id: string
  readonly operation: string
  /** Absent where none was kept; then the id and the operation tell. */
  readonly fingerprint: Buffer | null
  readonly outcome: 'applied' | 'conflict' | 'rejected' | 'quarantined'
  readonly status: number
  readonly answer: unknown
}

/**
 * Takes the command's id. A second sender of the same id waits here for the first to end and is then told that
 * the id is taken, so that a command can never run twice.
 */
export async function claimCommand(
  tx: WriteTx,
  command: {
    readonly id: string
    readonly userId: string
    readonly operation: string
    readonly fingerprint: Buffer
    readonly deviceId: string | undefined
    readonly deviceNumber: number | undefined
    readonly madeAt: string
  },
  outcome: { readonly outcome: CommandRow['outcome']; readonly status: number; readonly answer: unknown },
): Promise<boolean> {
  const rows = await tx.sql`
    insert into amparo.commands (id, user_id, operation, fingerprint, device_id, device_number, made_at, outcome, status, answer)
    values (${command.id}, ${command.userId}, ${command.operation}, ${command.fingerprint}, ${command.deviceId ?? null},
      ${command.deviceNumber ?? null}, ${command.madeAt}, ${outcome.outcome}, ${outcome.status}, ${tx.sql.json(outcome.answer as never)})
    on conflict (id) do nothing returning id`
  return rows.length === 1
}

export async function findCommand(scope: ReadScope, id: string): Promise<CommandRow | undefined> {
  const [row] = await scope.sql<CommandRow[]>`
    select id, operation, fingerprint, outcome, status, answer from amparo.commands where id = ${id}`
  return row
}
