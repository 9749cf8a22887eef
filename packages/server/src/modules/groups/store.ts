import type { CaseState } from '@amparo/domain/case/case'
import type { GroupKind, GroupMember } from '@amparo/domain/group/group-member'
import type { CaseId, GroupId, GroupMemberId, PersonId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { PendingQuery, Row } from 'postgres'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type GroupMemberRow = {
  readonly id: string
  readonly group_id: string
  readonly kind: GroupKind
  readonly case_id: string
  readonly person_id: string | null
  readonly name: string
  readonly place: string
  readonly joined_on: string
  readonly left_on: string | null
  readonly left_because: string
  readonly heads: boolean
  readonly recorded_by: string
  readonly recorded_at: string
  readonly version: number
}

export function groupMemberRow(member: GroupMember): GroupMemberRow {
  return {
    id: member.id,
    group_id: member.groupId,
    kind: member.kind,
    case_id: member.caseId,
    person_id: member.personId ?? null,
    name: member.name,
    place: member.place,
    joined_on: member.joinedOn,
    left_on: member.leftOn ?? null,
    left_because: member.leftBecause,
    heads: member.heads,
    recorded_by: member.by,
    recorded_at: member.at,
    version: member.version,
  }
}

function memberOfRow(row: GroupMemberRow): GroupMember {
  return {
    id: row.id as GroupMemberId,
    groupId: row.group_id as GroupId,
    kind: row.kind,
    caseId: row.case_id as CaseId,
    personId: (row.person_id ?? undefined) as PersonId | undefined,
    name: row.name,
    place: row.place,
    joinedOn: row.joined_on as PlainDate,
    leftOn: (row.left_on ?? undefined) as PlainDate | undefined,
    leftBecause: row.left_because,
    heads: row.heads,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    version: row.version,
  }
}

/** Two who join groups at one moment come one after the other: sets that become one hang on more than two cases. */
export async function lockGroups({ sql }: WriteTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(amparo.my_organisation()::text, 51))`
}

/** Everybody in every group in which one of these people ever was, as far as the reader may see. */
export async function listMembersAround(
  { sql }: ReadScope,
  personIds: readonly string[],
): Promise<GroupMember[]> {
  const rows = await sql<GroupMemberRow[]>`
    select * from amparo.group_members where group_id in (
      select group_id from amparo.group_members where person_id = any (${[...personIds]}::uuid[]))`
  return rows.map(memberOfRow)
}

export async function listMembersOn({ sql }: ReadScope, caseId: string): Promise<GroupMember[]> {
  const rows = await sql<
    GroupMemberRow[]
  >`select * from amparo.group_members where case_id = ${caseId} order by id`
  return rows.map(memberOfRow)
}

export async function listGroupsWithHidden({ sql }: ReadScope, caseId: string): Promise<string[]> {
  const rows = await sql<{ group_id: string }[]>`select group_id from amparo.groups_with_hidden(${caseId})`
  return rows.map((row) => row.group_id)
}

/** Which of these cases are of the reader's organisation and take people from her. */
export async function mayAddPeople({ sql }: ReadScope, caseId: string): Promise<boolean> {
  const rows = await sql`
    select 1 from amparo.cases c where c.id = ${caseId} and c.organisation_id = (select amparo.my_organisation())
      and amparo.may_add(c.id, 'people', null)`
  return rows.length > 0
}

export async function findMember(
  { sql }: ReadScope,
  caseId: string,
  memberId: string,
): Promise<GroupMember | undefined> {
  const [row] = await sql<GroupMemberRow[]>`
    select * from amparo.group_members where id = ${memberId} and case_id = ${caseId}`
  return row && memberOfRow(row)
}

/** Whether somebody of this case is or was in this travel group. */
export async function isTravelGroupOf({ sql }: ReadScope, caseId: string, groupId: string): Promise<boolean> {
  const rows = await sql`
    select 1 from amparo.group_members
    where group_id = ${groupId} and case_id = ${caseId} and kind = 'travel-group' limit 1`
  return rows.length > 0
}

export async function insertMember(tx: WriteTx, member: GroupMember): Promise<void> {
  await tx.sql`insert into amparo.group_members ${tx.sql(groupMemberRow(member))}`
}

export async function updateMember(tx: WriteTx, member: GroupMember): Promise<void> {
  const { id, ...columns } = groupMemberRow(member)
  const changed = await tx.sql`update amparo.group_members set ${tx.sql(columns)}
    where id = ${id} and version < ${member.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type GroupListRow = GroupMemberRow & {
  /** Whether the reader's role reaches the case, and not only a share. */
  readonly is_held: boolean
  readonly child_id: string | null
  /** By which the child of the case is one over all her cases, and when this one of them began. */
  readonly first: string
  readonly began: string
  readonly code: string | null
  readonly call_name: string | null
  readonly state: CaseState | null
  readonly worker_id: string | null
  readonly worker: string | null
  readonly closing: boolean
  readonly transferring: boolean
  readonly person_name: string | null
  readonly may_change: boolean
  readonly born_latest: string | null
}

type Fragment = PendingQuery<Row[]>

/** The first of somebody's names, where the reader may read it. */
const firstName = ({ sql }: ReadScope, person: Fragment) => sql`
  (select concat_ws(' ', nullif(n.given, ''), nullif(n.surname1, ''), nullif(n.surname2, ''))
    from amparo.person_names n where n.person_id = ${person} order by n.position limit 1)`

/** The groups of a case with everybody in them whose case the reader reads, and what the card of that case says. */
export function askGroups(scope: ReadScope, caseId: string) {
  const { sql } = scope
  return sql<GroupListRow[]>`
    select m.*, c.id is not null as is_held, coalesce(c.child_id, s.child_id) as child_id,
      coalesce(c.first_case_id, m.case_id) as first, coalesce(c.registered_at, m.recorded_at) as began, coalesce(c.code, s.code) as code,
      coalesce(c.call_name, s.call_name) as call_name, coalesce(c.state, s.state) as state, c.worker_id,
      u.display_name as worker, coalesce(c.closure_state = 'requested', false) as closing,
      exists (select from amparo.transfers t where t.case_id = m.case_id and t.state in ('offered', 'accepted'))
        as transferring,
      ${firstName(scope, sql`m.person_id`)} as person_name,
      coalesce((select p.born_latest from amparo.persons p where p.id = m.person_id),
        case when m.person_id = coalesce(c.child_id, s.child_id) then coalesce(c.born_latest, s.born_latest) end) as born_latest,
      coalesce(c.state in ('open', 'on-hold'), false) and amparo.may_add(m.case_id, 'people', null) as may_change
    from amparo.group_members m
    left join amparo.cases c on c.id = m.case_id
    left join lateral (select * from amparo.shared_cases(m.case_id) where c.id is null) s on true
    left join amparo.users u on u.id = c.worker_id
    where m.group_id in (select group_id from amparo.group_members where case_id = ${caseId})
    order by m.joined_on, m.recorded_at, m.name, m.id`
}

export function askGroupsWithHidden({ sql }: ReadScope, caseId: string) {
  return sql<{ group_id: string }[]>`select group_id from amparo.groups_with_hidden(${caseId})`
}

/** Longer than what one person carries or a team has open; beyond it the code is asked at the search. */
const mostChoices = 500

export function askChoices(scope: ReadScope, caseId: string) {
  const { sql } = scope
  return sql<{ id: string; code: string; name: string }[]>`
    select c.id, c.code, coalesce(${firstName(scope, sql`c.child_id`)}, c.call_name) as name from (
      select * from amparo.cases where worker_id = (select amparo.my_user())
        and organisation_id = (select amparo.my_organisation())
      union
      select * from amparo.cases where team_id = any ((select amparo.my_teams())::uuid[])) c
    where c.id <> ${caseId} and c.state in ('open', 'on-hold') and amparo.may_add(c.id, 'people', null)
    order by c.call_name, c.id limit ${mostChoices}`
}
