import { ageInYears, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { UserId } from '../kernel/brand.ts'
import { isIn, type GroupMember, type HeadSaid } from './group-member.ts'

/**
 * Somebody decides and speaks for a household, or no longer does; it may be the child herself. Two may do so together.
 * Source: head of household, child-headed household (case management 2.3; Guidelines for the Alternative Care of
 * Children, 37).
 */
export function decideHead(
  member: GroupMember,
  heads: boolean,
  facts: { readonly by: UserId; readonly at: string },
): Result<HeadSaid, Problem> {
  if (member.kind !== 'household') return refuse(problem('record.not-found'))
  if (!isIn(member)) return refuse(problem('written.withdrawn'))
  if (member.heads === heads) return refuse(problem('group.head-said'))
  const kind = heads ? 'HouseholdHeadNamed' : 'HouseholdHeadEnded'
  return accept({ kind, memberId: member.id, caseId: member.caseId, ...facts })
}

export type HouseholdMember = Pick<GroupMember, 'kind' | 'heads' | 'leftOn'> & {
  /** The child of a case: a child as long as no date says otherwise. */
  readonly isChildOfCase: boolean
  /** The last day on which she can have been born; absent where nothing is known of it. */
  readonly bornLatest: PlainDate | undefined
}

/** Convention on the Rights of the Child, art. 1. */
const ofAge = 18

/** Whoever may be a child counts as one; of somebody who is only around the child nothing is assumed. */
function mayBeChild({ isChildOfCase, bornLatest }: HouseholdMember, today: PlainDate): boolean {
  return bornLatest === undefined ? isChildOfCase : ageInYears(bornLatest, today) < ofAge
}

/** A household for which only children decide, as far as it is told. Where nobody was named nothing is known. */
export function isChildHeaded(members: readonly HouseholdMember[], today: PlainDate): boolean {
  const heads = members.filter((one) => one.kind === 'household' && one.heads && isIn(one))
  return heads.length > 0 && heads.every((one) => mayBeChild(one, today))
}
