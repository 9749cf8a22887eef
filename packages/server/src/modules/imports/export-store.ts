import type { NamedPart } from '@amparo/domain/child/person'
import type { ConsentPurpose } from '@amparo/domain/consent/consent'
import type { CaseState } from '@amparo/domain/case/case'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { JsonObject } from '@amparo/domain/kernel/json'
import type { ConcernCode, RiskLevel } from '@amparo/domain/risk/concerns'
import type { ReadScope } from '../../db/transaction.ts'
import { phonesOf } from '../cases/index.ts'

export type ExportRow = {
  readonly case_id: string
  readonly code: string
  readonly registered_at: string
  /** Absent for a case that was registered here. */
  readonly imported: {
    readonly source_id: string
    readonly document: JsonObject
    readonly bound: JsonObject
    readonly words_language: 'es' | 'en'
    readonly imported_on: string
  } | null
  readonly state: CaseState
  readonly opened_on: string
  readonly closed_at: string | null
  readonly people: readonly PersonOfExport[]
  readonly taken_off: readonly string[]
  readonly risk: { readonly level: RiskLevel | null; readonly concerns: readonly ConcernCode[] } | null
  readonly consents: readonly { readonly purpose: ConsentPurpose; readonly state: string }[] | null
  readonly notes:
    readonly { readonly id: string; readonly occurredOn: string; readonly body: string }[] | null
}

export type PersonOfExport = {
  readonly id: string
  readonly role: string
  readonly relation: string
  readonly names: readonly NamedPart[] | null
  readonly born: ApproximateDate | null
  readonly sex: 'female' | 'male' | 'other' | 'unknown' | null
  readonly nationalities: readonly string[]
  readonly languages: readonly string[]
  readonly phones: readonly string[]
  readonly originCountry: string | null
}

export async function findActiveOrganisation(
  scope: ReadScope,
  name: string,
): Promise<{ readonly id: string; readonly time_zone: string } | undefined> {
  const rows = await scope.sql<{ id: string; time_zone: string }[]>`
    select id, time_zone from amparo.organisations
    where state = 'active' and (id::text = ${name} or lower(name) = lower(${name}) or lower(short_name) = lower(${name}))`
  return rows.length === 1 ? rows[0] : undefined
}

/** A page of the cases of an organisation, in the order of their ids, as they stand now. */
export async function listExportRows(
  scope: ReadScope,
  organisationId: string,
  after: string | undefined,
  limit: number,
): Promise<ExportRow[]> {
  return scope.sql<ExportRow[]>`
    select c.id as case_id, c.code, c.registered_at, c.state, c.opened_on, c.closed_at,
      (select json_build_object('source_id', o.source_id, 'document', o.document, 'bound', o.bound,
          'words_language', o.words_language, 'imported_on', o.imported_on)
        from amparo.other_data o where o.case_id = c.id and o.source = 'primero') as imported,
      (select json_agg(json_build_object('id', p.id, 'role', cp.role, 'relation', cp.relation, 'born', p.born, 'sex', p.sex,
          'nationalities', p.nationalities, 'languages', p.languages, 'phones', ${phonesOf(scope)},
          'originCountry', p.origin ->> 'country',
          'names', (select json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
              'surname2', n.surname2, 'married', n.married) order by n.position)
            from amparo.person_names n where n.person_id = p.id)) order by p.id)
        from amparo.case_people cp join amparo.persons p on p.id = cp.person_id where cp.case_id = c.id
          and cp.taken_off_at is null) as people,
      (select coalesce(array_agg(cp.person_id::text), '{}') from amparo.case_people cp
        where cp.case_id = c.id and cp.taken_off_at is not null) as taken_off,
      (select json_build_object('level', r.decided_level, 'concerns', r.facts -> 'concerns')
        from amparo.risk_assessments r where r.case_id = c.id and r.state <> 'superseded'
        order by r.proposed_at desc limit 1) as risk,
      (select json_agg(json_build_object('purpose', s.purpose, 'state', s.state) order by s.recorded_at, s.id)
        from amparo.consents s where s.case_id = c.id and s.recipient_organisation_id is null) as consents,
      (select json_agg(json_build_object('id', n.id, 'occurredOn', n.occurred_on, 'body', n.body)
          order by n.recorded_at, n.id)
        from amparo.notes n where n.case_id = c.id) as notes
    from amparo.cases c
    where c.organisation_id = ${organisationId} and (${after ?? null}::uuid is null or c.id > ${after ?? null})
    order by c.id limit ${limit}`
}
