import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseId, UserId } from '../kernel/brand.ts'
import { drawSample, type DrawnFile } from './draw-sample.ts'

const file = (worker: number, number: number): DrawnFile => ({
  caseId: `case-${worker}-${String(number).padStart(3, '0')}` as CaseId,
  workerId: `worker-${worker}` as UserId,
})
const filesOf = (perWorker: readonly number[]) =>
  perWorker.flatMap((count, worker) => Array.from({ length: count }, (_, number) => file(worker, number)))

const piles = fc.array(fc.nat(12), { minLength: 1, maxLength: 5 })
const how = fc.record({ size: fc.integer({ min: 1, max: 30 }), seed: fc.nat(), byWorker: fc.boolean() })

it('draws without putting back, as many as asked or as there are, and the same again from the same seed', () => {
  fc.assert(
    fc.property(piles, how, fc.infiniteStream(fc.nat()), (perWorker, asked, order) => {
      const files = filesOf(perWorker)
      const drawn = drawSample(files, asked)
      expect(drawn).toHaveLength(Math.min(asked.size, files.length))
      expect(new Set(drawn.map(({ caseId }) => caseId)).size).toBe(drawn.length)
      for (const one of drawn) expect(files).toContain(one)
      const mixed = files.toSorted(() => ((order.next().value ?? 0) % 2 === 0 ? 1 : -1))
      expect(drawSample(mixed, asked)).toEqual(drawn)
    }),
  )
})

it('by worker, nobody gives two more than somebody who still had one', () => {
  fc.assert(
    fc.property(piles, how, (perWorker, asked) => {
      const drawn = drawSample(filesOf(perWorker), { ...asked, byWorker: true })
      const counts = perWorker.map(
        (_, worker) => drawn.filter(({ workerId }) => workerId === `worker-${worker}`).length,
      )
      for (const [one, hers] of counts.entries())
        for (const [other, theirs] of counts.entries())
          if (hers < (perWorker[one] ?? 0))
            expect(theirs - hers, `${other} over ${one}`).toBeLessThanOrEqual(1)
    }),
  )
})

/** How often each file comes up over so many seeds. */
function timesDrawn(files: readonly DrawnFile[], asked: { size: number; byWorker: boolean }, seeds: number) {
  const times = new Map(files.map(({ caseId }) => [caseId as string, 0]))
  for (let seed = 0; seed < seeds; seed += 1)
    for (const { caseId } of drawSample(files, { ...asked, seed }))
      times.set(caseId, (times.get(caseId) ?? 0) + 1)
  return times
}

it('gives every file the same chance', () => {
  const times = timesDrawn(filesOf([7, 3, 2]), { size: 3, byWorker: false }, 8000)
  // 3 of 12, 8000 times: 2000 each, and six standard deviations on either side.
  for (const [name, count] of times) expect(Math.abs(count - 2000), name).toBeLessThan(6 * Math.sqrt(1500))
})

it('by worker, gives every file of one worker the same chance', () => {
  const times = timesDrawn(filesOf([8, 2]), { size: 2, byWorker: true }, 8000)
  for (const [name, count] of times) {
    const expected = name.startsWith('case-0') ? 1000 : 4000
    expect(Math.abs(count - expected), name).toBeLessThan(6 * Math.sqrt(expected))
  }
})
