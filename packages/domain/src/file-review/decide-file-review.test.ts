import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseId, FileReviewId, OrganisationId, ReviewedFileId, UserId } from '../kernel/brand.ts'
import {
  checklistAnswers,
  checklistItems,
  itemsByRule,
  proposedFor,
  type ProposedAnswers,
} from './checklist.ts'
import { decideChecklist, decideDraw, mostDrawnFrom, type SaveChecklist } from './decide-file-review.ts'
import type { ReviewedFile } from './file-review.ts'
import { shareOfYes } from './share-of-yes.ts'

const [berta, ana] = ['berta' as UserId, 'ana' as UserId]
const at = '2026-12-31T18:00:00.000Z'
const draw = {
  id: 'review' as FileReviewId,
  workerId: undefined,
  teamId: undefined,
  states: 'open' as const,
  byWorker: false,
  size: 2,
}
let made = 0
const facts = {
  organisationId: 'ours' as OrganisationId,
  conflicted: new Set<CaseId>(['c-kin' as CaseId]),
  by: berta,
  at,
  seed: 5,
  makeId: () => `file-${(made += 1)}` as ReviewedFileId,
}
const filesOf = (count: number, workerId = ana) =>
  Array.from({ length: count }, (_, index) => ({ caseId: `c${index}` as CaseId, workerId }))

it('half of the points are answered by the file itself, and every point stands once', () => {
  expect(itemsByRule.length * 2).toBe(checklistItems.length)
  expect(new Set(checklistItems).size).toBe(checklistItems.length)
})

it('draws none of her own files, nothing from nothing, and not from more than can be kept', () => {
  const code = (files: ReturnType<typeof filesOf>) => {
    const decided = decideDraw(draw, { ...facts, files })
    return decided.ok ? decided.value.files.map(({ workerId }) => workerId) : decided.problem.code
  }
  expect(code([])).toBe('file-review.nothing-to-draw')
  expect(code(filesOf(3, berta))).toBe('file-review.nothing-to-draw')
  expect(code(filesOf(mostDrawnFrom + 1))).toBe('file-review.too-many')
  expect(code(filesOf(mostDrawnFrom))).toEqual([ana, ana])
  const own = { caseId: 'own' as CaseId, workerId: berta }
  const kin = { caseId: 'c-kin' as CaseId, workerId: ana }
  expect(code([own, kin])).toBe('file-review.nothing-to-draw')
  expect(code([own, kin, ...filesOf(1)])).toEqual([ana])
})

function drawnFile(): ReviewedFile {
  const decided = decideDraw(draw, { ...facts, files: filesOf(1) })
  const [file] = decided.ok ? decided.value.files : []
  if (!file) throw new Error('nothing was drawn')
  return file
}

const answer = fc.constantFrom(...checklistAnswers)
const words = fc.constantFrom('', 'Se vio en la visita.')
const proposals: fc.Arbitrary<ProposedAnswers> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...itemsByRule), answer), { selector: ([item]) => item })
  .map((pairs) => Object.fromEntries(pairs))
const step = fc.record({
  by: fc.constantFrom(berta, ana),
  inCharge: fc.constantFrom(ana, berta, undefined),
  isConflicted: fc.boolean(),
  isLate: fc.boolean(),
  items: fc.array(fc.record({ item: fc.constantFrom(...checklistItems), answer, remark: words })),
  isWhole: fc.boolean(),
  because: words,
  proposed: proposals,
})

it('over any steps of anybody: whole, explained where it differs, never of her own, corrected with a reason', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let file = drawnFile()
      let kept = 0
      for (const { by, inCharge, isConflicted, isLate, items, isWhole, because, proposed } of steps) {
        const said = new Map(items.map((one) => [one.item, one]))
        const whole = checklistItems.map((item) => ({
          item,
          answer: said.get(item)?.answer ?? proposedFor(proposed, item) ?? ('yes' as const),
          remark: said.get(item)?.remark ?? '',
        }))
        const command: SaveChecklist = {
          base: isLate ? file.version - 1 : file.version,
          items: isWhole ? whole : whole.slice(1),
          remark: '',
          because,
        }
        const isExplained = whole.every((one) => {
          const byFile = proposedFor(proposed, one.item)
          return byFile === undefined || byFile === one.answer || one.remark !== ''
        })
        const may =
          by === berta &&
          inCharge !== berta &&
          !isConflicted &&
          !isLate &&
          isWhole &&
          isExplained &&
          (kept === 0 || because !== '')
        const decided = decideChecklist(file, command, { by, at, inCharge, isConflicted, proposed })
        expect(decided.ok).toBe(may)
        if (!decided.ok) continue
        kept += 1
        file = decided.value
        expect(file.version).toBe(kept + 1)
        expect(file.earlier).toHaveLength(kept - 1)
        expect(file.checklist?.items.map(({ item }) => item)).toEqual(checklistItems)
        expect(file.checklist?.because).toBe(kept === 1 ? '' : because)
      }
    }),
  )
})

it('counts yes of what applies, by point and by worker, and both come to the same', () => {
  const checked = fc.record({
    workerId: fc.constantFrom(ana, berta),
    checklist: fc.option(
      fc
        .array(answer, { minLength: checklistItems.length, maxLength: checklistItems.length })
        .map((given) => ({
          items: checklistItems.map((item, index) => ({
            item,
            answer: given[index] ?? ('no' as const),
            proposed: undefined,
            remark: '',
          })),
          remark: '',
          reviewedAt: at,
          because: '',
        })),
      { nil: undefined },
    ),
  })
  fc.assert(
    fc.property(fc.array(checked, { maxLength: 6 }), (files) => {
      const { items, workers } = shareOfYes(files)
      const all = files.flatMap(({ checklist }) => checklist?.items ?? [])
      for (const one of items) {
        expect(one.yes).toBeLessThanOrEqual(one.of)
        const ofAll = workers.flatMap((worker) => worker.items.filter(({ item }) => item === one.item))
        expect(ofAll.reduce((sum, { yes }) => sum + yes, 0)).toBe(one.yes)
        expect(ofAll.reduce((sum, { of }) => sum + of, 0)).toBe(one.of)
      }
      expect(items.reduce((sum, { yes }) => sum + yes, 0)).toBe(
        all.filter((one) => one.answer === 'yes').length,
      )
      expect(workers.reduce((sum, one) => sum + one.of, 0)).toBe(
        all.filter((one) => one.answer !== 'not-applicable').length,
      )
    }),
  )
})
