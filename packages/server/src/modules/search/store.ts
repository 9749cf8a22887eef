import type { Principal } from '@amparo/domain/access/principal'
import { rowsPerKey } from '@amparo/domain/name/query-keys'
import type { NameProbe } from '@amparo/domain/name/recorded-name'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type SearchNameRow = {
  readonly person_id: string
  readonly role: string
  readonly given: string
  readonly surname1: string
  readonly surname2: string
  readonly married: string
}

/** Somebody who may be meant, as ranking needs her; her case is shown from `SearchCardRow`. */
type FoundRow = {
  readonly person_id: string
  readonly case_id: string
  readonly has_code: boolean
  readonly sex: string | null
  readonly born_earliest: string | null
  readonly born_latest: string | null
  readonly phones: string[]
}

export type FoundPerson = FoundRow & { readonly names: readonly SearchNameRow[] }

/**
 * The people with the most evidence among the probes, and the child whose case has this code: of the own organisation, of
 * those that agreed to be searched, and of what was shared with the reader. Of all others nobody learns that they exist.
 */
export async function listFoundPeople(
  scope: ReadScope,
  probes: readonly Pick<NameProbe, 'key' | 'bits'>[],
  most: number,
  code: string,
): Promise<FoundPerson[]> {
  const rows = await scope.sql<(FoundRow & (SearchNameRow | { readonly given: null }))[]>`
    with found as materialized (
      select * from amparo.search_people(${probes.map((probe) => probe.key)}::bigint[],
        ${probes.map((probe) => probe.bits)}::integer[], ${rowsPerKey}, ${most}, ${code})
    ), shown as materialized (
      select amparo.findable_cases(array(select distinct case_id from found)) as case_id
    )
    select found.* from found where case_id in (select case_id from shown) or amparo.may_read(case_id, 'summary', null)`
  const found = new Map<string, FoundRow & { readonly names: SearchNameRow[] }>()
  for (const row of rows) {
    const person = found.get(row.person_id) ?? { ...row, names: [] }
    if (row.given !== null) person.names.push(row)
    found.set(row.person_id, person)
  }
  return [...found.values()]
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
  readonly child_born_earliest: string | null
  readonly child_born_latest: string | null
  /** Whether the reader may open the case, as the row policies say. */
  readonly openable: boolean
}

/** What a card says of the cases of these people. */
export async function listCards(scope: ReadScope, personIds: readonly string[]): Promise<SearchCardRow[]> {
  return scope.sql<SearchCardRow[]>`
    select c.*, amparo.may_read(c.case_id, 'summary', null) as openable
    from amparo.search_cards(${[...personIds]}::uuid[], '') c`
}

export async function listNames(scope: ReadScope, personIds: readonly string[]): Promise<SearchNameRow[]> {
  return scope.sql<SearchNameRow[]>`select * from amparo.search_names(${[...personIds]}::uuid[])`
}

export async function countSearchablePeople(scope: ReadScope): Promise<number> {
  const [row] = await scope.sql<{ people: number }[]>`select amparo.searchable_people() as people`
  return row?.people ?? 0
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

/** The case behind a code, of those that the reader's organisation may find: for somebody who saw its hidden card. */
export async function findSearchable(scope: ReadScope, code: string): Promise<string | undefined> {
  const [row] = await scope.sql<{ case_id: string }[]>`
    select c.case_id from amparo.search_cards('{}', ${code}) c
    where exists (select from amparo.findable_cases(array[c.case_id])) limit 1`
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
