import type { CaseId, SupportId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { sectionsOfEverySupport, type Support } from '@amparo/domain/support/support'
import { hasLeft, isLive } from '../../access/live-membership.ts'
import { supporters } from '../../clock/support-over.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export function supportRow(support: Support) {
  return {
    id: support.id as string,
    case_id: support.caseId as string,
    user_id: support.userId as string,
    role: support.role,
    task: support.task,
    sections: [...support.sections],
    from_on: support.from as string,
    until_on: (support.until ?? null) as string | null,
    invited_by: support.invitedBy as string,
    invited_at: support.invitedAt,
    state: support.state,
    answered_at: support.answeredAt ?? null,
    declined_because: support.declinedBecause ?? null,
    ended_by: (support.endedBy ?? null) as string | null,
    ended_at: support.endedAt ?? null,
    ended_because: support.endedBecause ?? null,
    words: support.words,
    version: support.version,
  }
}
export type SupportRow = ReturnType<typeof supportRow>

function supportOfRow(row: SupportRow): Support {
  return {
    id: row.id as SupportId,
    caseId: row.case_id as CaseId,
    userId: row.user_id as UserId,
    role: row.role,
    task: row.task,
    sections: row.sections,
    from: row.from_on as PlainDate,
    until: (row.until_on ?? undefined) as PlainDate | undefined,
    invitedBy: row.invited_by as UserId,
    invitedAt: row.invited_at,
    state: row.state,
    answeredAt: row.answered_at ?? undefined,
    declinedBecause: row.declined_because ?? undefined,
    endedBy: (row.ended_by ?? undefined) as UserId | undefined,
    endedAt: row.ended_at ?? undefined,
    endedBecause: row.ended_because ?? undefined,
    words: row.words,
    version: row.version,
  }
}

export async function insertSupport(tx: WriteTx, support: Support): Promise<void> {
  await tx.sql`insert into amparo.case_supports ${tx.sql(supportRow(support))}`
}

export async function updateSupport(tx: WriteTx, support: Support): Promise<void> {
  const { id, ...columns } = supportRow(support)
  await tx.sql`update amparo.case_supports set ${tx.sql(columns)}
    where id = ${id} and version = ${support.version - 1}`
}

/** Whoever answers at the same moment waits here, and then sees the answer. */
export async function lockSupport(tx: WriteTx, caseId: string, id: string): Promise<Support | undefined> {
  const [row] = await tx.sql<SupportRow[]>`
    select * from amparo.case_supports where id = ${id} and case_id = ${caseId} for update`
  return row && supportOfRow(row)
}

/** The invitations and supports of a case that nobody ended. */
export async function lockStanding(tx: WriteTx, caseId: string): Promise<readonly Support[]> {
  const rows = await tx.sql<SupportRow[]>`
    select * from amparo.case_supports where case_id = ${caseId} and state in ('invited', 'accepted')
    order by invited_at, id for update`
  return rows.map(supportOfRow)
}

/** What one colleague supports or is asked to support, as far as the reader answers for those cases. */
export async function lockStandingOf(tx: WriteTx, userId: string): Promise<readonly Support[]> {
  const rows = await tx.sql<SupportRow[]>`
    select * from amparo.case_supports where user_id = ${userId} and state in ('invited', 'accepted')
    order by invited_at, id for update`
  return rows.map(supportOfRow)
}

/** What the reader herself supports of a case now. */
export async function findMine({ sql }: ReadScope, caseId: string): Promise<Support | undefined> {
  const [row] = await sql<SupportRow[]>`
    select * from amparo.case_supports
    where case_id = ${caseId} and user_id = (select amparo.my_user()) and state = 'accepted'`
  return row && supportOfRow(row)
}

/**
 * The card and the one record that she answers, from the invitation on; what she will read, and the notes to add to,
 * wait for her acceptance. All of it ends with the last day. The invented stories write the same.
 */
export function sharesOf(support: Support, of: { readonly organisationId: string; readonly until: string }) {
  const share = (
    capability: 'read' | 'contribute',
    sections: readonly string[],
    { stream = null, from = 'infinity' }: { readonly stream?: string | null; readonly from?: string },
  ) => ({
    case_id: support.caseId as string,
    grantee_organisation_id: of.organisationId,
    purpose: 'referral',
    act: 'support',
    act_id: support.id as string,
    id: newId() as string,
    grantee_roles: [] as string[],
    capability,
    sections: [...sections],
    stream_id: stream,
    valid_from: from,
    valid_until: of.until,
    grantee_user_id: support.userId as string,
  })
  return [
    share('read', ['summary'], { from: support.invitedAt }),
    share('contribute', ['course'], { stream: support.id, from: support.invitedAt }),
    share('read', [...sectionsOfEverySupport, ...support.sections], {}),
    ...(support.sections.includes('notes') ? [share('contribute', ['notes'], {})] : []),
  ]
}

export async function offerShares(
  tx: WriteTx,
  support: Support,
  of: { readonly organisationId: string; readonly until: string },
): Promise<void> {
  await tx.sql`insert into amparo.grants ${tx.sql(sharesOf(support, of))}`
}

/** From her first day on; the database says that it is her support, and what was written when she was invited. */
export async function beginShares(tx: WriteTx, supportId: string, from: string): Promise<void> {
  await tx.sql`select amparo.begin_support(${supportId}, ${from})`
}

export async function endShares(tx: WriteTx, support: Support, at: string): Promise<void> {
  await tx.sql`update amparo.grants set revoked_at = ${at}
    where case_id = ${support.caseId} and act = 'support' and act_id = ${support.id} and revoked_at is null`
}

/** Who of the reader's organisation may support a case today, and how many each supports as far as the reader sees. */
export async function listColleagues({ sql }: ReadScope) {
  return sql<{ id: UserId; name: string; supports: number }[]>`
    select u.id, u.display_name as name,
      (select count(*) from amparo.case_supports s where s.user_id = u.id and s.state = 'accepted') as supports
    from amparo.users u
    where u.state = 'active' and exists (
      select from amparo.memberships m
      where m.user_id = u.id and m.organisation_id = (select amparo.my_organisation())
        and m.role = any (${[...supporters]}) and ${isLive({ sql })})
    order by u.display_name, u.id limit 500`
}

export type SupportListRow = SupportRow & {
  readonly name: string | null
  readonly invited_name: string | null
  readonly left: boolean
}

function listed(scope: ReadScope) {
  const { sql } = scope
  return sql`s.*, u.display_name as name, i.display_name as invited_name,
    ${hasLeft(scope, sql`s.user_id`, supporters)} as left`
}

export async function listSupportRows(scope: ReadScope, caseId: string): Promise<SupportListRow[]> {
  const { sql } = scope
  return sql<SupportListRow[]>`
    select ${listed(scope)} from amparo.case_supports s
    left join amparo.users u on u.id = s.user_id
    left join amparo.users i on i.id = s.invited_by
    where s.case_id = ${caseId}
    order by s.state not in ('invited', 'accepted'), s.invited_at desc, s.id desc limit 100`
}

export type MySupportRow = SupportListRow & { readonly code: string; readonly call_name: string }

/** What I was asked and have not answered, with the card of each case. */
export async function listMySupportRows(
  scope: ReadScope,
  page: { readonly after: { readonly at: string; readonly id: string } | undefined; readonly limit: number },
): Promise<MySupportRow[]> {
  const { sql } = scope
  const { after, limit } = page
  return sql<MySupportRow[]>`
    select ${listed(scope)}, h.code, h.call_name from amparo.case_supports s
    join amparo.shared_cases() h on h.id = s.case_id
    left join amparo.users u on u.id = s.user_id
    left join amparo.users i on i.id = s.invited_by
    where s.user_id = (select amparo.my_user()) and s.state = 'invited'
      ${after === undefined ? sql`` : sql`and (s.invited_at, s.id) > (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by s.invited_at, s.id limit ${limit}`
}

export async function findSupport(
  { sql }: ReadScope,
  caseId: string,
  id: string,
): Promise<Support | undefined> {
  const [row] = await sql<SupportRow[]>`
    select * from amparo.case_supports where id = ${id} and case_id = ${caseId}`
  return row && supportOfRow(row)
}
