import type { ConsentView } from '@amparo/contract/api/consents/consent-view'
import type { ReferredService, ShareableSection } from '@amparo/domain/referral/referral'
import type { ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import { newId } from '../../data/new-id.ts'

export function emptyReferral() {
  return {
    referralId: newId<'ReferralId'>(),
    to: undefined as string | undefined,
    service: undefined as ReferredService | undefined,
    reason: '',
    urgency: 'ordinary' as ReferralUrgency,
    sections: ['identity'] as readonly ShareableSection[],
    isChecked: false,
  }
}
export type ReferralDraft = ReturnType<typeof emptyReferral>

/**
 * The permission that a referral would rest on, for showing it before anything leaves. The server decides again
 * by its own rule; what is shown here only spares a refusal.
 */
export function permissionFor(
  consents: readonly ConsentView[],
  to: string | undefined,
  sections: readonly string[],
): ConsentView | undefined {
  return consents.find(
    (one) =>
      one.live &&
      one.purpose === 'share-for-services' &&
      one.recipientOrganisationId === to &&
      sections.every((section) => one.sections.includes(section)),
  )
}
