import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addHours,
  endOfDay,
  hoursBetween,
  instant,
  instantFromMilliseconds,
  isInstant,
  isTimeZone,
  localDay,
  millisecondsOf,
  startOfDay,
  timeZone,
} from './instant.ts'
import { addDays, plainDate, type PlainDate } from './plain-date.ts'

const tegucigalpa = timeZone('America/Tegucigalpa')
const newYork = timeZone('America/New_York')
const tijuana = timeZone('America/Tijuana')
const zones = [
  tegucigalpa,
  newYork,
  tijuana,
  timeZone('America/Guatemala'),
  timeZone('America/El_Salvador'),
  timeZone('America/Mexico_City'),
  timeZone('America/Hermosillo'),
  timeZone('America/Ciudad_Juarez'),
  timeZone('America/Cancun'),
  timeZone('America/Chicago'),
  timeZone('America/Phoenix'),
  timeZone('Pacific/Honolulu'),
]
const someInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) })
  .map(instantFromMilliseconds)

describe('an instant', () => {
  it.each([
    '2026-03-14',
    '2026-03-14T10:00:00Z',
    '2026-03-14T10:00:00.000+00:00',
    '2026-02-30T10:00:00.000Z',
    '',
  ])('is not %j', (text) => {
    expect(isInstant(text)).toBe(false)
    expect(() => instant(text)).toThrow(/not an instant/)
  })

  it('is a moment in UTC with milliseconds', () => {
    expect(isInstant('2026-03-14T10:00:00.000Z')).toBe(true)
    expect(millisecondsOf(instant('2026-03-14T10:00:00.000Z'))).toBe(Date.UTC(2026, 2, 14, 10))
  })

  it('compares as text', () => {
    fc.assert(
      fc.property(someInstant, someInstant, (a, b) => a < b === millisecondsOf(a) < millisecondsOf(b)),
    )
  })
})

describe('a time zone', () => {
  it.each(['-06:00', 'EST', 'America', 'America/Nowhere', '', 'America/Tegucigalpa '])(
    'is not %j',
    (text) => {
      expect(isTimeZone(text)).toBe(false)
      expect(() => timeZone(text)).toThrow(/not a time zone/)
    },
  )
})

describe('days at a place', () => {
  it('shows the day that the engine writes for the zone', () => {
    fc.assert(
      fc.property(someInstant, fc.constantFrom(...zones), (at, zone) => {
        const written = new Intl.DateTimeFormat('en-CA', {
          timeZone: zone,
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
        }).format(millisecondsOf(at))
        expect(localDay(at, zone)).toBe(written)
      }),
    )
  })

  it('begins and ends within itself, and the next one begins a millisecond later', () => {
    fc.assert(
      fc.property(someInstant, fc.constantFrom(...zones), (at, zone) => {
        const day = localDay(at, zone)
        expect(localDay(startOfDay(day, zone), zone)).toBe(day)
        expect(localDay(endOfDay(day, zone), zone)).toBe(day)
        expect(millisecondsOf(startOfDay(addDays(day, 1), zone)) - millisecondsOf(endOfDay(day, zone))).toBe(
          1,
        )
        expect(startOfDay(day, zone) <= at && at <= endOfDay(day, zone)).toBe(true)
      }),
    )
  })

  it.each<[string, PlainDate, number]>([
    ['America/New_York', plainDate('2026-03-08'), 23],
    ['America/New_York', plainDate('2026-11-01'), 25],
    ['America/Tijuana', plainDate('2026-03-08'), 23],
    ['America/Ciudad_Juarez', plainDate('2026-11-01'), 25],
    ['America/Mexico_City', plainDate('2026-04-05'), 24],
    ['America/Hermosillo', plainDate('2026-03-08'), 24],
    ['America/Phoenix', plainDate('2026-03-08'), 24],
    ['America/Tegucigalpa', plainDate('2026-03-08'), 24],
    ['America/Guatemala', plainDate('2026-11-01'), 24],
    ['America/El_Salvador', plainDate('2026-03-08'), 24],
  ])('%s has on %s a day of %i hours', (zone, day, hours) => {
    const there = timeZone(zone)
    expect(hoursBetween(startOfDay(day, there), startOfDay(addDays(day, 1), there))).toBe(hours)
  })

  it('ends a deadline with the local day', () => {
    expect(endOfDay(plainDate('2026-03-14'), tegucigalpa)).toBe('2026-03-15T05:59:59.999Z')
    expect(endOfDay(plainDate('2026-03-07'), newYork)).toBe('2026-03-08T04:59:59.999Z')
    expect(endOfDay(plainDate('2026-03-08'), newYork)).toBe('2026-03-09T03:59:59.999Z')
  })

  it('lets hours run through nights and the change of clocks', () => {
    const saturday = instant('2026-03-08T03:30:00.000Z')
    expect(addHours(saturday, 48)).toBe('2026-03-10T03:30:00.000Z')
    expect(hoursBetween(saturday, addHours(saturday, 48))).toBe(48)
  })
})
