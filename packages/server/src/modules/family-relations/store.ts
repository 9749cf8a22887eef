import type {
  FamilyRelation,
  RelationBasis,
  RelationKind,
  RelationResult,
  RelationStanding,
} from '@amparo/domain/family/family-relation'
import type { CaseId, FamilyRelationId, PersonId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type FamilyRelationRow = {
  readonly id: string
  readonly case_id: string
  readonly from_person: string
  readonly to_person: string
  readonly kind: RelationKind
  readonly basis: RelationBasis
  readonly standing: RelationStanding
  readonly claimed_by: string
  readonly recorded_by: string
  readonly recorded_at: string
  readonly how: string
  readonly found_on: string | null
  readonly from_case: string
  readonly version: number
}

export function familyRelationRow(relation: FamilyRelation): FamilyRelationRow {
  return {
    id: relation.id,
    case_id: relation.caseId,
    from_person: relation.from,
    to_person: relation.to,
    kind: relation.kind,
    basis: relation.basis,
    standing: relation.standing,
    claimed_by: relation.claimedBy,
    recorded_by: relation.by,
    recorded_at: relation.at,
    how: relation.how,
    found_on: relation.foundOn ?? null,
    from_case: relation.fromCase,
    version: relation.version,
  }
}

function relationOfRow(row: FamilyRelationRow): FamilyRelation {
  return {
    id: row.id as FamilyRelationId,
    caseId: row.case_id as CaseId,
    from: row.from_person as PersonId,
    to: row.to_person as PersonId,
    kind: row.kind,
    basis: row.basis,
    standing: row.standing,
    claimedBy: row.claimed_by,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    how: row.how,
    foundOn: (row.found_on ?? undefined) as PlainDate | undefined,
    fromCase: row.from_case,
    version: row.version,
  }
}

/** Who is on the case now, the child among them. */
export async function listPeopleOf({ sql }: ReadScope, caseId: string): Promise<string[]> {
  const rows = await sql<{ person_id: string }[]>`
    select person_id from amparo.case_people where case_id = ${caseId} and taken_off_at is null`
  return rows.map((row) => row.person_id)
}

export async function listRelationsOf({ sql }: ReadScope, caseId: string): Promise<FamilyRelation[]> {
  const rows = await sql<FamilyRelationRow[]>`select * from amparo.family_relations where case_id = ${caseId}`
  return rows.map(relationOfRow)
}

export async function getRelation(
  { sql }: ReadScope,
  caseId: string,
  relationId: string,
): Promise<FamilyRelation> {
  const [row] = await sql<FamilyRelationRow[]>`
    select * from amparo.family_relations where id = ${relationId} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return relationOfRow(row)
}

export async function insertRelation(tx: WriteTx, relation: FamilyRelation): Promise<void> {
  await tx.sql`insert into amparo.family_relations ${tx.sql(familyRelationRow(relation))}`
}

export async function updateRelation(tx: WriteTx, relation: FamilyRelation): Promise<void> {
  const { id, ...columns } = familyRelationRow(relation)
  const changed = await tx.sql`update amparo.family_relations set ${tx.sql(columns)}
    where id = ${id} and version < ${relation.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type RelationListRow = FamilyRelationRow & {
  readonly name: string | null
  readonly findings: readonly {
    readonly standing: RelationResult
    readonly basis: RelationBasis
    readonly how: string
    readonly foundOn: string
    readonly by: string | null
  }[]
}

/** With every finding as its fact tells it: a claim that was verified and then disproved shows both. */
export function askRelations({ sql }: ReadScope, caseId: string) {
  return sql<RelationListRow[]>`
    select r.*, u.display_name as name, (
      select coalesce(json_agg(p.payload || jsonb_build_object('by',
        case when jsonb_exists(p.payload, 'fromCase') then null else w.display_name end)
        order by f.stream_version desc), '[]')
      from amparo.facts f
      join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
      left join amparo.users w on w.id = f.actor_id
      where f.stream_id = r.id and f.case_id = r.case_id and f.kind = 'RelationFound') as findings
    from amparo.family_relations r
    left join amparo.users u on u.id = r.recorded_by
    where r.case_id = ${caseId} order by r.recorded_at, r.id`
}
