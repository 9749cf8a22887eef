import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageRangeOn, type ApproximateDate } from '../kernel/approximate-date.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { isDisputed, statedBirths, treatedAs, type BirthDecision, type BirthFile } from './birth.ts'
import { askElsewhere, treatedOverCases, type BirthsElsewhere } from './births-elsewhere.ts'

const today = plainDate('2026-03-14')
const born = (day: string): ApproximateDate => ({ kind: 'day', day: plainDate(day) })
const [asAdult, asChild] = [born('2001-01-01'), born('2012-01-01')]
const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`
const paper = { source: 'birth-certificate', seenOn: today, words: '' } as const

type Told = { readonly born: ApproximateDate; readonly at: string }
type Found = { readonly found: 'child' | 'adult'; readonly at: string }

function here(stated: readonly Told[], found: readonly Found[] = []): BirthFile {
  return {
    statements: stated.map((one, index) => ({
      id: `s${index}`,
      content: { ...paper, born: one.born },
      at: one.at,
      withdrawnAt: undefined,
    })),
    decisions: found.map((one, index) => {
      const content: BirthDecision = { kind: 'age-found', found: one.found, changes: [], why: 'x' }
      return { id: `d${index}`, content, at: one.at }
    }),
    workedWith: stated[0]?.born,
  }
}

const there = (more: Partial<BirthsElsewhere>): BirthsElsewhere => ({
  stated: [],
  found: [],
  workedWith: undefined,
  joinedAt: undefined,
  ...more,
})
const asked = (file: BirthFile, ...others: readonly BirthsElsewhere[]) =>
  askElsewhere(file, others, today, 18)
const adultByPaper = here([{ born: asAdult, at: at(1) }])
const foundAdult = here([{ born: asAdult, at: at(1) }], [{ found: 'adult', at: at(10) }])
const saysChild = (minute: number) => ({ stated: [{ born: asChild, at: at(minute) }] })

describe('what another case of the child says of her age', () => {
  it('opens the doubt where this one says that she is an adult', () => {
    expect(asked(adultByPaper, there(saysChild(2)))).toBe('doubt')
    expect(treatedOverCases(adultByPaper, 'doubt', today, 18)).toBe('benefit-of-the-doubt')
    expect(asked(adultByPaper, there({ workedWith: asChild }))).toBe('doubt')
    expect(asked(adultByPaper, there({ found: [{ found: 'child', at: at(2) }] }))).toBe('doubt')
  })

  it('says nothing where it knows nothing, or the same', () => {
    expect(asked(adultByPaper)).toBe('nothing')
    expect(asked(adultByPaper, there({}))).toBe('nothing')
    expect(asked(adultByPaper, there({ stated: [{ born: asAdult, at: at(2) }] }))).toBe('nothing')
  })

  it('is answered by who finds here that she is an adult, and asked again by what is said or joined later', () => {
    expect(asked(foundAdult, there(saysChild(2)))).toBe('disputed')
    expect(asked(foundAdult, there({ found: [{ found: 'child', at: at(2) }] }))).toBe('nothing')
    expect(asked(foundAdult, there(saysChild(11)))).toBe('doubt')
    expect(asked(foundAdult, there({ ...saysChild(2), joinedAt: at(12) }))).toBe('doubt')
    expect(asked(foundAdult, there({ workedWith: asChild, joinedAt: at(12) }))).toBe('doubt')
  })

  it('that was found there to be an adult answers the papers there until then, and none here', () => {
    const answered = { ...saysChild(2), workedWith: asChild, found: [{ found: 'adult' as const, at: at(3) }] }
    expect(asked(adultByPaper, there(answered))).toBe('disputed')
    expect(asked(adultByPaper, there({ ...answered, ...saysChild(4) }))).toBe('doubt')
    const child = here([{ born: asChild, at: at(1) }])
    expect(asked(child, there({ found: [{ found: 'adult', at: at(3) }] }))).toBe('nothing')
    expect(treatedOverCases(child, 'nothing', today, 18)).toBe('child')
  })
})

const someDate = fc
  .integer({ min: 0, max: 12_000 })
  .map((days): ApproximateDate => ({ kind: 'day', day: addDays(plainDate('1994-01-01'), days) }))
const told = fc.record({ born: someDate, at: fc.nat(59).map(at) })
const found = fc
  .array(fc.record({ found: fc.constantFrom('child' as const, 'adult' as const), at: fc.nat(59).map(at) }), {
    maxLength: 2,
  })
  .map((list) => list.toSorted((one, other) => (one.at < other.at ? -1 : 1)))
const file = fc.record({ stated: fc.array(told, { minLength: 1, maxLength: 3 }), found })
const another = fc.record({
  stated: fc.array(told, { maxLength: 3 }),
  found,
  workedWith: fc.option(someDate, { nil: undefined }),
  joinedAt: fc.option(fc.nat(59).map(at), { nil: undefined }),
})

describe('over generated cases', () => {
  it('never treats anybody less as a child than each case does by itself, and never more than some case does', () => {
    const seen = { doubt: 0, disputed: 0, nothing: 0 }
    fc.assert(
      fc.property(file, fc.array(another, { maxLength: 3 }), ({ stated, found }, others) => {
        const mine = here(stated, found)
        const alone = treatedAs(mine, today, 18)
        const answer = askElsewhere(mine, others, today, 18)
        seen[answer] += 1
        const together = treatedOverCases(mine, answer, today, 18)
        if (alone !== 'adult') expect(together).toBe(alone)
        if (answer !== 'doubt') {
          expect(together).toBe(alone)
          return
        }
        const mayBe = (one: BirthsElsewhere) =>
          one.found.some((finding) => finding.found === 'child') ||
          [...one.stated.map((each) => each.born), ...(one.workedWith ? [one.workedWith] : [])].some(
            (date) => ageRangeOn(date, today).youngest < 18,
          )
        expect(alone).toBe('adult')
        expect(others.some(mayBe)).toBe(true)
      }),
      { numRuns: 2000 },
    )
    for (const [answer, count] of Object.entries(seen)) expect([answer, count > 0]).toEqual([answer, true])
  })

  it('one more case never takes a doubt away, and joining anew never does', () => {
    fc.assert(
      fc.property(file, fc.array(another, { maxLength: 2 }), another, ({ stated, found }, others, more) => {
        const mine = here(stated, found)
        if (askElsewhere(mine, others, today, 18) !== 'doubt') return
        expect(askElsewhere(mine, [...others, more], today, 18)).toBe('doubt')
        const anew = others.map((one) => ({ ...one, joinedAt: at(59) }))
        expect(askElsewhere(mine, anew, today, 18)).toBe('doubt')
      }),
    )
  })

  it('says that dates contradict each other exactly where they do', () => {
    fc.assert(
      fc.property(file, another, ({ stated, found }, other) => {
        const mine = here(stated, found)
        const answer = askElsewhere(mine, [other], today, 18)
        if (answer === 'doubt') return
        const dates = [
          ...other.stated.map(({ born }) => born),
          ...(other.workedWith ? [other.workedWith] : []),
        ]
        const pairs = statedBirths(mine).flatMap((one) => dates.map((date) => isDisputed([one, date])))
        expect(answer).toBe(pairs.includes(true) ? 'disputed' : 'nothing')
      }),
    )
  })
})
