import type { Principal } from '@amparo/domain/access/principal'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type CandidateRow = { readonly case_id: string; readonly person_id: string; readonly evidence: number }

/** Reads of one key stop here: a name that more people carry cannot be told apart by it. */
const rowsPerKey = 400

export async function listCandidates(
  scope: ReadScope,
  probes: readonly { readonly key: number; readonly bits: number }[],
  most: number,
): Promise<CandidateRow[]> {
  if (probes.length === 0) return []
  return scope.sql<CandidateRow[]>`
    select case_id, person_id, evidence from amparo.search_candidates(
      ${probes.map((probe) => probe.key)}::bigint[], ${probes.map((probe) => probe.bits)}::integer[], ${rowsPerKey}, ${most})`
}

export type SearchCardRow = {
  readonly case_id: string
  readonly case_code: string
  readonly case_state: 'open' | 'on-hold' | 'transferred' | 'closed'
  readonly organisation_id: string
  readonly organisation: string
  readonly organisation_phone: string
  readonly organisation_note: string
  readonly country: string
  readonly child_id: string
  readonly person_id: string
  readonly role: 'child' | 'relative' | 'companion' | 'caregiver' | 'other'
  readonly sex: string | null
  readonly born_earliest: string | null
  readonly born_latest: string | null
  readonly child_born_earliest: string | null
  readonly child_born_latest: string | null
  readonly phones: string[]
}

export type SearchNameRow = {
  readonly person_id: string
  readonly role: string
  readonly given: string
  readonly surname1: string
  readonly surname2: string
  readonly married: string
}

/** Somebody who was found, with all her names. */
export type FoundPerson = SearchCardRow & { readonly names: readonly SearchNameRow[] }

/** The people who were found, and the child whose case has this code. */
export async function listFoundPeople(
  scope: ReadScope,
  personIds: readonly string[],
  code: string,
): Promise<FoundPerson[]> {
  const { sql } = scope
  const [cards, names] = await Promise.all([
    sql<SearchCardRow[]>`select * from amparo.search_cards(${[...personIds]}::uuid[], ${code})`,
    sql<SearchNameRow[]>`select * from amparo.search_names(${[...personIds]}::uuid[])`,
  ])
  const known = new Set(personIds)
  const unnamed = cards.map((card) => card.person_id).filter((id) => !known.has(id))
  const others =
    unnamed.length === 0
      ? []
      : await sql<SearchNameRow[]>`select * from amparo.search_names(${unnamed}::uuid[])`
  const byPerson = Map.groupBy([...names, ...others], (row) => row.person_id)
  return cards.map((card) => ({ ...card, names: byPerson.get(card.person_id) ?? [] }))
}

/** Which of these cases the reader may open, as the row policies say. */
export async function listOpenable(scope: ReadScope, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await scope.sql<
    { id: string }[]
  >`select id from amparo.cases where id = any (${[...caseIds]}::uuid[])`
  return new Set(rows.map((row) => row.id))
}

export async function countSearchablePeople(scope: ReadScope): Promise<number> {
  const [row] = await scope.sql<{ people: number }[]>`select amparo.searchable_people() as people`
  return row?.people ?? 0
}

/** An organisation that enforces migration law exchanges notices at most; it finds nobody here. */
export async function isEnforcement(scope: ReadScope): Promise<boolean> {
  const [row] = await scope.sql<{ enforcement: boolean }[]>`
    select enforcement from amparo.organisations where id = (select amparo.my_organisation())`
  return row?.enforcement ?? true
}

export async function insertSearch(
  tx: WriteTx,
  principal: Principal,
  id: string,
  found: number,
  at: string,
): Promise<void> {
  await tx.sql`insert into amparo.searches (id, user_id, organisation_id, found, searched_at)
    values (${id}, ${principal.userId}, ${principal.organisationId}, ${found}, ${at})`
}

/** The case behind a code, whoever holds it: for somebody who saw its hidden card. */
export async function findSearchable(scope: ReadScope, code: string): Promise<string | undefined> {
  const [row] = await scope.sql<{ case_id: string }[]>`
    select case_id from amparo.search_cards('{}', ${code}) limit 1`
  return row?.case_id
}

export async function insertContactRequest(
  tx: WriteTx,
  principal: Principal,
  request: { readonly requestId: string; readonly caseId: string; readonly message: string },
): Promise<void> {
  await tx.sql`insert into amparo.contact_requests (id, case_id, from_organisation_id, from_user_id, message)
    values (${request.requestId}, ${request.caseId}, ${principal.organisationId}, ${principal.userId}, ${request.message})`
}
