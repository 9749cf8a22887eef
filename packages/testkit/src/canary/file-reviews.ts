import {
  drawFileReview,
  listReviewsOfCase,
  saveChecklist,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import type { TeamId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '../case-work.ts'
import { checklistInput, drawInput, drawnFileOf } from '../file-review-work.ts'
import { newTestId } from '../register.ts'
import type { Canary } from './canary.ts'

/** A file is reviewed, refused, corrected, and read by whose work it was. */
export async function spreadFileReviews(canary: Canary): Promise<void> {
  const { ana, berta, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const of = await drawnFileOf(berta, caseId)
  const input = await checklistInput(berta, of)
  const said = {
    ...input,
    items: input.items.map((one) => ({ ...one, remark: word() })),
    remark: word(),
    followUp: { taskId: newTestId<'HandTaskId'>(), words: word(), dueOn: dayInGuatemala(2) },
  }
  await refused(berta, saveChecklist, { ...said, items: said.items.slice(1) })
  await refused(ana, saveChecklist, said)
  await refused(berta, drawFileReview, drawInput({ teamId: newTestId<'TeamId'>() as TeamId }))
  await berta.ok(saveChecklist, said)
  await refused(berta, saveChecklist, said)
  const next = await checklistInput(berta, of)
  await berta.ok(saveChecklist, { ...next, remark: word(), because: word() })
  await berta.ok(showReviewedFile, of)
  await ana.ok(listReviewsOfCase, { caseId })
}
