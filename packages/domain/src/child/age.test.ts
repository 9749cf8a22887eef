import { describe, expect, it } from 'vitest'
import type { ApproximateDate } from '../kernel/approximate-date.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { ageBandOf, ageBandOn, childhoodOn } from './age.ts'

const today = plainDate('2026-03-14')
const about = (years: number): ApproximateDate => ({ kind: 'about-age', years, on: today })
const born = (day: string): ApproximateDate => ({ kind: 'day', day: plainDate(day) })

describe('the age band of a masked card', () => {
  it.each([
    [0, '0-5'],
    [5, '0-5'],
    [6, '6-11'],
    [11, '6-11'],
    [12, '12-14'],
    [14, '12-14'],
    [15, '15-17'],
    [17, '15-17'],
    [18, '18+'],
    [64, '18+'],
  ])('%i is in %s', (years, band) => {
    expect(ageBandOf(years)).toBe(band)
  })

  it('says when it is not sure', () => {
    expect(ageBandOn(born('2013-06-01'), today)).toEqual({ youngest: '12-14', oldest: '12-14', sure: true })
    expect(ageBandOn(about(11), today)).toEqual({ youngest: '6-11', oldest: '12-14', sure: false })
    expect(ageBandOn(undefined, today)).toBeUndefined()
  })
})

describe('who is treated as a child', () => {
  it.each<[string, ApproximateDate | undefined, string]>([
    ['a known birth date, the day before 18', born('2008-03-15'), 'child'],
    ['the 18th birthday', born('2008-03-14'), 'adult'],
    ['about 17', about(17), 'benefit-of-the-doubt'],
    ['about 18', about(18), 'benefit-of-the-doubt'],
    ['about 19', about(19), 'adult'],
    ['about 16', about(16), 'child'],
    ['a year that may be either', { kind: 'year', year: 2008 }, 'benefit-of-the-doubt'],
    ['nothing known', undefined, 'benefit-of-the-doubt'],
  ])('%s', (_name, bornOn, expected) => {
    expect(childhoodOn(bornOn, today, 18)).toBe(expected)
  })

  it('stays a child one day longer when born on 29 February', () => {
    expect(childhoodOn(born('2008-02-29'), plainDate('2026-02-28'), 18)).toBe('child')
    expect(childhoodOn(born('2008-02-29'), plainDate('2026-03-01'), 18)).toBe('adult')
  })
})
