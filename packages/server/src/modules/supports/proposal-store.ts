import type { CaseId, PlanActionId, ProposalId, SupportId, UserId } from '@amparo/domain/kernel/brand'
import type { Proposal } from '@amparo/domain/support/proposal'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export function proposalRow(proposal: Proposal) {
  return {
    id: proposal.id as string,
    case_id: proposal.caseId as string,
    support_id: proposal.supportId as string,
    // A day that nobody named is absent, and not a value of its own.
    change: JSON.parse(JSON.stringify(proposal.change)) as Proposal['change'],
    why: proposal.why,
    proposed_by: proposal.by as string,
    proposed_at: proposal.at,
    state: proposal.state,
    answered_by: (proposal.answeredBy ?? null) as string | null,
    answered_at: proposal.answeredAt ?? null,
    words: proposal.words,
    action_id: (proposal.actionId ?? null) as string | null,
    version: proposal.version,
  }
}
export type ProposalRow = ReturnType<typeof proposalRow>

function proposalOfRow(row: ProposalRow): Proposal {
  return {
    id: row.id as ProposalId,
    caseId: row.case_id as CaseId,
    supportId: row.support_id as SupportId,
    change: row.change,
    why: row.why,
    by: row.proposed_by as UserId,
    at: row.proposed_at,
    state: row.state,
    answeredBy: (row.answered_by ?? undefined) as UserId | undefined,
    answeredAt: row.answered_at ?? undefined,
    words: row.words,
    actionId: (row.action_id ?? undefined) as PlanActionId | undefined,
    version: row.version,
  }
}

/** Opens this one record to her who supports the case and reads its plan; false where she does not. */
export async function openProposal(
  { sql }: WriteTx,
  of: { readonly supportId: string; readonly proposalId: string },
): Promise<boolean> {
  const [row] = await sql<{ opened: boolean }[]>`
    select amparo.open_proposal(${of.supportId}, ${of.proposalId}, ${newId()}) as opened`
  return row?.opened ?? false
}

export async function insertProposal({ sql }: WriteTx, proposal: Proposal): Promise<void> {
  const row = proposalRow(proposal)
  await sql`insert into amparo.plan_proposals ${sql({ ...row, change: sql.json(row.change as never) })}`
}

export async function updateProposal({ sql }: WriteTx, proposal: Proposal): Promise<void> {
  const { id, change: _change, ...columns } = proposalRow(proposal)
  await sql`update amparo.plan_proposals set ${sql(columns)}
    where id = ${id} and version = ${proposal.version - 1}`
}

export async function lockProposal(tx: WriteTx, caseId: string, id: string): Promise<Proposal | undefined> {
  const [row] = await tx.sql<ProposalRow[]>`
    select * from amparo.plan_proposals where id = ${id} and case_id = ${caseId} for update`
  return row && proposalOfRow(row)
}

/** How many of hers wait for an answer on a case. */
export async function countWaiting({ sql }: ReadScope, caseId: string): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select count(*) as n from amparo.plan_proposals
    where case_id = ${caseId} and proposed_by = (select amparo.my_user()) and state = 'proposed'`
  return row?.n ?? 0
}

/** The action becomes hers to carry out as long as her support lasts; nothing else of the plan does. */
export async function openAction(
  { sql }: WriteTx,
  of: { readonly supportId: string; readonly actionId: string },
): Promise<void> {
  await sql`insert into amparo.grants (id, case_id, grantee_organisation_id, grantee_user_id, capability, sections,
      stream_id, purpose, act, act_id, valid_until)
    select ${newId()}, g.case_id, g.grantee_organisation_id, g.grantee_user_id, 'contribute', '{plan}', ${of.actionId}::uuid,
      g.purpose, 'support', g.act_id, g.valid_until
    from amparo.grants g
    where g.act = 'support' and g.act_id = ${of.supportId} and g.stream_id is null and g.capability = 'read'
      and 'plan' = any (g.sections) and g.revoked_at is null`
}

/** Actions of this case that are the reader's to carry out, by what she was given. */
export async function listMyActions({ sql }: ReadScope, caseId: string): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select a.id from amparo.plan_actions a
    join amparo.grants g on g.case_id = a.case_id and g.stream_id = a.id and g.act = 'support'
      and amparo.is_my_grant(g) and g.capability = 'contribute'
    where a.case_id = ${caseId} and a.state = 'planned' order by a.position, a.id`
  return rows.map(({ id }) => id)
}

export type ProposalListRow = ProposalRow & {
  readonly name: string | null
  readonly answered_name: string | null
  readonly action_what: string | null
  readonly plan_goal: string | null
  readonly waiting: number
}

/** What waits first, the newest of each. */
export async function listProposalRows(
  { sql }: ReadScope,
  caseId: string,
  page: {
    readonly after: { readonly waiting: number; readonly at: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<ProposalListRow[]> {
  const { after, limit } = page
  return sql<ProposalListRow[]>`
    select q.* from (
      select p.*, (p.state = 'proposed')::int as waiting, u.display_name as name, b.display_name as answered_name,
        case p.change ->> 'kind' when 'change-action' then (select a.what from amparo.plan_actions a
          where a.id = (p.change ->> 'actionId')::uuid) end as action_what,
        case p.change ->> 'kind' when 'goal' then (select l.goal from amparo.plans l
          where l.case_id = p.case_id and l.state <> 'superseded' order by l.id desc limit 1) end as plan_goal
      from amparo.plan_proposals p
      left join amparo.users u on u.id = p.proposed_by
      left join amparo.users b on b.id = p.answered_by
      where p.case_id = ${caseId}) q
    where true ${after === undefined ? sql`` : sql`and (q.waiting, q.proposed_at, q.id) < (${after.waiting}, ${after.at}::timestamptz, ${after.id}::uuid)`}
    order by q.waiting desc, q.proposed_at desc, q.id desc limit ${limit}`
}
