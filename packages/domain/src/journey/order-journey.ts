import { rangeOf, type ApproximateDate, type DateRange } from '../kernel/approximate-date.ts'
import type { JourneyLeg, JourneyPlace } from './journey-leg.ts'

/** A stretch or a stay, as far as its order needs it. */
export type Ordered = { readonly position: number; readonly when: ApproximateDate | null }

/**
 * In the order in which it happened. What is certain of the dates comes first: what surely ended before another began
 * stands before it. Everything else stays in the order in which it was told, so that a stretch without a date keeps
 * its place.
 */
export function orderJourney<Item extends Ordered>(items: readonly Item[]): readonly Item[] {
  let rest = items
    .map((item) => ({ item, range: item.when ? rangeOf(item.when) : undefined }))
    .toSorted((one, other) => one.item.position - other.item.position)
  const ordered: Item[] = []
  while (rest.length > 0) {
    const next = rest.find(({ range }) => !rest.some((other) => isBefore(other.range, range)))
    if (!next) throw new Error('dates that run in a circle')
    ordered.push(next.item)
    rest = rest.filter((one) => one !== next)
  }
  return ordered
}

function isBefore(one: DateRange | undefined, other: DateRange | undefined): boolean {
  return one !== undefined && other !== undefined && one.latest < other.earliest
}

/** Where something new stands: behind what it follows and before what came next; at the beginning without that. */
export function positionAfter(
  items: readonly Pick<Ordered, 'position'>[],
  after: number | undefined,
): number {
  const positions = items.map(({ position }) => position)
  if (after === undefined) return positions.length === 0 ? 0 : Math.min(...positions) - 1
  const later = positions.filter((position) => position > after)
  return later.length === 0 ? after + 1 : (after + Math.min(...later)) / 2
}

/** One journey after another: one that ended with a return was an earlier one when she sets out again. */
export function journeysOf<Leg extends Pick<JourneyLeg, 'phase'>>(
  ordered: readonly Leg[],
): readonly (readonly Leg[])[] {
  const journeys: Leg[][] = []
  let before: Leg | undefined
  for (const leg of ordered) {
    const current = journeys.at(-1)
    const setsOutAgain = before?.phase === 'return' && leg.phase !== 'return'
    if (!current || setsOutAgain) journeys.push([leg])
    else current.push(leg)
    before = leg
  }
  return journeys
}

export type Gap<Leg> = { readonly before: Leg; readonly after: Leg }

/** Where one stretch ends elsewhere than the next begins: something in between was not told. */
export function gapsOf<Leg extends Pick<JourneyLeg, 'from' | 'to'>>(
  journey: readonly Leg[],
): readonly Gap<Leg>[] {
  return journey.flatMap((after, index) => {
    const before = journey[index - 1]
    return before && areApart(before.to, after.from) ? [{ before, after }] : []
  })
}

/** Places that cannot be the same; a municipality lies in its department, whose code begins its own. */
function areApart(one: JourneyPlace, other: JourneyPlace): boolean {
  if (!one.country || !other.country) return false
  if (one.country !== other.country) return true
  if (!one.placeCode || !other.placeCode) return false
  return !one.placeCode.startsWith(other.placeCode) && !other.placeCode.startsWith(one.placeCode)
}
