import type { SupportId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { TaskSupporter } from '@amparo/domain/task/decide-hand-task'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export type NamedSupporter = TaskSupporter & { readonly name: string }

/** Who supports a case and still works here: what she may be given lies in the days that were agreed with her. */
export async function listSupporters({ sql }: ReadScope, caseId: string): Promise<readonly NamedSupporter[]> {
  const rows = await sql<
    { id: SupportId; user_id: UserId; name: string; from_on: PlainDate; until_on: PlainDate | null }[]
  >`
    select s.id, s.user_id, u.display_name as name, s.from_on, s.until_on
    from amparo.case_supports s join amparo.users u on u.id = s.user_id and u.state = 'active'
    where s.case_id = ${caseId} and s.state = 'accepted' and exists (
      select from amparo.memberships m
      where m.user_id = s.user_id and m.organisation_id = (select amparo.my_organisation()) and ${isLive({ sql })})
    order by u.display_name, s.id`
  return rows.map((row) => ({
    supportId: row.id,
    userId: row.user_id,
    name: row.name,
    from: row.from_on,
    until: row.until_on ?? undefined,
  }))
}

/** The one task becomes hers to finish or to give back, from the first day of her support to its last. */
export async function openTask({ sql }: WriteTx, supportId: string, taskId: string): Promise<void> {
  const opened =
    await sql`insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability,
      sections, stream_id, purpose, act, act_id, valid_from, valid_until)
    select ${newId()}, g.case_id, g.grantee_organisation_id, g.grantee_user_id, 'contribute', '{course}', ${taskId}::uuid,
      g.purpose, 'support', g.act_id, g.valid_from, g.valid_until
    from amparo.grants g
    where g.act = 'support' and g.act_id = ${supportId} and g.stream_id is null and g.capability = 'read'
      and 'course' = any (g.sections) and g.revoked_at is null
    returning id`
  if (opened.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** Only the database knows whether the task that she ends is hers and comes again. */
export async function openNextTask({ sql }: WriteTx, ended: string, next: string): Promise<void> {
  const [row] = await sql<{ opened: boolean }[]>`
    select amparo.open_next_task(${ended}, ${next}, ${newId()}) as opened`
  if (!row?.opened) throw new ProblemError(problem('access.not-allowed'))
}

export async function closeTask({ sql }: WriteTx, taskId: string, at: string): Promise<void> {
  await sql`update amparo.grants set revoked_at = ${at}
    where act = 'support' and stream_id = ${taskId} and revoked_at is null`
}
