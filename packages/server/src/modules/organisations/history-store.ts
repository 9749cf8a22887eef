import type { ReadScope } from '../../db/transaction.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'

export type Register =
  'organisation' | 'team' | 'user' | 'membership' | 'reset' | 'enforcement' | 'rule' | 'form'

/** One line in the history of a register: who changed what, with the values before and after. */
export async function appendChange(
  context: OperationContext,
  register: Register,
  recordId: string,
  change: Readonly<Record<string, unknown>>,
): Promise<void> {
  context.touch(register, [recordId], Object.keys(change))
  await context.tx
    .sql`insert into amparo.register_changes (id, register, record_id, organisation_id, actor_id, command_id, change)
    values (${newId()}, ${register}, ${recordId}, ${context.principal.organisationId}, ${context.principal.userId},
      ${context.command.id}, ${context.tx.sql.json(change as never)})`
}

export type ChangeRow = {
  readonly recorded_at: string
  readonly actor: string | null
  readonly register: string
  readonly change: Record<string, unknown>
}

export function listUserChanges(scope: ReadScope, userId: string) {
  return scope.sql<ChangeRow[]>`
    select c.recorded_at, u.display_name as actor, c.register, c.change
    from amparo.register_changes c left join amparo.users u on u.id = c.actor_id
    where c.record_id = ${userId} or (c.register in ('membership', 'reset') and c.change ->> 'userId' = ${userId})
    order by c.recorded_at desc, c.id desc limit 200`
}
