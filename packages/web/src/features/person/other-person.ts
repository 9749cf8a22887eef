import type { BirthSource } from '@amparo/domain/child/birth'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { PersonId } from '@amparo/domain/kernel/brand'
import { roleOnCase } from '@amparo/domain/child/role-on-case'
import { newId } from '../../data/new-id.ts'
import { emptyName, isEmptyName, type NameDraft } from './name.ts'

/** Somebody of the family or the journey, while it is being written down. */
export type PersonDraft = {
  readonly personId: PersonId
  /** Who this was on the earlier case of the same child. */
  readonly was?: PersonId
  readonly name: NameDraft
  /** A code of ours, or the words of another system. */
  readonly relation: string | undefined
  readonly born: ApproximateDate | undefined
  /** Who or what says it. */
  readonly bornFrom?: BirthSource | undefined
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  readonly travelsWith: boolean
  readonly livesWith: boolean
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
    livesWith: false,
    caregiverBy: 'none',
  }
}

export function personInput(draft: PersonDraft) {
  const { relation = 'not-related', travelsWith, livesWith } = draft
  const caregiverBy = draft.caregiverBy === 'none' ? null : draft.caregiverBy
  return {
    personId: draft.personId,
    names: [draft.name],
    ...(draft.born ? { born: draft.born } : {}),
    ...(draft.born && draft.bornFrom ? { bornFrom: draft.bornFrom } : {}),
    sex: draft.sex,
    role: roleOnCase({ relation, travelsWith, caregiverBy }),
    relation,
    travelsWith,
    livesWith,
    ...(caregiverBy === null ? {} : { caregiverBy }),
  }
}

/** What must still be written before it can be sent. */
export function missingOf(draft: PersonDraft): 'name' | 'relation' | undefined {
  if (isEmptyName(draft.name)) return 'name'
  return draft.relation === undefined ? 'relation' : undefined
}
