import type { OffCase, TakeOffReason } from '@amparo/domain/child/off-case'
import type { NamedPart, PersonRole } from '@amparo/domain/child/person'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import {
  phonesOf,
  phonesRows,
  type MatchKeyRow,
  type PersonNameRow,
  type PersonPhonesRow,
  type PersonRow,
} from '../cases/index.ts'

export type PersonEditRow = {
  readonly role: PersonRole
  readonly version: number
  readonly field_versions: Record<string, number>
  readonly values: Record<string, JsonValue>
}

/** A person on one case as she is edited: what is known of her, and her place on the case. */
export async function findPersonForEdit(
  scope: ReadScope,
  caseId: string,
  personId: string,
): Promise<PersonEditRow | undefined> {
  const [row] = await scope.sql<PersonEditRow[]>`
    select cp.role, p.version, p.field_versions, json_build_object(
      'names', (select coalesce(json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
          'surname2', n.surname2, 'married', n.married) order by n.position), '[]')
        from amparo.person_names n where n.person_id = p.id),
      'born', p.born, 'sex', p.sex, 'nationalities', p.nationalities, 'languages', p.languages, 'origin', p.origin,
      'phones', ${phonesOf(scope)}, 'addressForm', p.address_form, 'relation', cp.relation, 'travelsWith', cp.travels_with,
      'livesWith', cp.lives_with, 'caregiverBy', cp.caregiver_by) as values
    from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.person_id = ${personId} and cp.taken_off_at is null`
  return row
}

/** Somebody who is on a case now and is not its child, as she is called, with the date of birth that is worked with. */
export async function findPersonBeside(
  scope: ReadScope,
  caseId: string,
  personId: string,
): Promise<{ readonly born: unknown; readonly name: string } | undefined> {
  const [row] = await scope.sql<{ born: unknown; name: string }[]>`
    select p.born, coalesce((select concat_ws(' ', nullif(n.given, ''), nullif(n.surname1, ''), nullif(n.surname2, ''))
      from amparo.person_names n where n.person_id = p.id order by n.position limit 1), '') as name
    from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.person_id = ${personId} and cp.role <> 'child' and cp.taken_off_at is null`
  return row
}

export async function findChildOf(scope: ReadScope, caseId: string): Promise<string | undefined> {
  const [row] = await scope.sql<{ person_id: string }[]>`
    select person_id from amparo.case_people where case_id = ${caseId} and role = 'child'`
  return row?.person_id
}

export type CasePlace = {
  readonly role: PersonRole
  readonly version: number
  readonly phones: string[]
  readonly taken_off_at: string | null
  readonly names: readonly NamedPart[]
}

/** A person of a case as she is taken off it or put back. */
export async function findCasePlace(
  scope: ReadScope,
  caseId: string,
  personId: string,
): Promise<CasePlace | undefined> {
  const [row] = await scope.sql<CasePlace[]>`
    select cp.role, cp.taken_off_at, p.version, ${phonesOf(scope)} as phones,
      (select coalesce(json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
          'surname2', n.surname2, 'married', n.married) order by n.position), '[]')
        from amparo.person_names n where n.person_id = p.id) as names
    from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.person_id = ${personId}`
  return row
}

export type TakenOffRow = {
  readonly id: string
  readonly relation: string
  readonly taken_off_at: string
  readonly taken_off_because: TakeOffReason
  readonly taken_off_words: string
  readonly by: string | null
  readonly names: NamedPart[]
}

/** Who was taken off a case and is not back; the last fact of its kind says by whom. */
export function askTakenOff(scope: ReadScope, caseId: string) {
  return scope.sql<TakenOffRow[]>`
    select p.id, cp.relation, cp.taken_off_at, cp.taken_off_because, cp.taken_off_words,
      (select u.display_name from amparo.facts f join amparo.users u on u.id = f.actor_id
        where f.stream_id = p.id and f.case_id = cp.case_id and f.kind = 'PersonTakenOff'
        order by f.stream_version desc limit 1) as by,
      (select coalesce(json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
          'surname2', n.surname2, 'married', n.married) order by n.position), '[]')
        from amparo.person_names n where n.person_id = p.id) as names
    from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.taken_off_at is not null order by cp.taken_off_at desc, p.id`
}

/** Off the case she is found by no search; back on it, under all her names and phones again. */
export async function moveOffCase(
  tx: WriteTx,
  of: { readonly caseId: string; readonly personId: string; readonly version: number },
  off: OffCase | undefined,
  keys: readonly MatchKeyRow[],
): Promise<void> {
  const { sql } = tx
  await sql`update amparo.case_people set ${sql(offCaseColumns(off))}, version = version + 1
    where case_id = ${of.caseId} and person_id = ${of.personId}`
  const moved =
    await sql`update amparo.persons set version = ${of.version} where id = ${of.personId} returning id`
  if (moved.length !== 1) throw new ProblemError(problem('access.not-allowed'))
  await sql`delete from amparo.match_keys where person_id = ${of.personId}`
  await insertKeys(tx, keys)
}

export function offCaseColumns(off: OffCase | undefined) {
  return {
    taken_off_at: off?.at ?? null,
    taken_off_because: off?.reason ?? null,
    taken_off_words: off?.words ?? '',
  }
}

export async function findCaseRole(
  scope: ReadScope,
  caseId: string,
  personId: string,
): Promise<PersonRole | undefined> {
  const [row] = await scope.sql<{ role: PersonRole }[]>`
    select role from amparo.case_people where case_id = ${caseId} and person_id = ${personId}`
  return row?.role
}

export type PersonColumns = Omit<PersonRow, 'id' | 'organisation_id'>

export async function updatePerson(
  tx: WriteTx,
  personId: string,
  columns: PersonColumns,
  moved: { readonly version: number; readonly field_versions: Readonly<Record<string, number>> },
): Promise<void> {
  const { sql } = tx
  const changed = await sql`update amparo.persons set
      sex = ${columns.sex}, born = ${columns.born === null ? null : sql.json(columns.born as never)},
      born_earliest = ${columns.born_earliest}, born_latest = ${columns.born_latest},
      nationalities = ${columns.nationalities}, languages = ${columns.languages},
      origin = ${columns.origin === null ? null : sql.json(columns.origin as never)},
      address_form = ${columns.address_form}, version = ${moved.version}, field_versions = ${sql.json(moved.field_versions)}
    where id = ${personId} returning id`
  // The row policies: people are changed by the organisation that wrote them down.
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** All her numbers anew. */
export async function replacePhones(
  { sql }: WriteTx,
  personId: string,
  phones: readonly string[],
): Promise<void> {
  await sql`delete from amparo.person_phones where person_id = ${personId}`
  await insertPhones({ sql }, phonesRows(personId, phones))
}

async function insertPhones({ sql }: Pick<WriteTx, 'sql'>, rows: readonly PersonPhonesRow[]): Promise<void> {
  if (rows.length > 0) await sql`insert into amparo.person_phones ${sql(rows)}`
}

export async function updateCasePlace(
  tx: WriteTx,
  caseId: string,
  personId: string,
  place: {
    /** Left as it stands where it is not given. */
    readonly role?: PersonRole
    readonly relation: string
    readonly travels_with: boolean
    readonly lives_with: boolean
    readonly caregiver_by: 'law' | 'custom' | null
  } & Partial<ReturnType<typeof offCaseColumns>>,
): Promise<void> {
  await tx.sql`update amparo.case_people set ${tx.sql(place)}, version = version + 1
    where case_id = ${caseId} and person_id = ${personId}`
}

/** All names and all keys anew: a person is found under what she is called now and no longer under a slip. */
export async function replaceNames(
  tx: WriteTx,
  personId: string,
  names: readonly PersonNameRow[],
  keys: readonly MatchKeyRow[],
): Promise<void> {
  const { sql } = tx
  await sql`delete from amparo.person_names where person_id = ${personId}`
  await sql`insert into amparo.person_names ${sql(names)}`
  await sql`delete from amparo.match_keys where person_id = ${personId}`
  await insertKeys(tx, keys)
}

export async function isPersonKnown(scope: ReadScope, personId: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.persons where id = ${personId}`).length > 0
}

/** The place on the case comes before name and number: the policies on them ask for it. */
export async function insertPerson(
  tx: WriteTx,
  rows: {
    readonly person: PersonRow
    readonly phones: readonly PersonPhonesRow[]
    readonly place: Readonly<Record<string, unknown>>
    readonly names: readonly PersonNameRow[]
    readonly keys: readonly MatchKeyRow[]
  },
): Promise<void> {
  const { sql } = tx
  const { born, origin, ...plain } = rows.person
  await sql`insert into amparo.persons ${sql({
    ...plain,
    born: born === null ? null : sql.json(born as never),
    origin: origin === null ? null : sql.json(origin as never),
  } as never)}`
  await sql`insert into amparo.case_people ${sql(rows.place as never)}`
  await sql`insert into amparo.person_names ${sql(rows.names)}`
  await insertPhones(tx, rows.phones)
  await insertKeys(tx, rows.keys)
}

async function insertKeys(tx: WriteTx, keys: readonly MatchKeyRow[]): Promise<void> {
  if (keys.length > 0) await tx.sql`insert into amparo.match_keys ${tx.sql(keys)} on conflict do nothing`
}
