import { coveredUntil, type RecordedConsent } from '../consent/live-consent.ts'
import { endOfDay, firstOf, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Section } from '../access/vocabulary.ts'

/**
 * When whoever was sent a referral stops reading of the case: with the last day of the permissions that cover it, at
 * the place of whoever shares, or with the end of the protocol between the two if that is earlier. `isCovered` is false
 * where no permission covers it any more.
 */
export function endOfShare(
  share: { readonly to: string | undefined; readonly sections: readonly Section[] },
  consents: readonly RecordedConsent[],
  here: { readonly today: PlainDate; readonly zone: TimeZone },
  endOfProtocol: Instant | undefined,
): { readonly isCovered: boolean; readonly at: Instant | undefined } {
  const covered = coveredUntil(consents, {
    purpose: 'share-for-services',
    recipient: share.to,
    sections: share.sections,
    on: here.today,
  })
  const lastDay = covered?.last && endOfDay(covered.last, here.zone)
  return { isCovered: covered !== undefined, at: firstOf([lastDay, endOfProtocol]) }
}
