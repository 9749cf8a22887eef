import { listProtocolsOf } from '../modules/protocols/store.ts'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import type { HolidayCalendar } from '@amparo/domain/rule/holiday-calendar'
import { countries } from '@amparo/domain/rule/jurisdiction'
import { copyIn } from '../archive/table-copy.ts'
import type { Database } from '../db/database.ts'
import { asSystem, type EnteredRow, type ReadScope, type WriteTx } from '../db/transaction.ts'
import { ruleBookOf } from '../rules/rule-book.ts'
import type { LoadedRows } from './case-file.ts'
import { textsOf, type TableText, type TableTexts } from './copy-text.ts'
import type { World } from './world.ts'

/** What the rules need of this node, read as the keeper. */
export async function readWorld(
  database: Database,
  scope: ReadScope,
  years: readonly number[],
): Promise<World> {
  const { sql } = scope
  const places = await sql<{ id: string; country: string; time_zone: TimeZone }[]>`
    select id, country, time_zone from amparo.organisations`
  const forms = await sql<{ id: string; definition: FormDefinition }[]>`
    select id, definition from amparo.form_versions where state = 'published'`
  const book = await ruleBookOf(database, scope)
  const holidays = new Map<string, HolidayCalendar | undefined>()
  for (const jurisdiction of ['any' as const, ...countries])
    for (const year of years)
      holidays.set(`${jurisdiction} ${year}`, await book.holidaysOf(jurisdiction, year))
  return {
    protocols: await listProtocolsOf(scope, []),
    places: new Map(places.map((row) => [row.id, { country: row.country, zone: row.time_zone }])),
    rules: book.rules,
    ownRules: new Map(),
    holidays,
    forms: new Map(forms.map((row) => [row.id, row.definition])),
  }
}

/** Whether anybody works here: whatever else a node holds, somebody put it there. */
export async function holdsData(owner: Database): Promise<boolean> {
  const [row] = await asSystem(
    owner,
    'amparo_keeper',
    'see whether there is anything yet',
    (tx) => tx.sql<{ holds: boolean }[]>`select exists (select from amparo.users) as holds`,
  )
  return row?.holds ?? true
}

export async function ensurePartitions(tx: WriteTx, from: string, months: number): Promise<void> {
  await tx.sql`select amparo.ensure_fact_partitions(${from}::date, ${months})`
}

export async function listCodes({ sql }: ReadScope): Promise<string[]> {
  return (await sql<{ code: string }[]>`select code from amparo.cases`).map((row) => row.code)
}

/** A table before those that refer to it. */
const loadOrder = [
  'organisations',
  'sharing_protocols',
  'teams',
  'users',
  'memberships',
  'persons',
  'cases',
  'case_people',
  'person_names',
  'person_phones',
  'match_keys',
  'grants',
  'consents',
  'risk_assessments',
  'answers',
  'form_records',
  'screenings',
  'same_day_duties',
  'group_members',
  'incidents',
  'missing_episodes',
  'plans',
  'plan_actions',
  'plan_reviews',
  'notes',
  'referrals',
  'transfers',
  'holds',
  'hand_tasks',
  'assignments',
  'case_supports',
  'plan_proposals',
  'birth_statements',
  'safe_hours',
  'interpretings',
  'journey_legs',
  'journey_stays',
  'leaving_reasons',
  'smuggling_debts',
  'service_gaps',
  'service_records',
  'tasks',
  'commands',
  'facts',
  'fact_payloads',
  'audit_entries',
]

/** After rows arrive by the hundred thousand the planner must count them anew: the largest tables first, two at a time. */
export async function analyse(owner: Database['sql']): Promise<void> {
  const tables = ['audit_waiting', ...loadOrder].toReversed().values()
  const work = async () => {
    for (const name of tables) await owner`vacuum (analyze) amparo.${owner(name)}`
  }
  await Promise.all([work(), work()])
}

export function loadRows(tx: WriteTx, tables: LoadedRows): Promise<void> {
  return loadTexts(tx, textsOf(tables))
}

/**
 * Loads rows as the keeper, whom the row policies let pass: COPY does not work under policies, so the rows are
 * copied beside and inserted from there. Triggers and foreign keys stay in force, and a node may go on serving.
 */
export async function loadTexts(tx: WriteTx, texts: TableTexts): Promise<void> {
  const unknown = [...texts.keys()].filter((name) => !loadOrder.includes(name))
  if (unknown.length > 0) throw new Error(`no place in the load order for ${unknown.join(', ')}`)
  for (const name of loadOrder) {
    const text = texts.get(name)
    if (text) await loadTable(tx, name, text)
  }
}

async function loadTable({ sql }: WriteTx, name: string, { columns, pieces }: TableText): Promise<void> {
  const beside = `load_${name}`
  await sql`create temporary table ${sql(beside)} on commit drop as
    select ${sql(columns)} from amparo.${sql(name)} with no data`
  const writer = await copyIn(sql, {
    schema: 'pg_temp',
    name: beside,
    columns: columns.map((column) => ({ name: column, isText: false })),
    key: [],
  })
  for (const piece of pieces) await writer.write(piece)
  await writer.end()
  await sql`insert into amparo.${sql(name)} (${sql(columns)}) select ${sql(columns)} from pg_temp.${sql(beside)}`
  await sql`drop table pg_temp.${sql(beside)}`
}

export async function insertDemonstrationPlaces(
  tx: WriteTx,
  place: {
    readonly id: string
    readonly teamId: string
    readonly name: string
    readonly kind: string
    readonly country: string
    readonly zone: string
    readonly phone: string
  },
): Promise<void> {
  await tx.sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone, contact_phone)
    values (${place.id}, ${place.name}, ${place.name}, ${place.kind}, ${place.country}, ${place.zone}, ${place.phone})`
  await tx.sql`insert into amparo.teams (id, organisation_id, name) values (${place.teamId}, ${place.id}, 'Equipo 1')`
}

/** What is open has work that is due; what was closed is asked after. */
export async function listCasesWithClocks({ sql }: ReadScope): Promise<string[]> {
  return (await sql<{ id: string }[]>`select id from amparo.cases`).map(({ id }) => id)
}

export async function markDemonstration(tx: WriteTx, userId: string): Promise<void> {
  await tx.sql`insert into sign_in.demonstration (user_id) values (${userId})`
}

export async function hasDemonstration(tx: WriteTx): Promise<boolean> {
  return (await tx.sql`select 1 from sign_in.demonstration limit 1`).length > 0
}

/** Sessions of closed accounts end with the account's state, which every request reads anew. */
export async function openDemonstration(tx: WriteTx, open: boolean): Promise<void> {
  await tx.sql`update amparo.users set state = ${open ? 'active' : 'disabled'}
    where id in (select user_id from sign_in.demonstration)`
}

/** The scope of one person, in the role that serves requests, and what she may do with a case. */
export async function enterStage(
  { sql }: WriteTx,
  { userId, organisationId }: { readonly userId: string; readonly organisationId: string },
  purpose: string,
  caseId: string | undefined,
): Promise<EnteredRow> {
  // All of them travel together, in this order.
  const [, scopes, , rights] = await Promise.all([
    sql`set local role amparo_sign_in`.execute(),
    sql<EnteredRow[]>`
      select * from amparo.enter_scope(${userId}::uuid, ${organisationId}::uuid, ${purpose})`.execute(),
    sql`set local role amparo_app`.execute(),
    caseId === undefined
      ? []
      : sql<EnteredRow[]>`
          select relation as case_relation, reads as case_reads, writes as case_writes
          from amparo.case_rights(${caseId}::uuid)`.execute(),
  ])
  const [scope] = scopes
  if (!scope) throw new Error('nobody is in this scope')
  return { ...scope, ...rights[0] }
}

export async function leaveStage({ sql }: WriteTx): Promise<void> {
  await sql`set local role amparo_keeper`
}
