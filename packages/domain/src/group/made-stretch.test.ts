import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { rangeOf } from '../kernel/approximate-date.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { madeStretch } from './together.ts'

const march = { kind: 'month', year: 2026, month: 3 } as const
const members = [
  { name: 'Lesly', leftOn: null },
  { name: 'Kevin', leftOn: '2026-02-20' },
  { name: 'Luz', leftOn: '2026-03-10' },
]
const names = (when: Parameters<typeof madeStretch>[1]) => madeStretch(members, when).map(({ name }) => name)

it('leaves out who had left before the stretch can have begun, and nobody where its day is not known', () => {
  expect(names(march)).toEqual(['Lesly', 'Luz'])
  expect(names({ kind: 'day', day: plainDate('2026-03-11') })).toEqual(['Lesly'])
  expect(names(null)).toEqual(['Lesly', 'Kevin', 'Luz'])
})

it('keeps whoever is still there, in the order told, and loses the fewer the vaguer the day is', () => {
  const left = fc.option(
    fc.integer({ min: -100, max: 100 }).map((days) => addDays(plainDate('2026-03-01'), days)),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ leftOn: left })), fc.integer({ min: 1, max: 28 }), (all, day) => {
      const exact = { kind: 'day', day: addDays(rangeOf(march).earliest, day - 1) } as const
      const [sure, vague] = [madeStretch(all, exact), madeStretch(all, march)]
      expect(sure.every((one) => vague.includes(one))).toBe(true)
      expect(all.filter(({ leftOn }) => leftOn === null).every((one) => sure.includes(one))).toBe(true)
      expect(vague).toEqual(all.filter((one) => vague.includes(one)))
    }),
  )
})
