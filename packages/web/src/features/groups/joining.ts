import type { joinGroup } from '@amparo/contract/api/groups/groups'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { GroupKind } from '@amparo/domain/group/group-member'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'

export const waysToBeKnown = ['case', 'person', 'named'] as const
export type WayToBeKnown = (typeof waysToBeKnown)[number]

/** What is written in the form, complete or not. */
export type Joining = {
  readonly ownMemberId: string
  readonly memberId: string
  readonly kind: GroupKind | undefined
  readonly groupId: string | undefined
  readonly known: WayToBeKnown | undefined
  readonly otherCaseId: string | undefined
  readonly personId: string | undefined
  readonly name: string
  readonly place: string
  readonly joinedOn: string | undefined
}

export function emptyJoining(makeId: () => string, today: string): Joining {
  return {
    ownMemberId: makeId(),
    memberId: makeId(),
    kind: undefined,
    groupId: undefined,
    known: undefined,
    otherCaseId: undefined,
    personId: undefined,
    name: '',
    place: '',
    joinedOn: today,
  }
}

/** Who it is, once that is told. */
export function whoIsChosen(value: Joining): InputOf<typeof joinGroup>['who'] | undefined {
  const { known, otherCaseId, personId, name } = value
  if (known === 'case' && otherCaseId) return { kind: 'case', caseId: otherCaseId as CaseId }
  if (known === 'person' && personId) return { kind: 'person', personId: personId as PersonId }
  return known === 'named' && name.trim() !== '' ? { kind: 'named', name } : undefined
}
