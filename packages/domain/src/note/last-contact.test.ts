import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instant, instantFromMilliseconds, localDay, type TimeZone } from '../kernel/instant.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { correctedContact, momentOfContact } from './last-contact.ts'

const zone = 'America/Guatemala' as TimeZone
const now = instant('2026-03-14T18:00:00.000Z')
const day = plainDate('2026-03-10')

test('a contact of an earlier day counts until that day ended, one of today is now', () => {
  expect(momentOfContact(day, now, zone)).toBe('2026-03-11T05:59:59.999Z')
  expect(momentOfContact(plainDate('2026-03-14'), now, zone)).toBe(now)
})

test('what is known stands while its day is still the latest', () => {
  expect(correctedContact(momentOfContact(day, now, zone), day, now, zone)).toBeUndefined()
  expect(correctedContact(instant('2026-03-10T15:00:00.000Z'), day, now, zone)).toBeUndefined()
  expect(correctedContact(undefined, undefined, now, zone)).toBeUndefined()
})

test('a day that was corrected moves it, back or forth, or takes it away', () => {
  expect(correctedContact(momentOfContact(day, now, zone), plainDate('2026-03-02'), now, zone)).toEqual({
    at: '2026-03-03T05:59:59.999Z',
  })
  expect(correctedContact(momentOfContact(day, now, zone), plainDate('2026-03-14'), now, zone)).toEqual({
    at: now,
  })
  expect(correctedContact(now, undefined, now, zone)).toEqual({ at: undefined })
})

test('correcting twice says nothing the second time, in any zone, on any day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 86_399_999 }),
      fc.constantFrom('America/Guatemala', 'America/Tijuana', 'America/New_York', 'UTC'),
      (back, later, name) => {
        const at = instantFromMilliseconds(Date.parse(now) + later)
        const latest = addDays(localDay(at, name as TimeZone), -back)
        const first = correctedContact(undefined, latest, at, name as TimeZone)
        expect(correctedContact(first?.at, latest, at, name as TimeZone)).toBeUndefined()
      },
    ),
  )
})
