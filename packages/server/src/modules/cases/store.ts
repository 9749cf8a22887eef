import type { CaseScope } from '@amparo/domain/case/case-scope'
import type { Case } from '@amparo/domain/case/case'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseOrder } from '@amparo/domain/case/case-list-view'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { SupportRole } from '@amparo/domain/support/support'
import type { HoldReason } from '@amparo/domain/hold/hold'
import type { TransferState } from '@amparo/domain/transfer/transfer'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import {
  actionOfTask,
  handOfTask,
  postponementOfTask,
  type HandOfTask,
  type PostponementOfTask,
} from '../../clock/store.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { caseOfRow, caseStateColumns, type CaseRow } from './case-row.ts'
import { whereFilter, withinOf } from './filter-store.ts'
import { orderOf, type OrderedRow } from './list-order.ts'
import type { RegistrationRows } from './registration-rows.ts'

export async function findLastSearch(scope: ReadScope, userId: string): Promise<string | undefined> {
  const [row] = await scope.sql<{ searched_at: string }[]>`
    select searched_at from amparo.searches where user_id = ${userId} order by searched_at desc limit 1`
  return row?.searched_at
}

export async function findOrganisationPlace(
  scope: ReadScope,
  organisationId: string,
): Promise<{ country: string; zone: TimeZone; rulesVersion: number }> {
  const [row] = await scope.sql<{ country: string; time_zone: TimeZone; rules_version: number }[]>`
    select country, time_zone, rules_version from amparo.organisations where id = ${organisationId}`
  if (!row) throw new Error('a principal without an organisation')
  return { country: row.country, zone: row.time_zone, rulesVersion: row.rules_version }
}

export async function isCaseKnown(scope: ReadScope, caseId: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.cases where id = ${caseId}`).length > 0
}

/** Whether any case of the node has this code, whoever holds it. */
export async function isCodeTaken(scope: ReadScope, code: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.search_cards('{}', ${code}) limit 1`).length > 0
}

/** Inserts a registration; the statements depend on each other's rows for the policies, so the case comes first. */
export async function insertRegistration(tx: WriteTx, rows: RegistrationRows): Promise<void> {
  const { sql } = tx
  await Promise.all([
    sql`insert into amparo.cases ${sql(rows.case)}`,
    sql`insert into amparo.persons (id, organisation_id, sex, born, born_earliest, born_latest, nationalities, languages, origin, address_form)
      select * from jsonb_to_recordset(${sql.json(rows.persons as never)}) as p (id uuid, organisation_id uuid, sex text, born jsonb,
        born_earliest date, born_latest date, nationalities text[], languages text[], origin jsonb, address_form text)`,
    sql`insert into amparo.case_people ${sql(rows.casePeople)}`,
    sql`insert into amparo.person_names ${sql(rows.names)}`,
    ...(rows.phones.length === 0 ? [] : [sql`insert into amparo.person_phones ${sql(rows.phones)}`]),
    ...(rows.matchKeys.length === 0
      ? []
      : [
          sql`insert into amparo.match_keys (key, person_id, case_id)
            select * from unnest(${rows.matchKeys.map((row) => row.key)}::bigint[], ${rows.matchKeys.map((row) => row.person_id)}::uuid[],
              ${rows.matchKeys.map((row) => row.case_id)}::uuid[]) on conflict do nothing`,
        ]),
  ])
}

/** The state as far as the reader's sections tell it: of a case that was shared, the rest is unknown. */
export async function findCaseState(scope: ReadScope, caseId: string): Promise<Case | undefined> {
  const [row] = await scope.sql<CaseRow[]>`select * from (${headOf(scope, caseId)}) c`
  return row && caseOfRow(row)
}

const headColumns = [
  'id',
  'code',
  'organisation_id',
  'team_id',
  'worker_id',
  'child_id',
  'state',
  'phase',
  'place_country',
  'holder',
  'call_name',
  'born_earliest',
  'born_latest',
  'risk_level',
  'risk_state',
  'assessment_state',
  'plan_state',
  'closure_state',
  'registered_at',
  'opened_on',
  'last_contact_at',
  'next_due_at',
  'closed_at',
  'updated_at',
  'version',
] as const satisfies readonly (keyof CaseRow | 'next_due_at')[]

/** The row of a case within reach, else what a share gives of it; the function is not asked where there is a row. */
function headOf({ sql }: ReadScope, caseId: string) {
  return sql`
    with held as materialized (select ${sql(headColumns)}, reopened_at, follows_case_id, first_case_id from amparo.cases where id = ${caseId})
    select * from held
    union all
    (select ${sql(headColumns)}, null, null, null from amparo.shared_cases(${caseId}) where not exists (select from held) limit 1)`
}

/** The state for a command that will move it: nobody else moves this case until the transaction ends. */
export async function lockCaseState(tx: WriteTx, caseId: string): Promise<Case> {
  const [row] = await tx.sql<CaseRow[]>`select * from amparo.cases where id = ${caseId} for update`
  if (row) return caseOfRow(row)
  const supported = await holdSupported(tx, caseId)
  if (!supported) throw new ProblemError(problem('record.not-found'))
  return supported
}

/** The case that the reader supports, as far as her sections tell it: held like the others, and not hers to move. */
async function holdSupported(tx: WriteTx, caseId: string): Promise<Case | undefined> {
  const [row] = await tx.sql<{ held: boolean }[]>`select amparo.hold_supported_case(${caseId}) as held`
  return row?.held ? findCaseState(tx, caseId) : undefined
}

/** The same for a command that needs no more of the case, with the zone whose calendar counts for the reader. */
export function lockCaseInZone({ sql }: ReadScope, caseId: string) {
  return sql<{ state: Case['state']; time_zone: TimeZone }[]>`
    select c.state, (select o.time_zone from amparo.organisations o where o.id = amparo.my_organisation()) as time_zone
    from amparo.cases c where c.id = ${caseId} for update`
}

export async function updateCaseState(tx: WriteTx, state: Case, at: string): Promise<void> {
  const { id, ...columns } = caseStateColumns(state)
  const moved = await tx.sql`update amparo.cases set ${tx.sql({ ...columns, updated_at: at })},
      phase_since = case when phase = ${columns.phase} then phase_since else ${at} end
    where id = ${id} and version < ${state.version} returning id`
  if (moved.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

/** The child's call name and birth range, which lists show: written when she is edited. */
export async function updateCaseFace(
  tx: WriteTx,
  caseId: string,
  face: {
    readonly call_name: string
    readonly born_earliest: string | null
    readonly born_latest: string | null
  },
): Promise<void> {
  await tx.sql`update amparo.cases set ${tx.sql(face)} where id = ${caseId}`
}

const caseListColumns = [
  'id',
  'code',
  'call_name',
  'born_earliest',
  'born_latest',
  'state',
  'phase',
  'place_country',
  'holder',
  'risk_level',
  'risk_state',
  'worker_id',
  'organisation_id',
  'registered_at',
  'last_contact_at',
  'next_due_at',
  'updated_at',
] as const

/** What a card in a list is made of. */
export type CaseListRow = Pick<CaseRow, Exclude<(typeof caseListColumns)[number], 'next_due_at'>> & {
  readonly next_due_at: string | null
  /** Absent in one's own list, where it says nothing. */
  readonly worker?: string | null
}

type CasePage = {
  readonly filter: CaseFilter
  readonly order: CaseOrder
  /** Where the page before ended, as its cursor says it. */
  readonly after: readonly string[] | undefined
  readonly limit: number
}

export function askCaseRows(
  scope: ReadScope,
  within: 'mine' | 'team' | 'organisation',
  { filter, order, after, limit }: CasePage,
) {
  const { sql } = scope
  const inOrder = orderOf(scope, order, sql`c.updated_at`, after)
  const worker = within === 'mine' ? sql`` : workerOf(scope)
  return sql<(CaseListRow & OrderedRow)[]>`
    select ${sql(caseListColumns)}${worker}, ${inOrder.columns} from amparo.cases c
    where ${withinOf(scope, within)} and ${whereFilter(scope, filter)} ${inOrder.begins}
    ${inOrder.by} limit ${limit}`
}

/** Who works on each, for lists in which it may be somebody else. */
function workerOf({ sql }: ReadScope) {
  return sql`, (select u.display_name from amparo.users u where u.id = c.worker_id) as worker`
}

/** Of what was given to the reader: by other organisations, or of her own, to support it. */
function ofOthers({ sql }: ReadScope, within: 'shared' | 'supporting') {
  return within === 'shared'
    ? sql`c.organisation_id <> (select amparo.my_organisation())`
    : sql`c.organisation_id = (select amparo.my_organisation()) and exists (
        select from amparo.case_supports s
        where s.case_id = c.id and s.user_id = (select amparo.my_user()) and s.state = 'accepted')`
}

/** What others shared. Their last change is the day of the share: the order tells nobody when they worked on it. */
export function askSharedCaseRows(
  scope: ReadScope,
  within: 'shared' | 'supporting',
  { filter, order, after, limit }: CasePage,
) {
  const { sql } = scope
  const inOrder = orderOf(scope, order, sql`c.shared_at`, after)
  return sql<(CaseListRow & OrderedRow)[]>`
    select ${sql(caseListColumns)}${within === 'supporting' ? workerOf(scope) : sql``}, ${inOrder.columns}
    from amparo.shared_cases() c
    where ${ofOthers(scope, within)} and ${whereFilter(scope, filter)} ${inOrder.begins}
    ${inOrder.by} limit ${limit}`
}

export function askCaseCount(scope: ReadScope, within: CaseScope, filter: CaseFilter) {
  const { sql } = scope
  const from =
    within === 'shared' || within === 'supporting'
      ? sql`amparo.shared_cases() c where ${ofOthers(scope, within)}`
      : sql`amparo.cases c where ${withinOf(scope, within)}`
  return sql<{ count: number }[]>`select count(*) as count from ${from} and ${whereFilter(scope, filter)}`
}

export type PersonViewRow = {
  id: string
  version: number
  field_versions: Record<string, number>
  role: 'child' | 'relative' | 'companion' | 'caregiver' | 'other'
  relation: string
  travels_with: boolean
  lives_with: boolean
  caregiver_by: 'law' | 'custom' | null
  sex: 'female' | 'male' | 'other' | 'unknown' | null
  born: Record<string, unknown> | null
  nationalities: string[]
  languages: string[]
  origin: Record<string, unknown> | null
  phones: string[]
  address_form: 'tu' | 'vos' | 'usted'
  names: { role: string; given: string; surname1: string; surname2: string; married: string }[] | null
}

/** At which numbers the person `p` of a statement is called, of those that its reader may know. */
export function phonesOf({ sql }: ReadScope) {
  return sql`coalesce((select w.phones from amparo.person_phones w where w.person_id = p.id), '{}')`
}

/** Everyone on a case whom the reader's sections include, the child first. */
export function askCasePeople(scope: ReadScope, caseId: string) {
  return scope.sql<PersonViewRow[]>`
    select p.id, p.version, p.field_versions, cp.role, cp.relation, cp.travels_with, cp.lives_with, cp.caregiver_by, p.sex, p.born,
      p.nationalities, p.languages, p.origin,
      ${phonesOf(scope)} as phones, p.address_form,
      (select json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1, 'surname2', n.surname2,
        'married', n.married) order by n.position) from amparo.person_names n where n.person_id = p.id) as names
    from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.taken_off_at is null order by (cp.role = 'child') desc, cp.role, p.id`
}

export type CaseHeadRow = CaseRow & {
  readonly next_due_at: string | null
  readonly organisation: string
  readonly contact_phone: string
  readonly worker: string | null
  readonly team: string | null
  readonly supports: readonly { readonly name: string; readonly role: SupportRole }[] | null
  readonly two_versions: number
  readonly no_contacts: number
  readonly of_child: { readonly count: number; readonly nth: number; readonly since: string | null }
  readonly flags: number
  readonly other_data: boolean
  readonly tasks:
    | {
        id: string
        kind: string
        subjectId: string | null
        action: string | null
        hand: HandOfTask | null
        postponed: PostponementOfTask | null
        dueAt: string
        why: unknown
      }[]
    | null
  /** Offered, accepted and completed ones, the newest first. */
  readonly transfers:
    | {
        id: string
        direction: 'out' | 'in'
        state: TransferState
        organisation: string
        otherCaseId: string | null
        at: string
      }[]
    | null
  /** Why work pauses, where it does and the reader may know. */
  readonly hold: {
    readonly reason: HoldReason
    readonly explanation: string
    readonly reviewOn: string
    readonly heldAt: string
    readonly heldBy: string | null
  } | null
}

/** The case with who answers for it and what is due, in one statement. */
export function askCaseHead(scope: ReadScope, caseId: string) {
  return scope.sql<CaseHeadRow[]>`
    select c.*, o.name as organisation, o.contact_phone, u.display_name as worker, m.name as team,
      (select json_agg(json_build_object('name', coalesce(p.display_name, ''), 'role', s.role) order by s.invited_at, s.id)
        from amparo.case_supports s left join amparo.users p on p.id = s.user_id
        where s.case_id = c.id and s.state = 'accepted' and (s.until_on is null or s.until_on >= (now() at time zone o.time_zone)::date)) as supports,
      (select count(*) from amparo.two_versions v where v.case_id = c.id and v.chosen_at is null) as two_versions,
      (select count(*) from amparo.no_contacts k where k.case_id = c.id and k.ended_at is null) as no_contacts,
      (select json_build_object('count', count(*), 'nth', count(*) filter (where k.registered_at <= c.registered_at),
          'since', min(k.opened_on)) from amparo.cases_of_child(coalesce(c.first_case_id, c.id)) k) as of_child,
      (select count(*) from amparo.flags f where f.case_id = c.id and f.removed_at is null) as flags,
      exists (select 1 from amparo.other_data d where d.case_id = c.id) as other_data,
      (select json_agg(json_build_object('id', t.id, 'kind', t.kind, 'subjectId', t.subject_id,
        'action', ${actionOfTask(scope)}, 'hand', ${handOfTask(scope)}, 'postponed', ${postponementOfTask(scope)}, 'dueAt', to_char(t.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'why', t.why) order by t.due_at)
        from amparo.tasks t where t.case_id = c.id and t.done_at is null) as tasks,
      (select json_agg(json_build_object('id', f.id, 'direction', case when f.case_id = c.id then 'out' else 'in' end,
          'state', f.state, 'organisation', (select n.name from amparo.organisations n
            where n.id = case when f.case_id = c.id then f.to_organisation_id else f.from_organisation_id end),
          'otherCaseId', case
            when f.to_organisation_id <> (select amparo.my_organisation()) then null
            when f.case_id = c.id then f.receiving_case_id
            when exists (select from amparo.shared_cases(f.case_id)) then f.case_id end,
          'at', to_char(coalesce(f.answered_at, f.offered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          order by f.offered_at desc)
        from amparo.transfers f
        where (f.case_id = c.id or f.receiving_case_id = c.id) and f.state in ('asked', 'offered', 'accepted', 'completed')) as transfers,
      case c.state when 'on-hold' then
        (select json_build_object('reason', h.reason, 'explanation', h.explanation, 'reviewOn', h.review_on,
            'heldAt', to_char(h.held_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'heldBy', b.display_name)
          from amparo.holds h left join amparo.users b on b.id = h.held_by
          where h.case_id = c.id and h.resumed_at is null) end as hold
    from (${headOf(scope, caseId)}) c
    join amparo.organisations o on o.id = c.organisation_id
    left join amparo.users u on u.id = c.worker_id
    left join amparo.teams m on m.id = c.team_id`
}
