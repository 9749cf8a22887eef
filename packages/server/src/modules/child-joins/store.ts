import type { ChildJoin, ChildJoinState, MovedCase } from '@amparo/domain/child-join/child-join'
import type { JoinedCase } from '@amparo/domain/child-join/decide-join'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { BirthSource } from '@amparo/domain/child/birth'
import type { CaseState } from '@amparo/domain/case/case'
import type { NamedPart, PersonRegistered } from '@amparo/domain/child/person'
import type { CaseId, ChildJoinId, OrganisationId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

type ChildJoinRow = {
  readonly id: string
  readonly case_id: string
  readonly other_case_id: string
  readonly why: string
  readonly state: ChildJoinState
  readonly proposed_by: string
  readonly proposed_at: string
  readonly answered_by: string | null
  readonly answered_at: string | null
  readonly words: string
  readonly first_case_id: string | null
  readonly moved: readonly { readonly caseId: string; readonly before: string | null }[]
  readonly version: number
}

export function childJoinRow(join: ChildJoin): ChildJoinRow {
  return {
    id: join.id,
    case_id: join.caseId,
    other_case_id: join.otherCaseId,
    why: join.why,
    state: join.state,
    proposed_by: join.proposedBy,
    proposed_at: join.proposedAt,
    answered_by: join.answeredBy ?? null,
    answered_at: join.answeredAt ?? null,
    words: join.words,
    first_case_id: join.first ?? null,
    moved: join.moved.map(({ caseId, before }) => ({ caseId, before: before ?? null })),
    version: join.version,
  }
}

function joinOfRow(row: ChildJoinRow): ChildJoin {
  return {
    id: row.id as ChildJoinId,
    caseId: row.case_id as CaseId,
    otherCaseId: row.other_case_id as CaseId,
    why: row.why,
    state: row.state,
    proposedBy: row.proposed_by as UserId,
    proposedAt: row.proposed_at,
    answeredBy: (row.answered_by ?? undefined) as UserId | undefined,
    answeredAt: row.answered_at ?? undefined,
    words: row.words,
    first: (row.first_case_id ?? undefined) as CaseId | undefined,
    moved: row.moved.map(({ caseId, before }): MovedCase => ({
      caseId: caseId as CaseId,
      before: (before ?? undefined) as CaseId | undefined,
    })),
    version: row.version,
  }
}

export async function insertJoin({ sql }: WriteTx, join: ChildJoin): Promise<void> {
  const row = childJoinRow(join)
  await sql`insert into amparo.child_joins ${sql({ ...row, moved: sql.json(row.moved as never) } as never)}`
}

export async function updateJoin({ sql }: WriteTx, join: ChildJoin): Promise<void> {
  const { id, ...row } = childJoinRow(join)
  const changed =
    await sql`update amparo.child_joins set ${sql({ ...row, moved: sql.json(row.moved as never) } as never)}
    where id = ${id} and version < ${join.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export async function getJoin({ sql }: ReadScope, caseId: string, joinId: string): Promise<ChildJoin> {
  const [row] = await sql<ChildJoinRow[]>`select * from amparo.child_joins
    where id = ${joinId} and ${caseId} in (case_id, other_case_id)`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return joinOfRow(row)
}

/** What was said of any of these cases, in either direction. */
export async function listJoinsOf({ sql }: ReadScope, caseIds: readonly string[]): Promise<ChildJoin[]> {
  const rows = await sql<ChildJoinRow[]>`select * from amparo.child_joins
    where case_id = any (${[...caseIds]}::uuid[]) or other_case_id = any (${[...caseIds]}::uuid[])
    order by proposed_at desc, id`
  return rows.map(joinOfRow)
}

/** The cases under one first case in the organisation; what they follow only where the reader may see it. */
export async function listUnder(
  { sql }: ReadScope,
  first: CaseId,
  organisationId: OrganisationId,
): Promise<readonly (JoinedCase & { readonly mayWrite: boolean })[]> {
  const rows = await sql<
    {
      id: CaseId
      code: string
      state: CaseState
      registeredAt: string
      follows: CaseId | null
      mayWrite: boolean
    }[]
  >`
    select k.id, k.code, k.state, k.registered_at as "registeredAt", c.follows_case_id as follows,
      amparo.may_add(k.id, 'course', null) and amparo.may_read(k.id, 'identity', null) as "mayWrite"
    from amparo.cases_of_child(${first}) k left join amparo.cases c on c.id = k.id`
  return rows.map(({ follows, ...row }) => ({
    ...row,
    organisationId,
    follows: follows ?? undefined,
    firstCaseId: row.id === first ? undefined : first,
  }))
}

export type ChildRecordRow = {
  readonly caseId: string
  readonly code: string
  readonly organisation: string
  readonly state: CaseState
  readonly names: NamedPart[]
  readonly sex: PersonRegistered['sex']
  readonly nationalities: string[]
  readonly born: ApproximateDate | null
  readonly statements: { readonly id: string; readonly born: ApproximateDate; readonly source: BirthSource }[]
}

/** Who the child is by each of these cases, of those whose child the reader may know. */
export function listChildRecords({ sql }: ReadScope, caseIds: readonly string[]) {
  const heads = sql`(select id, code, state, organisation_id from amparo.cases
    union select id, code, state, organisation_id from amparo.shared_cases())`
  return sql<ChildRecordRow[]>`
    select c.id as "caseId", c.code, c.state, o.name as organisation, coalesce(p.sex, 'unknown') as sex, p.nationalities, p.born,
      coalesce((select json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
        'surname2', n.surname2, 'married', n.married) order by n.position)
        from amparo.person_names n where n.person_id = p.id), '[]') as names,
      coalesce((select json_agg(json_build_object('id', b.id, 'born', b.content -> 'born', 'source', b.content ->> 'source')
        order by b.id) from amparo.birth_statements b where b.case_id = c.id and b.withdrawn_at is null), '[]') as statements
    from ${heads} c join amparo.case_people cp on cp.case_id = c.id and cp.role = 'child'
    join amparo.persons p on p.id = cp.person_id join amparo.organisations o on o.id = c.organisation_id
    where c.id = any (${[...caseIds]}::uuid[]) and amparo.may_read(c.id, 'identity', null)
    order by array_position(${[...caseIds]}::uuid[], c.id)`
}

/** A case that the reader may see, by its code. */
export async function findByCode({ sql }: ReadScope, code: string): Promise<CaseId | undefined> {
  const [row] = await sql<{ id: CaseId }[]>`
    select id from amparo.cases where code = ${code} union select id from amparo.shared_cases() where code = ${code}`
  return row?.id
}
