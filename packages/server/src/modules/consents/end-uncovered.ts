import type { Consent } from '@amparo/domain/consent/consent'
import { liveConsent } from '@amparo/domain/consent/live-consent'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { endReferralShares, listConsentStates, listReferralsReading } from './store.ts'

/**
 * Whoever was sent a referral reads of a case only as long as a permission covers it. After a no, what was shared ends with
 * the same commit; the referral itself stands, so that it can be answered and the service ended in an orderly way. A
 * case that was transferred is the work of the other organisation: its share stays, and the screens say so.
 */
export async function endUncovered(
  context: OperationContext,
  answered: Pick<Consent, 'caseId' | 'purpose'>,
): Promise<void> {
  if (answered.purpose !== 'share-for-services') return
  const { caseId } = answered
  const { tx, now } = context
  const [referrals, consents, today] = await Promise.all([
    listReferralsReading(tx, caseId),
    listConsentStates(tx, caseId),
    todayOf(context),
  ])
  const uncovered = referrals.filter(
    ({ to, sections }) =>
      !liveConsent(consents, { purpose: 'share-for-services', recipient: to, sections, on: today }),
  )
  if (uncovered.length === 0) return
  const ids = uncovered.map(({ id }) => id)
  await endReferralShares(tx, ids, now)
  context.touch('referral', ids, ['grants'])
}
