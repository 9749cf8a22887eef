import type { LegView, StayView } from '@amparo/contract/api/journey/journey'
import { gapsOf, journeysOf, orderJourney } from '@amparo/domain/journey/order-journey'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'

type Placed = { readonly position: number; readonly when: ApproximateDate | null; readonly id: string }
export type LegEntry = Placed & { readonly kind: 'leg'; readonly one: LegView; readonly number: number }
export type StayEntry = Placed & { readonly kind: 'stay'; readonly one: StayView }
export type JourneyEntry = LegEntry | StayEntry

/** Legs and stays that stand, in one order; the legs are numbered as they are drawn. */
export function entriesOf(legs: readonly LegView[], stays: readonly StayView[]): readonly JourneyEntry[] {
  const placed = [
    ...legs.filter(isStanding).map((one) => ({ kind: 'leg' as const, one, when: one.when })),
    ...stays.filter(isStanding).map((one) => ({ kind: 'stay' as const, one, when: whenOfStay(one) })),
  ].map((entry) => ({ ...entry, id: entry.one.id, position: entry.one.position }))
  let number = 0
  return orderJourney(placed).map((entry): JourneyEntry => {
    if (entry.kind === 'stay') return entry
    number += 1
    return { ...entry, number }
  })
}

export function isStanding(one: { readonly withdrawnAt: string | null }): boolean {
  return one.withdrawnAt === null
}

function whenOfStay({ from, until }: StayView): ApproximateDate | null {
  return from ?? (until === 'still-there' ? null : until)
}

export function legsOf(entries: readonly JourneyEntry[]): readonly LegEntry[] {
  return entries.filter((entry) => entry.kind === 'leg')
}

/** One journey with what happened in it; a stay belongs to the leg before it, and before the first to the first. */
export function journeysWithStays(entries: readonly JourneyEntry[]): readonly (readonly JourneyEntry[])[] {
  const journeys = journeysOf(legsOf(entries).map(({ one, id }) => ({ phase: one.phase, id })))
  const firsts = new Set(journeys.slice(1).flatMap(([first]) => (first ? [first.id] : [])))
  const parts: JourneyEntry[][] = []
  for (const entry of entries) {
    const current = parts.at(-1)
    if (!current || firsts.has(entry.id)) parts.push([entry])
    else current.push(entry)
  }
  return parts
}

/** The gap before a leg, if the leg before it ends elsewhere. */
export function gapsBefore(journey: readonly JourneyEntry[]): ReadonlyMap<string, LegView> {
  return new Map(gapsOf(legsOf(journey).map(({ one }) => one)).map(({ before, after }) => [after.id, before]))
}
