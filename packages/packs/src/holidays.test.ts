import { weekdayOf } from '@amparo/domain/kernel/plain-date'
import { countries, type Country } from '@amparo/domain/rule/jurisdiction'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { holidayCalendar } from './holidays.ts'

const years = [2025, 2026, 2027]

describe('public holidays', () => {
  it.each<[Country, readonly string[]]>([
    [
      'HN',
      [
        '2025-01-01',
        '2025-04-14',
        '2025-04-17',
        '2025-04-18',
        '2025-05-01',
        '2025-09-15',
        '2025-10-01',
        '2025-10-02',
        '2025-10-03',
        '2026-04-02',
        '2026-04-03',
        '2026-10-07',
        '2026-10-08',
        '2026-10-09',
        '2027-03-25',
        '2027-03-26',
        '2027-12-25',
      ],
    ],
    [
      'SV',
      [
        '2025-01-01',
        '2025-04-17',
        '2025-04-18',
        '2025-04-19',
        '2025-05-10',
        '2025-06-17',
        '2026-04-02',
        '2026-04-03',
        '2026-08-06',
        '2026-11-02',
        '2027-03-25',
        '2027-03-26',
      ],
    ],
    [
      'GT',
      [
        '2025-04-17',
        '2025-04-18',
        '2026-04-02',
        '2026-04-03',
        '2026-04-04',
        '2026-06-29',
        '2026-09-15',
        '2026-10-20',
        '2026-11-01',
        '2027-03-25',
        '2027-03-26',
      ],
    ],
    [
      'MX',
      [
        '2025-02-03',
        '2025-03-17',
        '2026-02-02',
        '2026-03-16',
        '2026-05-01',
        '2026-09-16',
        '2026-11-16',
        '2027-02-01',
        '2027-03-15',
        '2027-11-15',
      ],
    ],
    [
      'US',
      [
        '2025-01-20',
        '2025-11-27',
        '2026-01-19',
        '2026-05-25',
        '2026-06-19',
        '2026-07-03',
        '2026-11-26',
        '2027-07-05',
        '2027-12-24',
        '2027-12-31',
      ],
    ],
  ])('of %s hold the known days', (country, known) => {
    const { days } = holidayCalendar(country, years)
    expect(known.filter((day) => !days.some((listed) => listed === day))).toEqual([])
  })

  it.each<[Country, readonly string[]]>([
    ['HN', ['2025-10-12', '2025-10-21', '2026-10-03', '2026-10-12', '2026-10-21']],
    ['GT', ['2026-12-24', '2026-07-01', '2026-05-10']],
    ['MX', ['2026-04-02', '2026-05-10', '2026-12-12', '2026-10-01']],
    ['SV', ['2026-01-16', '2026-06-22']],
    ['US', ['2026-02-14', '2026-12-24', '2026-11-27']],
  ])('of %s leave out what does not close public offices all day', (country, open) => {
    const { days } = holidayCalendar(country, years)
    expect(days.filter((day) => open.includes(day))).toEqual([])
  })

  it('know Holy Week of each year', () => {
    const easters: readonly [number, string, string][] = [
      [2025, '2025-04-17', '2025-04-18'],
      [2026, '2026-04-02', '2026-04-03'],
      [2027, '2027-03-25', '2027-03-26'],
    ]
    for (const country of ['GT', 'HN', 'SV'] as const) {
      for (const [year, thursday, friday] of easters) {
        const { days } = holidayCalendar(country, [year])
        expect(days, `${country} ${year}`).toEqual(expect.arrayContaining([thursday, friday]))
      }
    }
  })

  it('know the day on which the Mexican executive changes', () => {
    expect(holidayCalendar('MX', [2024]).days).toContain('2024-10-01')
    expect(holidayCalendar('MX', [2030]).days).toContain('2030-10-01')
    expect(holidayCalendar('MX', [2027]).days).not.toContain('2027-10-01')
  })

  it.each(countries)('of %s are listed once, in order, within the years asked for', (country) => {
    const calendar = holidayCalendar(country, [2027, 2025, 2026])
    expect(calendar.years).toEqual(years)
    expect([...new Set(calendar.days)].sort()).toEqual(calendar.days)
    expect(calendar.days.filter((day) => !years.includes(Number(day.slice(0, 4))))).toEqual([])
    // Working days lost in a year: a list with fewer or more would be a broken one.
    const closed = calendar.days.filter((day) => weekdayOf(day) < 6).length / years.length
    expect(closed).toBeGreaterThan(5)
    expect(closed).toBeLessThan(15)
  })
})

describe('the library of holidays', () => {
  it('is loaded by this one file, which no browser code, rule or other pack reaches', () => {
    const root = new URL('../../', import.meta.url)
    const loading = ['domain', 'contract', 'web', 'packs']
      .flatMap((name) => sourcesBelow(new URL(`${name}/src/`, root)))
      .filter((file) => /from '(date-holidays|\.\/holidays\.ts|@amparo\/packs\/holidays)'/.test(file.text))
      .map((file) => file.name)
    expect(loading).toEqual(['holidays.ts'])
  })
})

function sourcesBelow(folder: URL): readonly { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => ({ name: entry.name, text: readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8') }))
}
