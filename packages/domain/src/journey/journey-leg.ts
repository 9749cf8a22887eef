import type { Phase } from '../case/case.ts'
import { rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { GroupId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'

/** Means of travel on a stretch. Source: mission checklist (domain 01, 5), return (domain 08). */
export const travelMeans = [
  'on-foot',
  'bus',
  'car',
  'truck',
  'freight-train',
  'motorcycle',
  'boat',
  'raft',
  'plane',
  'deportation-bus',
  'deportation-flight',
  'other-means',
] as const
export type TravelMeans = (typeof travelMeans)[number]

/** With whom. Source: mission checklist (domain 01, 3 and 116). */
export const travelCompany = [
  'alone',
  'parents',
  'other-family',
  'friends',
  'group',
  'smuggler',
  'authorities',
] as const
export type TravelCompany = (typeof travelCompany)[number]

/**
 * What was met on the way. Source: mission checklist (domain 01: 4, 5, 14, 15, 17, 104 to 109, 126). Sexual violence is
 * not among them: it is told in confidence or not at all, and never as a mark on a list.
 */
export const journeyHazards = [
  'hazardous-terrain',
  'river-or-sea',
  'heat-or-cold',
  'no-food-or-water',
  'no-shelter',
  'vehicle-or-train',
  'illness-or-injury',
  'robbery',
  'extortion',
  'violence',
  'kidnapping',
  'exploitation',
  'organised-crime',
  'officials',
  'saw-death',
  'discrimination',
] as const
export type JourneyHazard = (typeof journeyHazards)[number]

/** A place as far as it is known: of the register, a country, or words alone. */
export type JourneyPlace = {
  readonly country?: string | undefined
  readonly placeCode?: string | undefined
  readonly words: string
}

/** From one place to the next. */
export type JourneyLeg = {
  readonly from: JourneyPlace
  readonly to: JourneyPlace
  readonly when: ApproximateDate | null
  /** Its place in the order in which it is told; dates that contradict it come first. */
  readonly position: number
  readonly phase: Phase
  readonly means: readonly TravelMeans[]
  readonly company: readonly TravelCompany[]
  readonly hazards: readonly JourneyHazard[]
  /** The travel group that made this stretch with her; its members lie with the group and are seen there. */
  readonly groupId?: GroupId | null | undefined
  /** As it was told. */
  readonly words: string
}

/** What is told of it in words or codes, in the order in which people read it. */
export const legFieldNames = [
  'from',
  'to',
  'when',
  'phase',
  'means',
  'company',
  'hazards',
  'words',
] as const satisfies readonly (keyof JourneyLeg)[]

export type LegRecord = WrittenRecord<JourneyLeg>

export function isPlaceKnown(place: JourneyPlace): boolean {
  return place.country !== undefined || place.placeCode !== undefined || place.words !== ''
}

/** A stretch has an end or a beginning, and did not begin after today. */
export function checkLeg(leg: JourneyLeg, today: PlainDate): Problem | undefined {
  if (!isPlaceKnown(leg.from) && !isPlaceKnown(leg.to)) return problem('journey.place-missing')
  return checkWhen(leg.when, today)
}

export function checkWhen(when: ApproximateDate | null, today: PlainDate): Problem | undefined {
  if (when === null) return undefined
  return when.kind === 'about-age' || rangeOf(when).earliest > today ? problem('journey.day') : undefined
}
