import type { Section } from '../access/vocabulary.ts'
import type { Instant } from '../kernel/instant.ts'
import { addDays, type PlainDate } from '../kernel/plain-date.ts'
import type { Consent, ConsentPurpose } from './consent.ts'
import { confirmationOf } from './override.ts'

export type ConsentQuestion = {
  readonly purpose: ConsentPurpose
  /** The organisation, or the entry of a provider outside, that would receive; absent for what stays inside. */
  readonly recipient: string | undefined
  readonly sections: readonly Section[]
  readonly on: PlainDate
  /** The moment at which it is asked: what a second person must confirm covers nothing after its hour. */
  readonly at: Instant
}

export type RecordedConsent = Pick<
  Consent,
  | 'id'
  | 'purpose'
  | 'recipientOrganisationId'
  | 'recipientServiceId'
  | 'sections'
  | 'state'
  | 'basis'
  | 'givenOn'
  | 'validUntil'
  | 'recordedAt'
> &
  Partial<Pick<Consent, 'confirmBy' | 'confirmedAt'>>

/**
 * The consent or lawful basis that covers exactly this: the purpose, the one recipient, every section, on that
 * day. A no that was recorded later ends a yes to the same; it does not end vital interests or a legal duty.
 * Undefined means: do not share.
 * Source: consent is per purpose and recipient, dated, time-limited and withdrawable (case management 2.4).
 */
export function liveConsent<Of extends RecordedConsent>(
  consents: readonly Of[],
  question: ConsentQuestion,
): Of | undefined {
  const { purpose, recipient, sections, on, at } = question
  const about = consents.filter(
    (consent) =>
      consent.purpose === purpose &&
      (consent.recipientOrganisationId ?? consent.recipientServiceId ?? undefined) === recipient,
  )
  const refusals = about.filter((consent) => consent.state === 'refused')
  return about.find(
    (consent) =>
      consent.state === 'given' &&
      confirmationOf(consent, at) !== 'not-in-time' &&
      consent.givenOn <= on &&
      (consent.validUntil === undefined || on <= consent.validUntil) &&
      sections.every((section) => consent.sections.includes(section)) &&
      (consent.basis !== 'consent' ||
        !refusals.some((refusal) => refusal.recordedAt > consent.recordedAt && concerns(refusal, sections))),
  )
}

/**
 * Until when permissions cover this, one after the other without a day between them; `last` is absent where one of them
 * has no end. Undefined where none covers it on that day.
 */
export function coveredUntil(
  consents: readonly RecordedConsent[],
  question: ConsentQuestion,
): { readonly last: PlainDate | undefined } | undefined {
  const live = liveConsent(consents, question)
  if (!live) return undefined
  if (live.validUntil === undefined) return { last: undefined }
  return coveredUntil(consents, { ...question, on: addDays(live.validUntil, 1) }) ?? { last: live.validUntil }
}

/** A refusal that names no section refuses everything. */
function concerns(refusal: RecordedConsent, sections: readonly Section[]): boolean {
  return refusal.sections.length === 0 || sections.some((section) => refusal.sections.includes(section))
}
