import type { Consent } from '@amparo/domain/consent/consent'
import { liveConsent } from '@amparo/domain/consent/live-consent'
import { localDay } from '@amparo/domain/kernel/instant'
import { isToRecall } from '@amparo/domain/referral/recall'
import { endOfShare } from '@amparo/domain/referral/share-end'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { endOfShares } from '../protocols/index.ts'
import { recallWhatWentOut } from './recalls.ts'
import { endReferralShares, listConsentStates, lockSentReferrals, setShareEnd } from './store.ts'

/**
 * Whoever was sent a referral reads of a case only as long as permissions cover it, and no longer than their protocol.
 * After a no, what was shared ends with the same commit, and whoever read it is asked to give it back; a yes that is given
 * anew lets it last longer, also where it had run out. The referral itself stands, so that it can be answered and the
 * service ended in an orderly way. A case that was transferred is the work of the other organisation: its share stays,
 * and the screens say so.
 */
export async function sharesFollow(context: OperationContext, said: Consent): Promise<void> {
  if (said.purpose !== 'share-for-services') return
  const { tx, now } = context
  const [referrals, consents, zone] = await Promise.all([
    lockSentReferrals(tx, said.caseId),
    listConsentStates(tx, said.caseId),
    zoneOf(context),
  ])
  const here = { today: localDay(now, zone), zone, at: now }
  const uncovered: string[] = []
  for (const { id, state, to, sharedSections, protocolId } of referrals) {
    // Nobody reads of the case where the provider is outside, or where her part is over.
    if (to === undefined || (state !== 'sent' && state !== 'accepted')) continue
    const end = endOfShare(
      { to, sections: sharedSections },
      consents,
      here,
      await endOfShares(tx, protocolId),
    )
    if (end.isCovered) await setShareEnd(tx, id, end.at)
    // A yes to something else ends nothing.
    else if (said.state !== 'given') uncovered.push(id)
  }
  if (uncovered.length > 0) {
    await endReferralShares(tx, uncovered, now)
    context.touch('referral', uncovered, ['grants'])
  }
  if (said.state === 'given') return
  const recipient = said.recipientOrganisationId ?? said.recipientServiceId
  const isCovered = (sections: Consent['sections']) =>
    liveConsent(consents, { purpose: said.purpose, recipient, sections, on: here.today, at: now }) !==
    undefined
  const gone = referrals.filter(
    (referral) =>
      (referral.to ?? referral.serviceId) === recipient &&
      !referral.isRecalled &&
      isToRecall({ ...referral, recall: undefined }) &&
      !isCovered(referral.sharedSections),
  )
  await recallWhatWentOut(context, said.caseId, gone)
}
