import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { PersonId } from '@amparo/domain/kernel/brand'
import { newId } from '../../data/new-id.ts'
import { emptyName, isEmptyName, type NameDraft } from './name.ts'
import type { Relation } from './person-words.ts'

/** Somebody of the family or the journey, while it is being written down. */
export type PersonDraft = {
  readonly personId: PersonId
  readonly name: NameDraft
  readonly relation: Relation | undefined
  readonly born: ApproximateDate | undefined
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  readonly travelsWith: boolean
  readonly caregiverBy: 'law' | 'custom' | 'none'
}

export function emptyPerson(): PersonDraft {
  return {
    personId: newId<'PersonId'>(),
    name: emptyName('called'),
    relation: undefined,
    born: undefined,
    sex: 'unknown',
    travelsWith: true,
    caregiverBy: 'none',
  }
}

/** Her place on the case follows from what was said, so that nobody has to choose a category. */
export function personInput(draft: PersonDraft) {
  const { relation = 'not-related', caregiverBy } = draft
  const isKin = relation !== 'friend' && relation !== 'not-related'
  const role =
    caregiverBy !== 'none' ? 'caregiver' : isKin ? 'relative' : draft.travelsWith ? 'companion' : 'other'
  return {
    personId: draft.personId,
    names: [draft.name],
    ...(draft.born ? { born: draft.born } : {}),
    sex: draft.sex,
    role: role as 'caregiver' | 'relative' | 'companion' | 'other',
    relation,
    travelsWith: draft.travelsWith,
    ...(caregiverBy === 'none' ? {} : { caregiverBy }),
  }
}

/** What must still be written before it can be sent. */
export function missingOf(draft: PersonDraft): 'name' | 'relation' | undefined {
  if (isEmptyName(draft.name)) return 'name'
  return draft.relation === undefined ? 'relation' : undefined
}
