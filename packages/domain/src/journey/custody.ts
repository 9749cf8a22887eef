import { rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { JourneyStayId } from '../kernel/brand.ts'
import type { Instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { StayKind } from './journey-stay.ts'

/** Where an authority or a house holds her; in the hands of criminals she is a victim, and no rule says for how long. */
export const custodyKinds = [
  'detention',
  'border-hold',
  'police',
  'closed-shelter',
] as const satisfies readonly StayKind[]
export type CustodyKind = (typeof custodyKinds)[number]

/** What the clocks know of a stay in custody: where, by which kind of house, from when until when, and no word. */
export type Custody = {
  readonly id: JourneyStayId
  readonly kind: CustodyKind
  readonly country: string | null
  readonly from: ApproximateDate | null
  readonly fromHour: string | null
  readonly until: ApproximateDate | 'still-there' | null
  /** When it was first written down. */
  readonly writtenAt: Instant
  /** The stay of the former case that it goes on with. */
  readonly goesOn?: JourneyStayId | null
}

export function isCustody(kind: StayKind): kind is CustodyKind {
  return custodyKinds.some((known) => known === kind)
}

/**
 * The first day on which she may have been held as she is now, and in how many places since; nothing where nobody knows
 * since when.
 */
export function heldSince(
  stay: Held,
  stays: readonly Held[],
): { readonly day: PlainDate; readonly isSure: boolean; readonly places: number } | undefined {
  const days = unbroken(stay, stays).flatMap(({ from }) =>
    from === null ? [] : [{ day: rangeOf(from).earliest, isSure: from.kind === 'day' }],
  )
  const [first] = days.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  return first && { ...first, places: days.length }
}

/** What of a stay says whether it follows another. */
export type Held = Pick<Custody, 'id' | 'kind' | 'country' | 'from' | 'until'>

/** This stay with those that led to it without a day between: of the same kind, in the same country. */
export function unbroken<Stay extends Held>(stay: Stay, stays: readonly Stay[]): readonly Stay[] {
  const chain = [stay]
  for (const one of chain)
    chain.push(
      ...stays.filter((other) => !chain.includes(other) && other.id !== stay.id && leadsTo(other, one)),
    )
  return chain
}

function leadsTo(before: Held, after: Held): boolean {
  if (before.kind !== after.kind || before.country !== after.country) return false
  if (before.from === null || after.from === null) return false
  if (before.until === null || before.until === 'still-there') return false
  const [first, next] = [rangeOf(before.from), rangeOf(after.from)]
  return first.earliest <= next.earliest && rangeOf(before.until).latest >= next.earliest
}
