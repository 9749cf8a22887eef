import type { WorkerWish } from '@amparo/domain/assignment/worker-wish'
import type { Origin } from '@amparo/domain/child/person'
import type { InterpretedKind } from '@amparo/domain/interpreter/interpreting'
import type { ChildToInterpretFor } from '@amparo/domain/interpreter/judge-interpreter'
import type { Identity } from '@amparo/domain/interpreter/same-person'
import type { TimeZone } from '@amparo/domain/kernel/instant'
import { sealedSections } from '@amparo/domain/access/vocabulary'
import type { ReadScope } from '../../db/transaction.ts'
import { phonesOf } from '../cases/index.ts'

type ChildRow = {
  readonly languages: string[] | null
  readonly origin: Partial<Origin> | null
  readonly wish: WorkerWish | null
}

/**
 * What the rule asks of the child. Whom she must not meet stands in a section of its own: who may not read it is told
 * nothing of them here either. Who was taken off the case may be a relative all the same.
 */
export async function findChildToInterpretFor(
  scope: ReadScope,
  caseId: string,
): Promise<ChildToInterpretFor> {
  const { sql } = scope
  const [children, people, dangers] = await Promise.all([
    sql<ChildRow[]>`
      select p.languages, p.origin, (select w.wish from amparo.worker_wishes w
        where w.case_id = c.id order by w.recorded_at desc, w.id desc limit 1) as wish
      from amparo.cases c left join amparo.persons p on p.id = c.child_id where c.id = ${caseId}`.execute(),
    sql<Identity[]>`
      select ${phonesOf(scope)} as phones, array(select concat_ws(' ', n.given, n.surname1, n.surname2)
        from amparo.person_names n where n.person_id = p.id) as names
      from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
      where cp.case_id = ${caseId}`.execute(),
    sql<Identity[]>`
      select k.phones, array[k.name] as names from amparo.no_contacts k
      where k.case_id = ${caseId} and k.ended_at is null`.execute(),
  ])
  const child = children[0]
  const origin = child?.origin
  return {
    languages: child?.languages ?? [],
    origin: origin
      ? { country: origin.country, placeCode: origin.placeCode, words: origin.words ?? '' }
      : undefined,
    people,
    dangers,
    wish: child?.wish ?? undefined,
  }
}

export type InterpretedRecord = { readonly about: InterpretedKind; readonly id: string; readonly on: string }

const mostRecords = 50

/**
 * What an interpreter may have helped with, as far as the reader sees it. Of sealed parts nothing: who interpreted is
 * read by more people than they are.
 */
export async function listInterpretedRecords(
  { sql }: ReadScope,
  asked: {
    readonly caseId: string
    readonly zone: TimeZone
    readonly only?: { readonly about: InterpretedKind; readonly id: string }
  },
): Promise<InterpretedRecord[]> {
  const { caseId, zone, only } = asked
  return sql<InterpretedRecord[]>`
    select about, id, "on" from (
      select 'note' as about, id, occurred_on as "on" from amparo.notes where case_id = ${caseId}
      union all
      select 'consent', id, given_on from amparo.consents where case_id = ${caseId}
      union all
      select 'birth', id, (content ->> 'seenOn')::date from amparo.birth_statements
        where case_id = ${caseId} and withdrawn_at is null
      union all
      select 'form', id, filled_on from amparo.form_records
        where case_id = ${caseId} and withdrawn_at is null and section <> all (${[...sealedSections]}::text[])
      union all
      select 'assessment', id, (updated_at at time zone ${zone})::date from amparo.answers
        where case_id = ${caseId} and id = root_id and form_use = 'assessment' and not removed
          and section <> all (${[...sealedSections]}::text[])
      union all
      select 'risk', id, (decided_at at time zone ${zone})::date from amparo.risk_assessments
        where case_id = ${caseId} and decided_at is not null) as records
    ${only ? sql`where about = ${only.about} and id = ${only.id}` : sql``}
    order by "on" desc, id desc limit ${mostRecords}`
}
