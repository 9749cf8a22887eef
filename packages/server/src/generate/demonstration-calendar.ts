import { makeId, type Id } from '@amparo/domain/kernel/brand'
import { instantFromMilliseconds, localDay, timeZone, type Instant } from '@amparo/domain/kernel/instant'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { freshBytes } from '../ids.ts'

/** Where the demonstration is told. */
export const zone = timeZone('America/Guatemala')

const day = 86_400_000

const hour = day / 24
const opens = 14 * hour
const worked = 9 * hour

/** Days before now, instants on them while people work (six hours behind Greenwich), and ids. */
export class Calendar {
  readonly now: Date
  constructor(now: Date) {
    this.now = now
  }
  /** Yesterday at the latest: one and a half days ago is the middle of the day before yesterday. */
  at(daysAgo: number): Instant {
    const whole = Math.ceil(daysAgo)
    const midnight = Date.parse(`${this.on(whole)}T00:00:00Z`)
    return instantFromMilliseconds(Math.floor(midnight + opens + (whole - daysAgo) * worked))
  }
  on(daysAgo: number): PlainDate {
    return addDays(localDay(instantFromMilliseconds(this.now.getTime()), zone), -daysAgo)
  }
  day(daysAgo: number) {
    return { kind: 'day', day: this.on(daysAgo) } as const
  }
  id<Name extends string>(): Id<Name> {
    return makeId<Name>(this.now.getTime(), freshBytes(10))
  }
}
