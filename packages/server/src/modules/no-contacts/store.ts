import type { CaseId, NoContactId, PersonId, UserId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { NoContact, NoContactRule } from '@amparo/domain/safety/no-contact'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type NoContactRow = {
  readonly id: string
  readonly case_id: string
  readonly person_id: string | null
  readonly name: string
  readonly phones: string[]
  readonly rules: NoContactRule[]
  readonly why: string
  readonly said_by: string
  readonly from_case: string
  readonly recorded_by: string
  readonly recorded_at: string
  readonly ended_because: string
  readonly ended_by: string | null
  readonly ended_at: string | null
  readonly version: number
}

export function noContactRow(one: NoContact): NoContactRow {
  return {
    id: one.id,
    case_id: one.caseId,
    person_id: one.personId,
    name: one.name,
    phones: [...one.phones],
    rules: [...one.rules],
    why: one.why,
    said_by: one.saidBy,
    from_case: one.fromCase,
    recorded_by: one.by,
    recorded_at: one.at,
    ended_because: one.endedBecause,
    ended_by: one.endedBy ?? null,
    ended_at: one.endedAt ?? null,
    version: one.version,
  }
}

export async function isPersonOf({ sql }: ReadScope, caseId: string, personId: string): Promise<boolean> {
  const rows = await sql`
    select 1 from amparo.case_people where case_id = ${caseId} and person_id = ${personId}`
  return rows.length > 0
}

export async function getNoContact({ sql }: ReadScope, caseId: string, id: string): Promise<NoContact> {
  const [row] = await sql<NoContactRow[]>`
    select * from amparo.no_contacts where id = ${id} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return noContactOfRow(row)
}

/** Those that hold. */
export async function listStandingNoContacts({ sql }: ReadScope, caseId: string): Promise<NoContact[]> {
  const rows = await sql<NoContactRow[]>`
    select * from amparo.no_contacts where case_id = ${caseId} and ended_at is null order by recorded_at, id`
  return rows.map(noContactOfRow)
}

function noContactOfRow(row: NoContactRow): NoContact {
  return {
    id: row.id as NoContactId,
    caseId: row.case_id as CaseId,
    personId: row.person_id as PersonId | null,
    name: row.name,
    phones: row.phones,
    rules: row.rules,
    why: row.why,
    saidBy: row.said_by,
    fromCase: row.from_case,
    by: row.recorded_by as UserId,
    at: row.recorded_at,
    endedBecause: row.ended_because,
    endedBy: (row.ended_by ?? undefined) as UserId | undefined,
    endedAt: row.ended_at ?? undefined,
    version: row.version,
  }
}

export async function insertNoContact(tx: WriteTx, one: NoContact): Promise<void> {
  await tx.sql`insert into amparo.no_contacts ${tx.sql(noContactRow(one))}`
}

export async function updateNoContact(tx: WriteTx, one: NoContact): Promise<void> {
  const { id, ...columns } = noContactRow(one)
  const changed = await tx.sql`update amparo.no_contacts set ${tx.sql(columns)}
    where id = ${id} and version < ${one.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type NoContactListRow = NoContactRow & { readonly recorded_name: string | null }

export function askNoContacts({ sql }: ReadScope, caseId: string) {
  return sql<NoContactListRow[]>`
    select k.*, u.display_name as recorded_name from amparo.no_contacts k
    left join amparo.users u on u.id = k.recorded_by
    where k.case_id = ${caseId} order by k.ended_at desc nulls first, k.recorded_at desc, k.id`
}
