import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ageRangeOn,
  isExact,
  parseApproximateDate,
  presentApproximateDate,
  rangeOf,
  type ApproximateDate,
} from './approximate-date.ts'
import { addDays, ageInMonths, ageInYears, plainDate, type PlainDate } from './plain-date.ts'
import { seasons } from './season.ts'

const someDay = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10) as PlainDate)
const someYear = fc.integer({ min: 1950, max: 2060 })

const someApproximateDate: fc.Arbitrary<ApproximateDate> = fc.oneof(
  someDay.map((day) => ({ kind: 'day' as const, day })),
  fc.record({ kind: fc.constant('month' as const), year: someYear, month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('year' as const), year: someYear }),
  fc.record({ kind: fc.constant('about-year' as const), year: someYear }),
  fc.record({
    kind: fc.constant('about-age' as const),
    years: fc.integer({ min: 0, max: 90 }),
    on: someDay,
  }),
  fc.record({
    kind: fc.constant('about-age' as const),
    years: fc.integer({ min: 0, max: 4 }),
    months: fc.integer({ min: 0, max: 11 }),
    on: someDay,
  }),
  fc.record({ kind: fc.constant('season' as const), season: fc.constantFrom(...seasons), year: someYear }),
)

describe('the days that words allow', () => {
  it.each<[string, ApproximateDate, string, string]>([
    ['a day', { kind: 'day', day: plainDate('2011-03-14') }, '2011-03-14', '2011-03-14'],
    ['a month', { kind: 'month', year: 2012, month: 2 }, '2012-02-01', '2012-02-29'],
    ['a year', { kind: 'year', year: 2011 }, '2011-01-01', '2011-12-31'],
    ['about a year', { kind: 'about-year', year: 2011 }, '2010-01-01', '2012-12-31'],
    [
      'about 11 years',
      { kind: 'about-age', years: 11, on: plainDate('2026-03-14') },
      '2013-03-15',
      '2016-03-14',
    ],
    [
      'about 8 months',
      { kind: 'about-age', years: 0, months: 8, on: plainDate('2026-03-14') },
      '2025-03-15',
      '2025-10-14',
    ],
    ['a newborn', { kind: 'about-age', years: 0, on: plainDate('2026-03-14') }, '2024-03-15', '2026-03-14'],
    ['rains', { kind: 'season', season: 'rainy-season', year: 2019 }, '2019-05-01', '2019-11-15'],
    ['dry season', { kind: 'season', season: 'dry-season', year: 2019 }, '2018-11-01', '2020-05-15'],
    ['Holy Week', { kind: 'season', season: 'holy-week', year: 2026 }, '2026-03-15', '2026-04-30'],
    ['Christmas', { kind: 'season', season: 'christmas', year: 2019 }, '2019-12-01', '2020-01-06'],
    ['end of year', { kind: 'season', season: 'end-of-year', year: 2019 }, '2019-09-01', '2019-12-31'],
  ])('%s', (_name, date, earliest, latest) => {
    expect(rangeOf(date)).toEqual({ earliest, latest })
  })

  it('never run backwards, and are one day only for an exact date', () => {
    fc.assert(
      fc.property(someApproximateDate, (date) => {
        const { earliest, latest } = rangeOf(date)
        expect(earliest <= latest).toBe(true)
        expect(isExact(date)).toBe(earliest === latest)
      }),
    )
  })

  it('of an age: exactly the birthdays that make the age true within its margin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.option(fc.integer({ min: 0, max: 11 }), { nil: undefined }),
        someDay,
        fc.integer({ min: -1200, max: 1200 }),
        (years, months, on, around) => {
          const date: ApproximateDate = {
            kind: 'about-age',
            years,
            on,
            ...(months === undefined ? {} : { months }),
          }
          const { earliest, latest } = rangeOf(date)
          const born = addDays(addDays(on, -Math.round(years * 365.25 + (months ?? 6) * 30.4)), around)
          const age = months === undefined ? ageInYears(born, on) : ageInMonths(born, on)
          const told = months === undefined ? years : years * 12 + months
          const margin = months === undefined ? 1 : 3
          const possible = age >= Math.max(0, told - margin) && age <= told + margin
          expect(born >= earliest && born <= latest).toBe(possible)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('an age from an approximate birth date', () => {
  it('contains the age of everyone who may have been born then', () => {
    fc.assert(
      fc.property(
        someApproximateDate,
        someDay,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (date, on, share) => {
          const { earliest, latest } = rangeOf(date)
          const length = (Date.parse(latest) - Date.parse(earliest)) / 86_400_000
          const born = addDays(earliest, Math.round(length * share))
          const age = Math.max(0, ageInYears(born, on))
          const { youngest, oldest } = ageRangeOn(date, on)
          expect(youngest <= age && age <= oldest).toBe(true)
        },
      ),
    )
  })

  it('grows with the days since it was told', () => {
    const date: ApproximateDate = { kind: 'about-age', years: 11, on: plainDate('2024-03-14') }
    expect(ageRangeOn(date, plainDate('2024-03-14'))).toMatchObject({ youngest: 10, oldest: 12 })
    expect(ageRangeOn(date, plainDate('2026-03-14'))).toMatchObject({ youngest: 12, oldest: 14 })
  })

  it('tells months for the youngest', () => {
    const date: ApproximateDate = { kind: 'month', year: 2025, month: 1 }
    expect(ageRangeOn(date, plainDate('2026-03-14'))).toEqual({
      youngest: 1,
      oldest: 1,
      youngestMonths: 13,
      oldestMonths: 14,
    })
  })
})

describe('reading and presenting', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(someApproximateDate, (date) => {
        expect(parseApproximateDate(JSON.parse(JSON.stringify(date)))).toEqual({ ok: true, value: date })
      }),
    )
  })

  it.each([
    [undefined, 'date.unclear'],
    ['2011', 'date.unclear'],
    [{}, 'date.unclear'],
    [{ kind: 'constructor' }, 'date.unclear'],
    [{ kind: 'year', year: '2011' }, 'date.unclear'],
    [{ kind: 'year', year: 211 }, 'date.unclear'],
    [{ kind: 'year', year: 2011, month: 3 }, 'date.unclear'],
    [{ kind: 'month', year: 2011, month: 13 }, 'date.impossible'],
    [{ kind: 'day', day: '2026-02-30' }, 'date.impossible'],
    [{ kind: 'about-age', years: -1, on: '2026-03-14' }, 'date.unclear'],
    [{ kind: 'about-age', years: 11.5, on: '2026-03-14' }, 'date.unclear'],
    [{ kind: 'about-age', years: 11 }, 'date.impossible'],
    [{ kind: 'about-age', years: 1, months: 12, on: '2026-03-14' }, 'date.unclear'],
    [{ kind: 'season', season: 'monsoon', year: 2019 }, 'date.unclear'],
  ])('refuses %j', (input, code) => {
    expect(parseApproximateDate(input)).toEqual({ ok: false, problem: { code } })
  })

  it('gives the words layer its parts', () => {
    expect(presentApproximateDate({ kind: 'about-age', years: 11, on: plainDate('2026-03-14') })).toEqual({
      about: true,
      age: { years: 11, on: '2026-03-14' },
    })
    expect(presentApproximateDate({ kind: 'about-year', year: 2011 })).toEqual({ about: true, year: 2011 })
    expect(presentApproximateDate({ kind: 'day', day: plainDate('2026-03-14') })).toEqual({
      about: false,
      year: 2026,
      month: 3,
      day: 14,
    })
    expect(presentApproximateDate({ kind: 'season', season: 'rainy-season', year: 2019 })).toEqual({
      about: false,
      season: 'rainy-season',
      year: 2019,
    })
  })
})
