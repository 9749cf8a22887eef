import type { KnownPerson } from '@amparo/domain/child/person'
import type { ReadScope } from '../../db/transaction.ts'
import { phonesOf } from './store.ts'

type KnownPersonRow = Omit<KnownPerson, 'caregiverBy' | 'born' | 'origin'> & {
  readonly caregiverBy: KnownPerson['caregiverBy'] | null
  readonly born: KnownPerson['born'] | null
  readonly origin: KnownPerson['origin'] | null
}

/** The people of another case of the child, as far as the reader may read them there: the child first. */
export async function listKnownPeople(scope: ReadScope, caseId: string): Promise<KnownPerson[]> {
  const rows = await scope.sql<KnownPersonRow[]>`
    select cp.person_id as "personId", cp.role, cp.relation, cp.travels_with as "travelsWith", cp.lives_with as "livesWith",
      cp.caregiver_by as "caregiverBy", p.born, coalesce(p.sex, 'unknown') as sex, p.nationalities, p.languages, p.origin,
      ${phonesOf(scope)} as phones,
      p.address_form as "addressForm",
      coalesce((select json_agg(json_build_object('role', n.role, 'given', n.given, 'surname1', n.surname1,
        'surname2', n.surname2, 'married', n.married) order by n.position)
        from amparo.person_names n where n.person_id = p.id), '[]') as names
    from amparo.case_people cp join amparo.persons p on p.id = cp.person_id
    where cp.case_id = ${caseId} and cp.taken_off_at is null order by (cp.role = 'child') desc, p.id`
  return rows.map((row) => ({
    ...row,
    caregiverBy: row.caregiverBy ?? undefined,
    born: row.born ?? undefined,
    origin: row.origin ?? undefined,
  }))
}
