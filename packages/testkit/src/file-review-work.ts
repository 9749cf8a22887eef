import {
  drawFileReview,
  showFileReview,
  showReviewedFile,
  type saveChecklist,
} from '@amparo/contract/api/file-reviews/file-reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checklistItems } from '@amparo/domain/file-review/checklist'
import type { FileReviewId, ReviewedFileId } from '@amparo/domain/kernel/brand'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

/** A sample of open cases of everybody, as large as may be. */
export function drawInput(
  more: Partial<InputOf<typeof drawFileReview>> = {},
): InputOf<typeof drawFileReview> {
  return { reviewId: newTestId<'FileReviewId'>(), states: 'open', size: 30, byWorker: false, ...more }
}

/** Draws until the case is among the files, which it is at once where there are not more than may be drawn. */
export async function drawnFileOf(
  reviewer: TestClient,
  caseId: string,
  more: Partial<InputOf<typeof drawFileReview>> = {},
): Promise<{ readonly reviewId: FileReviewId; readonly fileId: ReviewedFileId }> {
  const input = drawInput(more)
  await reviewer.ok(drawFileReview, input)
  const { files } = await reviewer.ok(showFileReview, { reviewId: input.reviewId })
  const file = files.find((one) => one.caseId === caseId)
  if (!file) throw new Error('the case is not in the sample')
  return { reviewId: input.reviewId, fileId: file.id as ReviewedFileId }
}

/** What the file answers is confirmed, and everything else is a yes. */
export async function checklistInput(
  reviewer: TestClient,
  of: { readonly reviewId: FileReviewId; readonly fileId: ReviewedFileId },
  more: Partial<InputOf<typeof saveChecklist>> = {},
): Promise<InputOf<typeof saveChecklist>> {
  const { file, proposed } = await reviewer.ok(showReviewedFile, of)
  return {
    ...of,
    base: file.version,
    items: checklistItems.map((item) => ({
      item,
      answer: proposed.find((one) => one.item === item)?.answer ?? 'yes',
      remark: '',
    })),
    remark: '',
    because: '',
    followUp: null,
    ...more,
  }
}
