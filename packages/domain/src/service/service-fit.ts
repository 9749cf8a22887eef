import type { AgeRange } from '../kernel/approximate-date.ts'
import type { Instant, TimeZone } from '../kernel/instant.ts'
import { endOfDay, localDay } from '../kernel/instant.ts'
import { dueAt } from '../rule/due-at.ts'
import type { Duration } from '../rule/duration.ts'
import type { Service } from './service.ts'

export const misfits = ['paused', 'not-checked', 'age', 'sex', 'language'] as const
export type Misfit = (typeof misfits)[number]

/**
 * Whether an entry of the catalogue was last checked longer ago than the rule on checking allows: still until the end
 * of the last day at the place.
 * Source: quality of a directory (services 9.5, HSDS metadata); the days are a rule.
 */
export function isUnchecked(
  service: Pick<Service, 'checkedOn'>,
  after: Duration,
  now: Instant,
  zone: TimeZone,
): boolean {
  if (localDay(now, zone) <= service.checkedOn) return false
  return now > dueAt(after, endOfDay(service.checkedOn, zone), undefined, zone).at
}

/**
 * Why an entry may not be for this child. It warns and never hides: an age is a range, a listing is what somebody once
 * heard, and a call decides. Whatever is not known of the child or of the service does not speak against it.
 */
export function misfitsOf(
  service: Pick<Service, 'state' | 'ageFrom' | 'ageTo' | 'sex' | 'languages'>,
  child: {
    readonly age: Pick<AgeRange, 'youngest' | 'oldest'> | undefined
    readonly sex: 'female' | 'male' | 'other' | 'unknown' | undefined
    readonly languages: readonly string[]
  },
): Misfit[] {
  const { age, sex, languages } = child
  const tooOld = age !== undefined && service.ageTo !== undefined && age.youngest > service.ageTo
  const tooYoung = age !== undefined && service.ageFrom !== undefined && age.oldest < service.ageFrom
  const otherSex = (service.sex === 'girls' && sex === 'male') || (service.sex === 'boys' && sex === 'female')
  const otherLanguage =
    languages.length > 0 &&
    service.languages.length > 0 &&
    !languages.some((language) => service.languages.includes(language))
  return [
    ...(service.state === 'paused' ? (['paused'] as const) : []),
    ...(tooOld || tooYoung ? (['age'] as const) : []),
    ...(otherSex ? (['sex'] as const) : []),
    ...(otherLanguage ? (['language'] as const) : []),
  ]
}
