import type { Consent } from '@amparo/domain/consent/consent'
import { localDay } from '@amparo/domain/kernel/instant'
import { endOfShare } from '@amparo/domain/referral/share-end'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { endOfShares } from '../protocols/index.ts'
import { endReferralShares, listConsentStates, listReferralsReading, setShareEnd } from './store.ts'

/**
 * Whoever was sent a referral reads of a case only as long as permissions cover it, and no longer than their protocol.
 * After a no, what was shared ends with the same commit; a yes that is given anew lets it last longer, also where it
 * had run out. The referral itself stands, so that it can be answered and the service ended in an orderly way. A case
 * that was transferred is the work of the other organisation: its share stays, and the screens say so.
 */
export async function sharesFollow(
  context: OperationContext,
  said: Pick<Consent, 'caseId' | 'purpose' | 'state'>,
): Promise<void> {
  if (said.purpose !== 'share-for-services') return
  const { tx, now } = context
  const [referrals, consents, zone] = await Promise.all([
    listReferralsReading(tx, said.caseId),
    listConsentStates(tx, said.caseId),
    zoneOf(context),
  ])
  const here = { today: localDay(now, zone), zone, at: now }
  const uncovered: string[] = []
  for (const { id, protocolId, ...share } of referrals) {
    const end = endOfShare(share, consents, here, await endOfShares(tx, protocolId ?? undefined))
    if (end.isCovered) await setShareEnd(tx, id, end.at)
    // A yes to something else ends nothing.
    else if (said.state !== 'given') uncovered.push(id)
  }
  if (uncovered.length === 0) return
  await endReferralShares(tx, uncovered, now)
  context.touch('referral', uncovered, ['grants'])
}
