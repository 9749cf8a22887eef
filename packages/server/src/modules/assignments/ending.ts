import type { Case } from '@amparo/domain/case/case'
import { evolveAssignment } from '@amparo/domain/assignment/assignment'
import { decideAnswer, offerEnding } from '@amparo/domain/assignment/decide-assignment'
import type { OrganisationId } from '@amparo/domain/kernel/brand'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { endCaseRequests } from '../case-requests/index.ts'
import { endSupports } from '../supports/index.ts'
import { assignmentFact } from './assignment-fact.ts'
import { endReading, findOfferedCase, listOffersTo, lockOffer, updateAssignment } from './store.ts'

/**
 * With the work on a case ends what hung on it: an offer to a colleague that nobody answered, the requests of who wanted
 * it, and the supports; and with them, in the same transaction, what they gave to read. Of a case that goes on nothing ends.
 */
export async function endWorkOf(
  context: OperationContext,
  state: Pick<Case, 'id' | 'state' | 'workerId'>,
): Promise<void> {
  const { tx, principal, now } = context
  if (state.state === 'open' || state.state === 'on-hold') return
  const offer = await lockOffer(tx, state.id)
  const event = offer && offerEnding(offer, { case: state, by: principal.userId, at: now })
  if (offer && event) {
    const after = evolveAssignment(offer, event)
    await updateAssignment(tx, after)
    await context.append([assignmentFact(after, event)])
    await endReading(tx, after, now)
    await notifyUser(tx, after.to)
  }
  await endCaseRequests(context, state.id)
  await endSupports(context, state)
}

/** Offers of cases to somebody who works here no more are taken back, as far as the reader supervises those; how many. */
export async function withdrawOffersTo(context: OperationContext, userId: string): Promise<number> {
  const { tx, principal, now } = context
  let withdrawn = 0
  for (const offer of await listOffersTo(tx, userId)) {
    const of = await findOfferedCase(tx, offer.caseId)
    if (!of) continue
    const decided = decideAnswer(
      offer,
      { answer: 'withdraw', words: '' },
      {
        case: {
          state: of.state,
          organisationId: of.organisation_id as OrganisationId,
          teamId: of.team_id ?? undefined,
        },
        by: principal,
        at: now,
      },
    )
    if (!decided.ok) continue
    const after = evolveAssignment(offer, decided.value)
    await updateAssignment(tx, after)
    await context.append([assignmentFact(after, decided.value)])
    await endReading(tx, after, now)
    withdrawn += 1
  }
  return withdrawn
}
