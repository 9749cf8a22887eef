import type { JourneyStayId } from '../kernel/brand.ts'
import { rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import { addDays, daysBetween, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { checkWhen, isPlaceKnown, type JourneyPlace } from './journey-leg.ts'
import type { WrittenRecord } from '../record/written-record.ts'

/** Where she stopped. Source: detention episodes and facilities (domain 07, 7.6), mission checklist (domain 01, 122). */
export const stayKinds = [
  'detention',
  'border-hold',
  'police',
  'closed-shelter',
  'shelter',
  'hospital',
  'private-house',
  'rented-room',
  'camp',
  'street',
  'held-by-criminals',
  'other-place',
] as const
export type StayKind = (typeof stayKinds)[number]

/** She may not leave, whatever the place is called. */
export const closedStays: readonly StayKind[] = [
  'detention',
  'border-hold',
  'police',
  'closed-shelter',
  'held-by-criminals',
]

/** From whom she was parted there, by whom, why, and on which authority. Source: separation events (domain 01, 37–38). */
export type Separation = {
  readonly from: string
  readonly by: string
  readonly why: string
  readonly authority: string
}

export type JourneyStay = {
  readonly kind: StayKind
  readonly place: JourneyPlace
  /** The agency or house, by name. */
  readonly heldBy: string
  readonly from: ApproximateDate | null
  /** `14:30` at the place of the organisation, where the day is known and the hour was told. */
  readonly fromHour?: string | null | undefined
  readonly until: ApproximateDate | 'still-there' | null
  /** How long, where it is told in hours. */
  readonly hours: number | null
  /** With adults who are not of her family. */
  readonly withAdults: 'yes' | 'no' | 'not-known'
  readonly separation: Separation | null
  readonly words: string
  readonly position: number
  /** Stays that cannot be true beside this one and were kept all the same, until somebody knows. */
  readonly disputedWith: readonly JourneyStayId[]
  /** The stay of the former case that this one goes on with: from now on it is told here, and counted once. */
  readonly goesOn?: JourneyStayId | undefined
}

/** What is told of it in words or codes, in the order in which people read it. */
export const stayFieldNames = [
  'kind',
  'place',
  'heldBy',
  'from',
  'until',
  'hours',
  'withAdults',
  'separation',
  'words',
] as const satisfies readonly (keyof JourneyStay)[]

export type StayRecord = WrittenRecord<JourneyStay>

const hoursOfDay = 24

export function checkStay(stay: JourneyStay, today: PlainDate): Problem | undefined {
  const { from, until, hours } = stay
  if (!isPlaceKnown(stay.place) && stay.heldBy === '') return problem('journey.place-missing')
  const day = checkWhen(from, today) ?? checkWhen(until === 'still-there' ? null : until, today)
  if (day) return day
  if (from === null || until === null) return undefined
  const begins = rangeOf(from)
  const ends = until === 'still-there' ? { earliest: today, latest: today } : rangeOf(until)
  if (ends.latest < begins.earliest) return problem('stay.ends-before')
  if (hours === null) return undefined
  const most = (daysBetween(begins.earliest, ends.latest) + 1) * hoursOfDay
  const least = Math.max(0, daysBetween(begins.latest, ends.earliest) - 1) * hoursOfDay
  return hours < least || hours > most ? problem('stay.hours', { values: { hours } }) : undefined
}

/** The days on which she was there however the words are read: from the last possible first to the first possible last. */
function sureDays(stay: JourneyStay, today: PlainDate): readonly [PlainDate, PlainDate] | undefined {
  const days = stay.hours === null ? 0 : Math.floor(stay.hours / hoursOfDay)
  const ends = stay.until === 'still-there' ? today : stay.until && rangeOf(stay.until).earliest
  const first = stay.from ? rangeOf(stay.from).latest : ends && addDays(ends, -days)
  const last = ends ?? (first && addDays(first, days))
  return first && last && first <= last ? [first, last] : undefined
}

/** In two places at once, however the dates are read. She may leave one and come to the other on the same day. */
export function overlap(one: JourneyStay, other: JourneyStay, today: PlainDate): boolean {
  const [a, b] = [sureDays(one, today), sureDays(other, today)]
  return a !== undefined && b !== undefined && a[0] < b[1] && b[0] < a[1]
}

type Kept = { readonly id: string; readonly content: JourneyStay }

/** Which of the others this stay contradicts. */
export function overlapping<Other extends Kept>(
  stay: JourneyStay,
  others: readonly Other[],
  today: PlainDate,
): readonly Other[] {
  return others.filter(({ content }) => overlap(stay, content, today))
}

/** Nobody is in two places: the dates are corrected, or a person keeps both and says so. */
export function checkOverlaps(
  stay: JourneyStay,
  others: readonly Kept[],
  today: PlainDate,
): Problem | undefined {
  const unsaid = overlapping(stay, others, today).filter(({ id }) => !isDisputed(stay, id))
  return unsaid.length === 0 ? undefined : problem('stay.overlap', { values: { stays: unsaid.length } })
}

function isDisputed(stay: JourneyStay, other: string): boolean {
  return stay.disputedWith.some((id) => id === other)
}

/** Pairs that were kept as disputed by either of the two, each once. */
export function disputedPairs<Stay extends Kept>(stays: readonly Stay[]): readonly (readonly [Stay, Stay])[] {
  return stays.flatMap((one, index) =>
    stays
      .slice(index + 1)
      .filter((other) => isDisputed(one.content, other.id) || isDisputed(other.content, one.id))
      .map((other) => [one, other] as const),
  )
}
