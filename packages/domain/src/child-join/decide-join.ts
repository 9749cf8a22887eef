import { firstCaseOf, isOpenCase } from '../case/decide-following.ts'
import type { Case } from '../case/case.ts'
import type { CaseId, OrganisationId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { ChildJoin, ChildJoinEvent, MovedCase } from './child-join.ts'

/** A case of either child, as far as deciding about both needs it. */
export type JoinedCase = Pick<
  Case,
  'id' | 'code' | 'state' | 'organisationId' | 'firstCaseId' | 'registeredAt' | 'follows'
>

type Event<Kind extends ChildJoinEvent['kind']> = Extract<ChildJoinEvent, { kind: Kind }>
type Said = { readonly by: UserId; readonly at: string }

/** That they are one is said once; what is proposed waits for its answer. */
export function decideJoinProposal(
  command: Pick<Event<'ChildJoinProposed'>, 'joinId' | 'caseId' | 'otherCaseId' | 'why'>,
  facts: Said & {
    readonly firsts: readonly [CaseId, CaseId]
    /** What waits between these two already. */
    readonly waiting: readonly Pick<ChildJoin, 'state'>[]
  },
): Result<Event<'ChildJoinProposed'>, Problem> {
  const [one, other] = facts.firsts
  if (one === other) return refuse(problem('child-join.one-already'))
  if (facts.waiting.some(({ state }) => state === 'proposed')) return refuse(problem('child-join.waiting'))
  return accept({ ...command, kind: 'ChildJoinProposed', by: facts.by, at: facts.at })
}

export function decideJoinRefusal(
  join: ChildJoin,
  command: { readonly words: string },
  { by, at }: Said,
): Result<Event<'ChildJoinDeclined' | 'ChildJoinWithdrawn'>, Problem> {
  if (join.state !== 'proposed') return refuse(problem('child-join.answered'))
  const kind = by === join.proposedBy ? 'ChildJoinWithdrawn' : 'ChildJoinDeclined'
  return accept({ kind, words: command.words, by, at })
}

/**
 * Somebody other than who proposed it says so too. The cases of one child come under the first of them, where the other
 * child has hers elsewhere under that one, since nobody writes into another organisation. Of a child one case is open at
 * most: of two, the one that does not lead is closed as registered twice before.
 * Source: duplicates are decided by people, never by a score (design of linkage); one file, one child, one worker.
 */
export function decideJoin(
  join: ChildJoin,
  facts: Said & {
    readonly organisationId: OrganisationId
    readonly firsts: readonly [CaseId, CaseId]
    /** The cases of both in the organisation, and whether whoever decides may write in them. */
    readonly cases: readonly (JoinedCase & { readonly mayWrite: boolean })[]
  },
): Result<Event<'ChildrenJoined'>, Problem> {
  const { by, at, firsts, cases } = facts
  if (join.state !== 'proposed') return refuse(problem('child-join.answered'))
  if (by === join.proposedBy) return refuse(problem('approval.own-work'))
  const [one, other] = firsts
  if (one === other) return refuse(problem('child-join.one-already'))
  const open = cases.filter(isOpenCase)
  const [leading, second] = open
  if (leading && second)
    return refuse(problem('child-join.two-open', { values: { code: leading.code, other: second.code } }))
  const first = leadingFirst(one, other, cases)
  const moved = cases.filter((each) => firstCaseOf(each) !== first)
  if (moved.some(({ mayWrite }) => !mayWrite)) return refuse(problem('child-join.out-of-reach'))
  return accept({
    kind: 'ChildrenJoined',
    first,
    moved: moved.map(({ id, firstCaseId }) => ({ caseId: id, before: firstCaseId ?? null })),
    by,
    at,
  })
}

/** A first case that lies elsewhere leads, since only one's own cases can be moved; of two own ones the elder. */
function leadingFirst(one: CaseId, other: CaseId, cases: readonly JoinedCase[]): CaseId {
  const began = (first: CaseId) =>
    cases
      .filter((each) => firstCaseOf(each) === first)
      .reduce((least, { registeredAt }) => (least === '' || registeredAt < least ? registeredAt : least), '')
  const isHere = (first: CaseId) => cases.some(({ id }) => id === first)
  if (isHere(one) !== isHere(other)) return isHere(one) ? other : one
  return began(one) <= began(other) ? one : other
}

/**
 * It turned out that they are two: each case goes back under the first case that it had, and with it what followed it
 * since. What was joined later is undone first, so that nobody is left under a child who is not hers.
 */
export function decideParting(
  join: ChildJoin,
  command: { readonly words: string },
  facts: Said & {
    /** The cases under the one first case today, and whether whoever decides may write in them. */
    readonly cases: readonly (JoinedCase & { readonly mayWrite: boolean })[]
    /** The other joins that stand. */
    readonly standing: readonly ChildJoin[]
  },
): Result<{ readonly event: Event<'ChildrenParted'>; readonly back: readonly MovedCase[] }, Problem> {
  const { by, at, cases, standing } = facts
  if (join.state !== 'standing' || join.answeredAt === undefined)
    return refuse(problem('child-join.not-standing'))
  const since = join.answeredAt
  const isOf = (one: ChildJoin) =>
    one.first === join.first || one.moved.some(({ before, caseId }) => (before ?? caseId) === join.first)
  if (standing.some((one) => (one.answeredAt ?? '') > since && isOf(one)))
    return refuse(problem('child-join.later'))
  // Whether what began since follows one of them is read in the case itself.
  if (cases.some(({ mayWrite, registeredAt }) => !mayWrite && registeredAt > since))
    return refuse(problem('child-join.out-of-reach'))
  const back = goingBack(join.moved, cases)
  const isHeld = (id: CaseId) => cases.some((one) => one.id === id && one.mayWrite)
  if (!back.every(({ caseId }) => isHeld(caseId))) return refuse(problem('child-join.out-of-reach'))
  return accept({ event: { kind: 'ChildrenParted', words: command.words, by, at }, back })
}

/** What was moved, and what was begun since as following one of them. */
function goingBack(moved: readonly MovedCase[], cases: readonly JoinedCase[]): readonly MovedCase[] {
  const back = new Map(moved.map((one) => [one.caseId, one]))
  const inOrder = cases.toSorted((one, other) => (one.registeredAt < other.registeredAt ? -1 : 1))
  for (const { id, follows } of inOrder) {
    const before = follows && back.get(follows)
    if (before && !back.has(id)) back.set(id, { caseId: id, before: before.before ?? before.caseId })
  }
  return [...back.values()]
}
