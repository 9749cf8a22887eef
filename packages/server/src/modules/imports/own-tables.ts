import { sealedSections } from '@amparo/domain/access/vocabulary'
import type { JsonObject } from '@amparo/domain/kernel/json'
import type { ReadScope } from '../../db/transaction.ts'

/** Tables whose rows name their case; they leave whole, as docs/data-tables.md describes them. */
const tablesOfCase = [
  'case_people',
  'family_relations',
  'group_members',
  'child_joins',
  'consents',
  'risk_assessments',
  'answers',
  'form_records',
  'printed_sheets',
  'plans',
  'plan_actions',
  'plan_reviews',
  'notes',
  'referrals',
  'transfers',
  'closures',
  'reopenings',
  'holds',
  'closure_checks',
  'intakes',
  'flags',
  'referral_feedback',
  'accompaniments',
  'service_gaps',
  'service_records',
  'missing_episodes',
  'hand_tasks',
  'task_postponements',
  'assignments',
  'case_supports',
  'plan_proposals',
  'worker_wishes',
  'safe_hours',
  'birth_statements',
  'birth_decisions',
  'person_births',
  'person_birth_decisions',
  'interpretings',
  'attachments',
  'journey_legs',
  'journey_stays',
  'custody_reviews',
  'leaving_reasons',
  'two_versions',
  'contact_requests',
  'case_requests',
  'grants',
] as const

/**
 * What the program makes anew from the others, what the case itself is written from, what nobody has sent yet, how
 * colleagues judged the file, who saw an alert of it, on which blank sheet she was registered, why it was locked, who
 * must not be told and what happened to whom: that is restricted, and leaves on no file; and the sealed bytes of files,
 * which are opened one by one. A backup holds it.
 */
export const tablesLeftOut = [
  'match_keys',
  'tasks',
  'other_data',
  'other_data_words',
  'drafts',
  'no_contacts',
  'smuggling_debts',
  'incidents',
  'same_day_duties',
  'screenings',
  'deaths',
  'family_told',
  'file_review_files',
  'alert_sightings',
  'registration_sheets',
  'case_freezes',
  'attachment_keys',
  'attachment_parts',
] as const

export const exportedTables = [
  'cases',
  'persons',
  'person_names',
  'person_phones',
  'facts',
  ...tablesOfCase,
] as const

type Rows = { readonly case_id: string; readonly rows: readonly JsonObject[] }

/**
 * Her words of why she left go out only as they stand now, and only where she permits their use; of a referral not that it
 * was because of something that happened.
 */
function wholeRow({ sql }: ReadScope, table: string) {
  if (table === 'referrals') return sql`to_jsonb(r) - 'from_incident' - 'shared_incidents'`
  return table === 'leaving_reasons'
    ? sql`case r.content ->> 'mayUse' when 'yes' then to_jsonb(r)
        else jsonb_set(to_jsonb(r), '{content,words}', '""') end`
    : sql`to_jsonb(r)`
}

/** The hours at which somebody may be called who must not be told stay here with the list in which he stands. */
function mayLeave({ sql }: ReadScope, table: string) {
  return table === 'safe_hours'
    ? sql`not amparo.is_in_danger_list(t.case_id, (t.whole #>> '{content,personId}')::uuid)`
    : sql`true`
}

/** Everything these cases hold here, by case and table; with the names of those who worked on them. */
export async function listOwnTables(
  scope: ReadScope,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, JsonObject>> {
  const { sql } = scope
  const ids = [...caseIds]
  if (ids.length === 0) return new Map()
  const found = new Map<string, Record<string, readonly JsonObject[]>>(
    ids.map((id) => [
      id,
      Object.fromEntries([...exportedTables, 'users', 'form_versions'].map((name) => [name, []])),
    ]),
  )
  const add = (table: string, lists: readonly Rows[]) => {
    for (const { case_id, rows } of lists) {
      const of = found.get(case_id)
      if (of) of[table] = rows
    }
  }
  for (const table of tablesOfCase)
    add(
      table,
      await sql<Rows[]>`select t.case_id, json_agg(t.whole order by t.whole::text) as rows
        from (select r.case_id, ${wholeRow(scope, table)} as whole from ${sql(`amparo.${table}`)} r
          where r.case_id = any (${ids}::uuid[])) t
        where ${mayLeave(scope, table)} and coalesce(t.whole ->> 'section', '') <> all (${[...sealedSections]}::text[]) group by t.case_id`,
    )
  add(
    'cases',
    await sql<Rows[]>`select c.id as case_id, json_agg(to_jsonb(c)) as rows
      from amparo.cases c where c.id = any (${ids}::uuid[]) group by c.id`,
  )
  add(
    'persons',
    await sql<Rows[]>`select cp.case_id, json_agg(to_jsonb(p) order by p.id) as rows
      from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
      where cp.case_id = any (${ids}::uuid[]) group by cp.case_id`,
  )
  add(
    'person_names',
    await sql<Rows[]>`select cp.case_id, json_agg(to_jsonb(n) order by n.person_id, n.position, n.id) as rows
      from amparo.case_people cp join amparo.person_names n on n.person_id = cp.person_id
      where cp.case_id = any (${ids}::uuid[]) group by cp.case_id`,
  )
  add(
    'person_phones',
    await sql<Rows[]>`select cp.case_id, json_agg(to_jsonb(w) order by w.person_id) as rows
      from amparo.case_people cp join amparo.person_phones w on w.person_id = cp.person_id
      where cp.case_id = any (${ids}::uuid[]) group by cp.case_id`,
  )
  add(
    'facts',
    await sql<Rows[]>`select f.case_id,
        json_agg(to_jsonb(f) || jsonb_build_object('payload', case f.stream_kind
          when 'leaving' then jsonb_set(p.payload, '{fields,words}', '""')
          when 'referral' then p.payload - 'fromIncident' - 'sharedIncidents' else p.payload end)
          order by f.recorded_at, f.id) as rows
      from amparo.facts f left join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
      where f.case_id = any (${ids}::uuid[]) and f.section <> all (${[...sealedSections, 'incidents']}::text[])
        and (f.stream_kind <> 'safe-hours' or not exists (select from amparo.no_contacts n
          where n.case_id = f.case_id and n.ended_at is null))
      group by f.case_id`,
  )
  add(
    'users',
    await sql<Rows[]>`select w.case_id,
        json_agg(jsonb_build_object('id', u.id, 'display_name', u.display_name) order by u.id) as rows
      from (select distinct case_id, actor_id from amparo.facts where case_id = any (${ids}::uuid[])) w
      join amparo.users u on u.id = w.actor_id group by w.case_id`,
  )
  add(
    'form_versions',
    await sql<Rows[]>`select a.case_id,
        json_agg(jsonb_build_object('id', v.id, 'name', f.name, 'number', v.number,
          'definition', v.definition) order by v.id) as rows
      from (select distinct case_id, form_version_id from amparo.answers
        where case_id = any (${ids}::uuid[]) and section <> all (${[...sealedSections]}::text[])) a
      join amparo.form_versions v on v.id = a.form_version_id join amparo.forms f on f.id = v.form_id
      group by a.case_id`,
  )
  return found
}
