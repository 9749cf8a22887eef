import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  agesAlone,
  agesWithFamily,
  countryShares,
  monthWeights,
  shareAlone,
  shareOfGirls,
} from '@amparo/packs/people/people-marginals'

const shared = new URL('../../../../../shared/data/', import.meta.url)
const hasShared = existsSync(shared)
// oxlint-disable-next-line no-console -- whoever runs the tests is told what was not run
if (!hasShared) console.info('shared/data is not here: the shares are not compared with what was published')

type Row = Readonly<Record<string, string>>

/** Commas inside quotation marks are part of what stands there. */
function readRows(file: string): readonly Row[] {
  const bytes = readFileSync(new URL(file, shared))
  const [head = '', ...lines] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .trim()
    .split('\n')
  const cellsOf = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted ?? plain ?? '').trim(),
    )
  const names = cellsOf(head)
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [names[at], cell])))
}
const sum = (rows: readonly Row[], is: (row: Row) => boolean, of = 'n') =>
  rows.filter(is).reduce((all, row) => all + Number(row[of] ?? 0), 0)
const inYears =
  (...years: readonly number[]) =>
  ({ t }: Row) =>
    years.includes(Number(t?.slice(0, 4)))
const meanOf = (row: Row | undefined, ...years: readonly number[]) =>
  years.reduce((all, year) => all + Number(row?.[`FY${year}`]), 0) / years.length

describe.runIf(hasShared)('the shares of invented children are those that were published', () => {
  it('of countries, among the four', () => {
    const rows = readRows('nyt-hhs-marginals/orr_country.csv')
    const names = { GTM: 'Guatemala', HND: 'Honduras', SLV: 'El Salvador', MEX: 'Mexico' }
    const means = countryShares.map(([country]) =>
      meanOf(
        rows.find((row) => row['Country of Origin'] === names[country]),
        2019,
        2020,
        2021,
        2022,
        2023,
      ),
    )
    const all = means.reduce((one, other) => one + other, 0)
    for (const [at, [, share]] of countryShares.entries())
      expect(share).toBeCloseTo((means[at] ?? 0) / all, 1.7)
  })

  it('of girls, and of the ages of those who came without a parent', () => {
    const girls = readRows('nyt-hhs-marginals/orr_gender.csv').filter(({ Year }) =>
      ['FY2021', 'FY2022', 'FY2023'].includes(Year ?? ''),
    )
    expect(shareOfGirls).toBeCloseTo(sum(girls, () => true, 'Females') / 3, 1.9)
    const ages = readRows('nyt-hhs-marginals/orr_age.csv')
    for (const [at, [, , share]] of agesAlone.entries()) expect(share).toBeCloseTo(meanOf(ages[at], 2023), 5)
  })

  it('of who came without a parent, and of the ages of those who came with one', () => {
    const returned = readRows('iom-gdidata/irreg_guatemala.csv.gz').filter(
      inYears(2020, 2021, 2022, 2023, 2024),
    )
    const alone = sum(returned, ({ age }) => age === 'unaccompanied child')
    const together = sum(returned, ({ age }) => age === 'accompanied child')
    expect(alone + together).toBe(61_708)
    expect(shareAlone).toBeCloseTo(alone / (alone + together), 2)
    const mexico = readRows('iom-gdidata/irreg_mexico_dmg.csv.gz').filter(inYears(2023))
    const young = sum(mexico, ({ age }) => age === 'under 12, accompanied')
    const older = sum(mexico, ({ age }) => age === '12-17')
    expect([young, older]).toEqual([80_813, 32_110])
    expect(agesWithFamily.map(([first, last]) => [first, last])).toEqual([
      [1, 11],
      [12, 17],
    ])
    for (const [at, [, , share]] of agesWithFamily.entries())
      expect(share).toBeCloseTo((at === 0 ? young : older) / (young + older), 2)
  })

  it('of the months in which they come', () => {
    const rows = readRows('iom-gdidata/irreg_usa.csv.gz')
      .filter(({ demog }) => ['UAC', 'UC / Single Minors'].includes(demog ?? ''))
      .filter(({ component }) => component === 'U.S. Border Patrol')
      .filter(inYears(2018, 2019, 2021, 2022, 2023))
    const mean = sum(rows, () => true) / 12
    for (const [month, weight] of monthWeights.entries())
      expect(weight).toBeCloseTo(sum(rows, ({ t }) => Number(t?.slice(5, 7)) === month + 1) / mean, 2)
  })
})
