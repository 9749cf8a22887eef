import { coveredUntil, liveConsent, type RecordedConsent } from '../consent/live-consent.ts'
import { confirmationOf } from '../consent/override.ts'
import { endOfDay, firstOf, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Section } from '../access/vocabulary.ts'

/**
 * When whoever was sent a referral stops reading of the case: with the last day of the permissions that cover it, at
 * the place of whoever shares, or with the end of the protocol between the two if that is earlier. `isCovered` is false
 * where no permission covers it any more. What only an override covers, that nobody has confirmed yet, ends with the hour by
 * which a second person must have.
 */
export function endOfShare(
  share: { readonly to: string | undefined; readonly sections: readonly Section[] },
  consents: readonly RecordedConsent[],
  here: { readonly today: PlainDate; readonly zone: TimeZone; readonly at: Instant },
  endOfProtocol: Instant | undefined,
): { readonly isCovered: boolean; readonly at: Instant | undefined } {
  const question = {
    purpose: 'share-for-services' as const,
    recipient: share.to,
    sections: share.sections,
    on: here.today,
    at: here.at,
  }
  const isWaiting = (consent: RecordedConsent) => confirmationOf(consent, here.at) === 'waits'
  const covered = coveredUntil(
    consents.filter((consent) => !isWaiting(consent)),
    question,
  )
  const waiting = covered ? undefined : liveConsent(consents, question)
  const last = covered ? covered.last : waiting?.validUntil
  return {
    isCovered: covered !== undefined || waiting !== undefined,
    at: firstOf([last && endOfDay(last, here.zone), waiting?.confirmBy, endOfProtocol]),
  }
}
