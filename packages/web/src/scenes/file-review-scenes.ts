import {
  fileReviewChoices,
  listFileReviews,
  listReviewsOfCase,
  showFileReview,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import { checklistItems } from '@amparo/domain/file-review/checklist'
import type { FileReviewId, ReviewedFileId } from '@amparo/domain/kernel/brand'
import { caseId, fullName, shownAs } from './case-data.ts'
import { checklist, earlierReviews, fileId, filled, proposed, review, reviewId } from './file-review-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'

const supervisor = signedInAs(['supervisor'])
const worker = signedInAs(['caseworker'])
const of = { reviewId: reviewId as FileReviewId, fileId: fileId as ReviewedFileId }

const shares = (yes: number, from: number) =>
  checklistItems.map((item, index) => ({
    item,
    yes: index % 4 === 3 ? 0 : yes,
    of: index % 5 === 4 ? 0 : from,
  }))
const shown = answerTo(showFileReview, of, {
  review,
  seed: 1_804_289_383,
  drawnFrom: 31,
  files: Array.from({ length: 5 }, (_, index) => ({
    id: index === 0 ? fileId : `01900000-0000-7000-8000-0000000000e${index}`,
    caseId: `01900000-0000-7000-8000-0000000000c${index}`,
    code: `GT-7K2M-${index}`,
    worker: index % 2 === 0 ? 'Julia Cux' : fullName,
    reviewedAt: index < 3 ? inDays(-2) : null,
    isOwn: index === 4,
  })),
  result: {
    items: shares(2, 3),
    workers: [
      { workerId: 'w1', name: 'Julia Cux', files: 2, yes: 15, of: 22, items: shares(1, 2) },
      { workerId: 'w2', name: fullName, files: 1, yes: 8, of: 11, items: shares(1, 1) },
    ],
  },
})

/** Samples of case files, as who draws them and whose work it was see them. */
export const fileReviewScenes: readonly Scene[] = [
  scene('file-reviews-typical', 'file-reviews', supervisor, [
    answer(listFileReviews, { items: [review, ...earlierReviews], next: null }),
  ]),
  {
    ...scene('file-reviews-draw', 'file-reviews', supervisor, [
      answer(listFileReviews, { items: [], next: null }),
      answer(fileReviewChoices, {
        teams: [{ id: 't1', name: 'Equipo de la casa' }],
        workers: [
          { id: 'w1', name: 'Julia Cux' },
          { id: 'w2', name: fullName },
        ],
      }),
    ]),
    press: '.page-head .button-main',
  },
  scene('file-review-typical', 'file-review', supervisor, [shown], { reviewId }),
  scene(
    'file-review-file-form',
    'file-review-file',
    supervisor,
    [
      answerTo(showReviewedFile, of, {
        file: { ...filled, checklist: null, followUps: [], version: 1 },
        mayReview: true,
        isOwn: false,
        maySetTasks: true,
        proposed,
      }),
    ],
    { reviewId, fileId },
  ),
  scene(
    'case-file-reviews-typical',
    'case-file-reviews',
    worker,
    [
      shownAs({}),
      answerTo(
        listReviewsOfCase,
        { caseId },
        {
          items: [
            { ...filled, corrected: 1, checklist: { ...checklist, because: 'La fecha era de otro caso.' } },
          ],
        },
      ),
    ],
    { caseId },
  ),
]
