import type { CaseId, GroupId, GroupMemberId, PersonId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/**
 * Brothers and sisters are a set; a travel group came the same stretch together; a household lives under one roof.
 * Source: siblings kept together (domain 03, 3.1; 07, 7.3), entities TravelParty, Household, SiblingSet (domain 16).
 */
export const groupKinds = ['siblings', 'travel-group', 'household'] as const
export type GroupKind = (typeof groupKinds)[number]

/** Of these a child belongs to one at a time; with how many she travelled, the journey says. */
export const oneAtATime: readonly GroupKind[] = ['siblings', 'household']

/**
 * Somebody in a group, from a day until a day. A group has no record besides its members: each lies on the case from
 * which it is known, and is seen by who reads that case. `person` is the child of the case or somebody else on it;
 * without one, somebody known by name only.
 */
export type GroupMember = {
  readonly id: GroupMemberId
  readonly groupId: GroupId
  readonly kind: GroupKind
  readonly caseId: CaseId
  readonly personId: PersonId | undefined
  readonly name: string
  /** On which stretch, or where they live. */
  readonly place: string
  readonly joinedOn: PlainDate
  readonly leftOn: PlainDate | undefined
  readonly leftBecause: string
  /** Of a household: she decides for it and speaks for it. Two may do so together. */
  readonly heads: boolean
  readonly by: UserId
  readonly at: string
  readonly version: number
}

export type GroupJoined = {
  readonly kind: 'GroupJoined'
  readonly memberId: GroupMemberId
  readonly groupId: GroupId
  readonly group: GroupKind
  readonly caseId: CaseId
  readonly personId: PersonId | null
  readonly name: string
  readonly place: string
  readonly joinedOn: PlainDate
  readonly by: UserId
  readonly at: string
}

/** Two groups turned out to be one: whoever was in the other is in this one. */
export type GroupMerged = {
  readonly kind: 'GroupMerged'
  readonly memberId: GroupMemberId
  readonly caseId: CaseId
  readonly groupId: GroupId
}

export type GroupLeft = {
  readonly kind: 'GroupLeft'
  readonly memberId: GroupMemberId
  readonly caseId: CaseId
  readonly leftOn: PlainDate
  readonly because: string
}

/** Who decides and speaks for a household, and that somebody no longer does. */
export type HeadSaid = {
  readonly kind: 'HouseholdHeadNamed' | 'HouseholdHeadEnded'
  readonly memberId: GroupMemberId
  readonly caseId: CaseId
  readonly by: UserId
  readonly at: string
}

export type GroupEvent = GroupJoined | GroupMerged | GroupLeft | HeadSaid

export function evolveMember(member: GroupMember | undefined, event: GroupEvent): GroupMember {
  if (event.kind === 'GroupJoined')
    return {
      id: event.memberId,
      groupId: event.groupId,
      kind: event.group,
      caseId: event.caseId,
      personId: event.personId ?? undefined,
      name: event.name,
      place: event.place,
      joinedOn: event.joinedOn,
      leftOn: undefined,
      leftBecause: '',
      heads: false,
      by: event.by,
      at: event.at,
      version: 1,
    }
  if (!member) throw new Error('a member who never joined')
  const version = member.version + 1
  switch (event.kind) {
    case 'GroupMerged':
      return { ...member, groupId: event.groupId, version }
    case 'GroupLeft':
      return { ...member, leftOn: event.leftOn, leftBecause: event.because, version }
    case 'HouseholdHeadNamed':
    case 'HouseholdHeadEnded':
      return { ...member, heads: event.kind === 'HouseholdHeadNamed', version }
  }
}

export const isIn = (member: Pick<GroupMember, 'leftOn'>): boolean => member.leftOn === undefined

/** Whether two memberships mean the same person, as far as it is known. */
export function isSamePerson(
  one: Pick<GroupMember, 'caseId' | 'personId' | 'name'>,
  other: Pick<GroupMember, 'caseId' | 'personId' | 'name'>,
): boolean {
  if (one.personId || other.personId) return one.personId === other.personId
  return one.caseId === other.caseId && folded(one.name) === folded(other.name)
}

const folded = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}|\s/gu, '')
    .toLowerCase()
