import { rangeOf } from '../kernel/approximate-date.ts'
import type { JourneyStayId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'
import { isCustody } from './custody.ts'
import type { JourneyStay } from './journey-stay.ts'

/** Why she is not out yet. Source: reasons for delay (domain 07, 7.4). */
export const custodyDelays = [
  'documents',
  'fingerprints',
  'home-study',
  'no-sponsor',
  'no-place',
  'medical',
  'legal-hold',
  'policy-pause',
  'transport',
  'no-answer',
  'not-told',
  'other',
] as const
export type CustodyDelay = (typeof custodyDelays)[number]

/** Whose turn it is. Source: the responsible actor is named with the reason (domain 07, 7.4). */
export const custodyActors = [
  'holder',
  'child-protection',
  'consulate',
  'court',
  'family-or-sponsor',
  'health-service',
  'our-organisation',
  'other',
  'not-known',
] as const
export type CustodyActor = (typeof custodyActors)[number]

/** What was tried so that she need not be held. Source: alternatives to detention (domain 07, 7.2). */
export const custodyAlternatives = [
  'family',
  'sponsor',
  'foster',
  'supported-community',
  'open-shelter',
  'guarantor',
  'legal-remedy',
  'other',
] as const
export type CustodyAlternative = (typeof custodyAlternatives)[number]

/**
 * Whether she is still held, and why: asked on a day, by somebody, with what was tried and what comes next. Whoever could
 * not find out has reviewed nothing. That she is out is no review: it is said of the stay.
 */
export type CustodyReview = {
  readonly stayId: JourneyStayId
  readonly on: PlainDate
  readonly reviewer: string
  readonly held: 'yes' | 'not-known'
  readonly why: string
  readonly delays: readonly CustodyDelay[]
  readonly delayWords: string
  readonly waitsFor: CustodyActor | null
  /** None where nothing was tried yet. */
  readonly alternatives: readonly CustodyAlternative[]
  readonly alternativeWords: string
  readonly nextStep: string
  readonly nextOn: PlainDate
}

/** What is told of it in words or codes, in the order in which people read it. */
export const custodyReviewFieldNames = [
  'on',
  'reviewer',
  'held',
  'why',
  'delays',
  'delayWords',
  'waitsFor',
  'alternatives',
  'alternativeWords',
  'nextStep',
  'nextOn',
] as const satisfies readonly (keyof CustodyReview)[]

export type CustodyReviewRecord = WrittenRecord<CustodyReview>

const required = ['reviewer', 'why', 'nextStep'] as const

/** Reasons and whose turn it is are told at each review (domain 07, 7.4); of whom nobody could find anything out, only how to go on. */
export function checkCustodyReview(
  review: CustodyReview,
  facts: {
    readonly today: PlainDate
    readonly stay: Pick<JourneyStay, 'kind' | 'from' | 'until'> | undefined
  },
): Problem | undefined {
  const { stay, today } = facts
  if (stay === undefined) return problem('record.not-found')
  if (!isCustody(stay.kind)) return problem('custody-review.not-held')
  if (!isWithin(review.on, stay, today) || review.nextOn < review.on)
    return problem('custody-review.day', {
      fields: [{ pointer: review.nextOn < review.on ? '/fields/nextOn' : '/fields/on', reason: 'day' }],
    })
  const [missing] = missingIn(review)
  return missing === undefined
    ? undefined
    : problem('custody-review.missing', { fields: [{ pointer: `/fields/${missing}`, reason: 'required' }] })
}

function isWithin(
  on: PlainDate,
  { from, until }: Pick<JourneyStay, 'from' | 'until'>,
  today: PlainDate,
): boolean {
  if (on > today || (from !== null && on < rangeOf(from).earliest)) return false
  return until === null || until === 'still-there' || on <= rangeOf(until).latest
}

/** What a review must say and does not. */
export function missingIn(
  review: Pick<CustodyReview, (typeof required)[number] | 'held' | 'delays' | 'delayWords' | 'waitsFor'>,
): readonly string[] {
  const { held, delays, delayWords, waitsFor } = review
  return [
    ...required.filter((field) => review[field].trim() === ''),
    ...(held === 'yes' && delays.length === 0 ? ['delays'] : []),
    ...(delays.includes('other') && delayWords.trim() === '' ? ['delayWords'] : []),
    ...(held === 'yes' && waitsFor === null ? ['waitsFor'] : []),
  ]
}
