import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageRangeOn, rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import {
  ageAcross,
  checkBirthStatement,
  isDisputed,
  readsAge,
  statedBirths,
  treatedAs,
  type BirthDecision,
  type BirthFile,
} from './birth.ts'
import { chosenStatement, decideAgeFinding, decideWorkedWith, mayWithdrawStatement } from './decide-birth.ts'

const today = plainDate('2026-03-14')
const born = (day: string): ApproximateDate => ({ kind: 'day', day: plainDate(day) })
const paper = { source: 'birth-certificate', seenOn: today, words: '' } as const
const facts = { today, childUnder: 18, elsewhere: 'nothing', readBy: readsAge } as const
let tick = 0
const moment = () => new Date(Date.UTC(2026, 2, 1) + (tick += 1000)).toISOString()

/** Statements and decisions in the order in which they are given. */
function fileOf(
  births: readonly ApproximateDate[],
  decisions: readonly BirthDecision[] = [],
  workedWith?: ApproximateDate,
): BirthFile {
  return {
    statements: births.map((one, index) => ({
      id: `s${index}`,
      content: { ...paper, born: one },
      at: moment(),
      withdrawnAt: undefined,
    })),
    decisions: decisions.map((content, index) => ({ id: `d${index}`, content, at: moment() })),
    workedWith,
  }
}

const someDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(plainDate('1994-01-01'), days))
const dates: fc.Arbitrary<ApproximateDate> = fc.oneof(
  someDay.map((day): ApproximateDate => ({ kind: 'day', day })),
  fc.integer({ min: 1994, max: 2025 }).map((year): ApproximateDate => ({ kind: 'year', year })),
  fc.integer({ min: 1994, max: 2025 }).map((year): ApproximateDate => ({ kind: 'about-year', year })),
  fc.integer({ min: 0, max: 30 }).map((years): ApproximateDate => ({ kind: 'about-age', years, on: today })),
  fc
    .record({ year: fc.integer({ min: 1994, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((parts): ApproximateDate => ({ kind: 'month', ...parts })),
)
const someDates = fc.array(dates, { minLength: 1, maxLength: 5 })

describe('statements of a birth', () => {
  it('three dates on three papers are disputed, and none is lost', () => {
    const file = fileOf([born('2008-03-01'), born('2009-03-01'), born('2010-03-01')])
    expect(isDisputed(statedBirths(file))).toBe(true)
    expect(statedBirths(file)).toHaveLength(3)
    expect(treatedAs(file, today, 18)).toBe('benefit-of-the-doubt')
  })

  it('what is told less exactly contradicts nothing that fits into it', () => {
    expect(isDisputed([born('2011-05-02'), { kind: 'year', year: 2011 }])).toBe(false)
    expect(isDisputed([born('2011-05-02'), { kind: 'about-age', years: 14, on: today }])).toBe(false)
    expect(
      isDisputed([
        { kind: 'year', year: 2011 },
        { kind: 'year', year: 2012 },
      ]),
    ).toBe(true)
    expect(isDisputed([])).toBe(false)
  })

  it('one day that fits all of them settles it, and only that', () => {
    fc.assert(
      fc.property(someDates, (births) => {
        const ranges = births.map(rangeOf)
        const last =
          ranges
            .map(({ earliest }) => earliest)
            .sort()
            .at(-1) ?? today
        const fitsAll = ranges.every(({ earliest, latest }) => earliest <= last && last <= latest)
        expect(isDisputed(births)).toBe(!fitsAll)
        expect(isDisputed(births.toReversed())).toBe(isDisputed(births))
      }),
    )
  })

  it('the date that stood before counts until a statement says the same', () => {
    const day = born('2010-01-01')
    expect(statedBirths(fileOf([day], [], day))).toHaveLength(1)
    expect(isDisputed(statedBirths(fileOf([day], [], born('2008-01-01'))))).toBe(true)
  })

  it.each([
    [born('2026-03-15'), today, 'birth-date.in-future'],
    [{ kind: 'year', year: 1901 } as const, today, 'birth.too-long-ago'],
    [born('2010-01-01'), plainDate('2026-03-15'), 'birth.seen-day'],
    [born('2010-01-01'), plainDate('2009-12-31'), 'birth.seen-day'],
  ])('%o seen on %s is refused with %s', (date, seenOn, code) => {
    expect(checkBirthStatement({ ...paper, born: date, seenOn }, today)?.code).toBe(code)
  })

  it('29 February is a birthday, and this year may still be hers', () => {
    expect(checkBirthStatement({ ...paper, born: born('2008-02-29') }, today)).toBeUndefined()
    expect(checkBirthStatement({ ...paper, born: { kind: 'year', year: 2026 } }, today)).toBeUndefined()
  })
})

describe('who is treated as a child', () => {
  it('is whoever may be one by any date that is not withdrawn, unless a person found otherwise', () => {
    fc.assert(
      fc.property(someDates, (births) => {
        const may = births.some((one) => ageRangeOn(one, today).youngest < 18)
        expect(treatedAs(fileOf(births), today, 18) !== 'adult').toBe(may)
      }),
    )
  })

  it('never less after one more paper', () => {
    fc.assert(
      fc.property(someDates, dates, (births, more) => {
        const before = treatedAs(fileOf(births), today, 18)
        if (before !== 'adult') expect(treatedAs(fileOf([...births, more]), today, 18)).not.toBe('adult')
      }),
    )
  })

  it('the ages of several dates hold those of each', () => {
    fc.assert(
      fc.property(someDates, (births) => {
        const all = ageAcross(births, today)
        for (const one of births) {
          const age = ageRangeOn(one, today)
          expect(all?.youngest).toBeLessThanOrEqual(age.youngest)
          expect(all?.oldest).toBeGreaterThanOrEqual(age.oldest)
        }
      }),
    )
    expect(ageAcross([], today)).toBeUndefined()
    expect(treatedAs(fileOf([]), today, 18)).toBe('benefit-of-the-doubt')
  })
})

describe('an age that turns out otherwise', () => {
  const adult = born('2004-01-01')
  const child = born('2010-01-01')
  const found = (which: 'child' | 'adult'): BirthDecision => ({
    kind: 'age-found',
    found: which,
    changes: [],
    why: 'Partida del consulado.',
  })

  it('an adult is found only where the date that is worked with leaves no doubt', () => {
    const command = { found: 'adult', after: null, why: 'Lo dijo el juez.' } as const
    for (const date of [child, undefined, { kind: 'about-age', years: 18, on: today } as const])
      expect(decideAgeFinding(fileOf([adult], [], date), command, facts)).toMatchObject({
        problem: { code: 'birth.in-doubt' },
      })
    expect(decideAgeFinding(fileOf([adult, child], [], adult), command, facts)).toMatchObject({
      value: { found: 'adult', changes: ['consent', 'risk', 'closing'] },
    })
    expect(decideAgeFinding(fileOf([adult], [], adult), command, facts)).toMatchObject({
      value: { changes: [] },
    })
  })

  it('an adult who turns out to be a child is treated as one from then on', () => {
    const command = { found: 'child', after: null, why: 'Trajo su partida.' } as const
    expect(decideAgeFinding(fileOf([adult], [], adult), command, facts)).toMatchObject({
      value: { found: 'child', changes: ['consent', 'risk', 'closing'] },
    })
    expect(treatedAs(fileOf([adult], [found('child')], adult), today, 18)).toBe('child')
  })

  it('of somebody whose age nothing asks changes nothing else, either way', () => {
    const ofAunt = { ...facts, readBy: [] }
    for (const [which, date] of [
      ['child', adult],
      ['adult', adult],
    ] as const)
      expect(
        decideAgeFinding(fileOf([child], [], date), { found: which, after: null, why: 'Lo dijo.' }, ofAunt),
      ).toMatchObject({ value: { found: which, changes: [] } })
  })

  it('a paper that comes after the finding opens the doubt again; one that came before does not', () => {
    const file = fileOf([adult, child], [found('adult')], adult)
    expect(treatedAs(file, today, 18)).toBe('adult')
    const later = { id: 'later', content: { ...paper, born: child }, at: moment(), withdrawnAt: undefined }
    const again = { ...file, statements: [...file.statements, later] }
    expect(treatedAs(again, today, 18)).toBe('benefit-of-the-doubt')
    const withdrawn = { ...later, withdrawnAt: moment() }
    expect(treatedAs({ ...file, statements: [...file.statements, withdrawn] }, today, 18)).toBe('adult')
  })
})

describe('which date is worked with', () => {
  const choose = (statementId: string): BirthDecision => ({
    kind: 'worked-with',
    statementId,
    why: 'Original.',
  })
  const two = [born('2010-01-01'), born('2011-01-01')]

  it('of two who choose at once, the second looks again', () => {
    const command = { statementId: 's1', after: null, why: 'Es el original.' }
    expect(decideWorkedWith(fileOf(two), command).ok).toBe(true)
    expect(decideWorkedWith(fileOf(two, [choose('s0')]), command)).toMatchObject({
      problem: { code: 'written.changed' },
    })
    expect(decideWorkedWith(fileOf(two, [choose('s0')]), { ...command, after: 'd0' }).ok).toBe(true)
  })

  it('is never one that was withdrawn or is not hers, and the chosen one is not withdrawn', () => {
    const file = fileOf(two, [choose('s0')])
    const gone = { ...file, statements: file.statements.map((one) => ({ ...one, withdrawnAt: moment() })) }
    const command = { statementId: 's1', after: 'd0', why: 'Es el original.' }
    expect(decideWorkedWith(gone, command)).toMatchObject({ problem: { code: 'written.withdrawn' } })
    expect(decideWorkedWith(file, { ...command, statementId: 'else' })).toMatchObject({
      problem: { code: 'record.not-found' },
    })
    expect(chosenStatement(file)).toBe('s0')
    expect(mayWithdrawStatement(file, 's0')?.code).toBe('birth.worked-with')
    expect(mayWithdrawStatement(file, 's1')).toBeUndefined()
  })
})
