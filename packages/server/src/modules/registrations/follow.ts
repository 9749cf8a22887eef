import type { Case } from '@amparo/domain/case/case'
import type { CaseEvent } from '@amparo/domain/case/case-events'
import { firstCaseOf, type FollowingFacts } from '@amparo/domain/case/decide-following'
import type { WhoIsWho } from '@amparo/domain/case/people-again'
import type { KnownPerson } from '@amparo/domain/child/person'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { OperationContext } from '../../http/route.ts'
import { carryBirths, carryBirthsOfPeople } from '../births/index.ts'
import {
  applyCaseEvents,
  findCaseState,
  listCasesOfChild,
  listKnownPeople,
  lockCase,
  lockCasesOfChild,
} from '../cases/index.ts'
import { getClosedFacts } from '../closures/index.ts'
import { carryRelations } from '../family-relations/index.ts'
import { carrySiblings } from '../groups/index.ts'
import { carryNoContacts } from '../no-contacts/index.ts'
import { carrySafeHours } from '../safe-hours/index.ts'
import { getFollowingFacts } from './store.ts'

/** The case that a new one of the same child is to follow, held so that nobody opens it again meanwhile. */
export async function loadEarlierCase(
  context: OperationContext,
  caseId: CaseId,
): Promise<{
  readonly facts: FollowingFacts
  readonly people: readonly KnownPerson[]
  readonly child: KnownPerson
}> {
  const { tx } = context
  const seen = await findCaseState(tx, caseId)
  // Whoever may see the card only is told so; the row itself she could not hold.
  if (seen?.organisationId !== context.principal.organisationId)
    throw new ProblemError(problem('record.not-found'))
  const earlier = await lockCase(tx, caseId)
  const ofChild = await lockCasesOfChild(tx, firstCaseOf(earlier))
  const facts = await followingFacts(context, earlier, ofChild)
  const people = await listKnownPeople(tx, caseId)
  const child = people.find(({ role }) => role === 'child')
  if (child === undefined) throw new ProblemError(problem('following.not-yours'))
  return { facts, people, child }
}

/** The same for saying beforehand whether a new case may follow. */
export async function followingFacts(
  context: OperationContext,
  earlier: Case,
  ofChild?: FollowingFacts['ofChild'],
): Promise<FollowingFacts> {
  const { tx, principal } = context
  const [closed, own, all] = await Promise.all([
    getClosedFacts(tx, earlier.id),
    getFollowingFacts(tx, earlier.id),
    ofChild ?? listCasesOfChild(tx, firstCaseOf(earlier)),
  ])
  return { earlier, organisationId: principal.organisationId, ofChild: all, ...closed, ...own }
}

/**
 * The link, and with it what goes with the child: what was said of her birth, whom to keep away from her, and of those who
 * are on the new case again how they are related and when they may be called.
 */
export async function followCase(
  context: OperationContext,
  opened: Case,
  event: Extract<CaseEvent, { kind: 'EarlierCaseLinked' }>,
  whoIsWho: WhoIsWho,
): Promise<Case> {
  const after = await applyCaseEvents(context, opened, [event])
  // How she is after the earlier one is not asked: she is here.
  context.moveClocks(event.follows)
  const from = { id: event.follows, code: event.code }
  await carryBirths(context, from, opened.id)
  await carryBirthsOfPeople(context, from, opened.id, whoIsWho)
  await carryNoContacts(context, from, opened.id)
  await carryRelations(context, from, opened.id, whoIsWho)
  await carrySafeHours(context, from, opened.id, whoIsWho)
  await carrySiblings(context, from, opened.id, whoIsWho)
  return after
}
