import type { recordReview } from '@amparo/contract/api/reviews/reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { instant, localDay, type TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { decideReview, type ReviewFacts } from '@amparo/domain/plan/decide-review'
import { evolvePlanReview, type PlanReviewed } from '@amparo/domain/plan/plan-review'
import { zoneOf } from '../../clock/today-of.ts'
import type { NewFact } from '../../facts/fact.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { findPlanRow } from '../plans/index.ts'
import { insertReview, listReviewedDays } from './store.ts'

export async function recordReviewCommand(context: OperationContext, input: InputOf<typeof recordReview>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  // The plan is the promise of the organisation that answers for the case; a share reviews nothing.
  if (state.organisationId !== principal.organisationId) return refuse(problem('access.not-allowed'))
  const zone = await zoneOf(context)
  const agreed = await findAgreed(context, input.caseId, zone)
  const { caseId: _caseId, ...command } = input
  const decided = decideReview(
    { ...command, reviewedOn: command.reviewedOn as PlainDate },
    {
      case: state,
      agreed,
      reviewedOn: agreed ? await listReviewedDays(tx, agreed.planId) : [],
      today: localDay(now, zone),
      by: principal.userId,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const [event] = decided.value
  await insertReview(tx, evolvePlanReview(undefined, event))
  await context.append([reviewFact(event)])
  context.touch('plan-review', [input.caseId, input.reviewId], ['plan'])
  return accept({ id: input.reviewId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

export function reviewFact(event: PlanReviewed): NewFact {
  const { caseId, reviewId: streamId } = event
  return recordFact({ caseId, streamKind: 'plan-review', streamId, streamVersion: 1, section: 'plan' }, event)
}

/** What was agreed stays agreed while a change of it waits. */
async function findAgreed(
  context: OperationContext,
  caseId: string,
  zone: TimeZone,
): Promise<ReviewFacts['agreed']> {
  const row = await findPlanRow(context.tx, caseId)
  return row?.approved_at ? { planId: row.id, on: localDay(instant(row.approved_at), zone) } : undefined
}
