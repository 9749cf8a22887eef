import { expect, it } from 'vitest'
import { timeZone } from '../kernel/instant.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { dueMoment, isHour } from './due-moment.ts'

const guatemala = timeZone('America/Guatemala')
const houston = timeZone('America/Chicago')

it('is the end of the day where no hour matters, and the hour of the place where one does', () => {
  expect(dueMoment(plainDate('2026-12-31'), undefined, guatemala)).toBe('2027-01-01T05:59:59.999Z')
  expect(dueMoment(plainDate('2026-12-31'), '09:30', guatemala)).toBe('2026-12-31T15:30:00.000Z')
})

it('stands on both sides of a change of clocks, and in it', () => {
  expect(dueMoment(plainDate('2027-03-13'), '09:00', houston)).toBe('2027-03-13T15:00:00.000Z')
  expect(dueMoment(plainDate('2027-03-14'), '09:00', houston)).toBe('2027-03-14T14:00:00.000Z')
  expect(dueMoment(plainDate('2027-03-14'), '02:30', houston)).toBe('2027-03-14T08:30:00.000Z')
  expect(dueMoment(plainDate('2026-11-01'), '01:30', houston)).toBe('2026-11-01T06:30:00.000Z')
  expect(dueMoment(plainDate('2026-11-01'), undefined, houston)).toBe('2026-11-02T05:59:59.999Z')
})

it('knows an hour from what is none', () => {
  expect(['00:00', '23:59', '09:05'].every(isHour)).toBe(true)
  expect(['24:00', '9:05', '12:60', '', '12:00:00'].some(isHour)).toBe(false)
})
