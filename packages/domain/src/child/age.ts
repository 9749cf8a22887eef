import { ageRangeOn, type AgeRange, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** The bands of a masked card: enough to know whether it may be the same child, too little to find one. */
export const ageBands = ['0-5', '6-11', '12-14', '15-17', '18+'] as const
export type AgeBand = (typeof ageBands)[number]

export type AgeBandAnswer = {
  readonly youngest: AgeBand
  readonly oldest: AgeBand
  /** False where an approximate date leaves more than one band. */
  readonly sure: boolean
}

const bandStarts = [0, 6, 12, 15, 18]

export function ageBandOf(years: number): AgeBand {
  const index = bandStarts.findLastIndex((start) => start <= years)
  return ageBands[Math.max(0, index)] ?? '0-5'
}

/** The band or bands of somebody born on an approximate date; undefined where nothing is known of the age. */
export function ageBandOn(bornOn: ApproximateDate | undefined, on: PlainDate): AgeBandAnswer | undefined {
  if (!bornOn) return undefined
  const age = ageRangeOn(bornOn, on)
  const [youngest, oldest] = [ageBandOf(age.youngest), ageBandOf(age.oldest)]
  return { youngest, oldest, sure: youngest === oldest }
}

export type Childhood = 'child' | 'benefit-of-the-doubt' | 'adult'

/**
 * Whether to treat somebody as a child. Doubt counts for the child: whoever may be under 18, and whoever's age
 * nobody knows, is treated as one until it is proved otherwise. `childUnder` comes from the rule on ages.
 * Source: Convention on the Rights of the Child, General Comment 6, paragraph 31.
 */
export function childhoodOn(
  bornOn: ApproximateDate | undefined,
  on: PlainDate,
  childUnder: number,
): Childhood {
  return childhoodIn(bornOn && ageRangeOn(bornOn, on), childUnder)
}

/** The same from the ages that she may have; nothing where nobody knows. */
export function childhoodIn(age: AgeRange | undefined, childUnder: number): Childhood {
  if (!age) return 'benefit-of-the-doubt'
  if (age.oldest < childUnder) return 'child'
  return age.youngest < childUnder ? 'benefit-of-the-doubt' : 'adult'
}
