import type { CaseId, GroupId, GroupMemberId, PersonId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  isIn,
  isSamePerson,
  oneAtATime,
  type GroupJoined,
  type GroupKind,
  type GroupLeft,
  type GroupMember,
  type GroupMerged,
} from './group-member.ts'

/** No family, bus or house has more: whoever writes so many down counts something else. */
export const mostInGroup = 40

/** Who comes into the group of the child: the child of another case, somebody on this one, or a name. */
export type Newcomer = {
  readonly memberId: GroupMemberId
  readonly caseId: CaseId
  readonly personId: PersonId | undefined
  readonly name: string
}

export type JoinGroup = {
  readonly kind: GroupKind
  /** One that the child is in already; without it a new one, unless she or the newcomer is in one of which there is one. */
  readonly groupId: GroupId | undefined
  /** Under which the child herself comes into it, where she is not yet. A new group is known by it. */
  readonly ownMemberId: GroupMemberId
  readonly newcomer: Newcomer
  readonly place: string
  readonly joinedOn: PlainDate
}

export type GroupFacts = {
  readonly child: { readonly caseId: CaseId; readonly personId: PersonId }
  /** Everybody in every group in which the child or the newcomer ever was, as far as the reader may see them. */
  readonly members: readonly GroupMember[]
  /** Groups in which there is somebody whose case the reader may not read. */
  readonly withHidden: ReadonlySet<string>
  readonly today: PlainDate
  readonly by: UserId
  readonly at: string
}

type Part = Pick<GroupMember, 'caseId' | 'personId' | 'name'> & { readonly memberId: GroupMemberId }

/**
 * Somebody comes into a group of the child. Brothers and sisters are a set: whoever joins brings her own set with her,
 * and the two are one. Somebody lives in one household at a time; a child who is in none comes into the other's.
 */
export function decideJoin(
  command: JoinGroup,
  facts: GroupFacts,
): Result<readonly (GroupMerged | GroupJoined)[], Problem> {
  const { kind, joinedOn, place } = command
  const child: Part = { ...facts.child, name: '', memberId: command.ownMemberId }
  const newcomer: Part = command.newcomer
  if (isSamePerson(child, newcomer)) return refuse(problem('relation.with-herself'))
  if (joinedOn > facts.today)
    return refuse(problem('group.day', { fields: [{ pointer: '/joinedOn', reason: 'future' }] }))
  const open = facts.members.filter((one) => one.kind === kind && isIn(one))
  const groupOf = (part: Part) =>
    oneAtATime.includes(kind) ? open.find((one) => isSamePerson(one, part))?.groupId : undefined
  const asked = command.groupId
  if (asked && !open.some((one) => one.groupId === asked && isSamePerson(one, child)))
    return refuse(problem('record.not-found'))
  const [mine, theirs] = [groupOf(child), groupOf(newcomer)]
  if (kind === 'household' && theirs !== undefined && mine !== undefined && theirs !== mine)
    return refuse(problem('group.other-household'))
  const groupId = mine ?? theirs ?? asked ?? (command.ownMemberId as string as GroupId)
  const moved = theirs === undefined || theirs === groupId ? [] : membersOf(facts.members, theirs)
  if (moved.length > 0 && theirs !== undefined && facts.withHidden.has(theirs))
    return refuse(problem('group.others-hidden'))
  const there = open.filter((one) => one.groupId === groupId)
  const isThere = (part: Part) => [...there, ...moved].some((one) => isIn(one) && isSamePerson(one, part))
  const joining = [child, newcomer].filter((part) => !isThere(part))
  if (moved.length === 0 && joining.length === 0) return refuse(problem('group.already-in'))
  if (there.length + moved.length + joining.length > mostInGroup)
    return refuse(problem('written.full', { values: { most: mostInGroup } }))
  return accept([
    ...moved.map(({ id: memberId, caseId }) => ({ kind: 'GroupMerged' as const, memberId, caseId, groupId })),
    ...joining.map(({ memberId, caseId, personId, name }) => ({
      kind: 'GroupJoined' as const,
      memberId,
      groupId,
      group: kind,
      caseId,
      personId: personId ?? null,
      name,
      place,
      joinedOn,
      by: facts.by,
      at: facts.at,
    })),
  ])
}

const membersOf = (members: readonly GroupMember[], groupId: string) =>
  members.filter((one) => one.groupId === groupId)

/** Somebody is no longer in a group, or never was: the day and the reason stay with it. */
export function decideLeave(
  member: GroupMember,
  command: { readonly leftOn: PlainDate; readonly because: string },
  today: PlainDate,
): Result<readonly [GroupLeft], Problem> {
  if (!isIn(member)) return refuse(problem('written.withdrawn'))
  if (command.leftOn > today || command.leftOn < member.joinedOn)
    return refuse(problem('group.day', { fields: [{ pointer: '/leftOn', reason: 'order' }] }))
  return accept([{ kind: 'GroupLeft', memberId: member.id, caseId: member.caseId, ...command }])
}
