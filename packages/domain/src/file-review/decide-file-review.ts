import type { CaseId, FileReviewId, OrganisationId, ReviewedFileId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  checklistItems,
  proposedFor,
  type ChecklistAnswer,
  type ChecklistItem,
  type ProposedAnswers,
} from './checklist.ts'
import { drawSample, type DrawnFile } from './draw-sample.ts'
import type { FileReview, ReviewedFile } from './file-review.ts'

export type DrawReview = Pick<FileReview, 'id' | 'workerId' | 'teamId' | 'states' | 'byWorker'> & {
  readonly size: number
}

export type DrawFacts = {
  readonly organisationId: OrganisationId
  /** Files of whom she asked for, of cases that somebody has in charge and that she oversees. */
  readonly files: readonly DrawnFile[]
  /** Cases that must not be given to her, as she declared herself. */
  readonly conflicted: ReadonlySet<CaseId>
  readonly by: UserId
  readonly at: string
  /** From chance, never from her who draws. */
  readonly seed: number
  readonly makeId: () => ReviewedFileId
}

/** So many are kept with the draw, that it can be drawn again. */
export const mostDrawnFrom = 2000

/** Draws a sample; it is drawn from no file of her own, and from none in which she has a conflict of interest. */
export function decideDraw(command: DrawReview, facts: DrawFacts): Result<FileReview, Problem> {
  const { organisationId, by, at, seed, makeId, conflicted } = facts
  const files = facts.files.filter(({ caseId, workerId }) => workerId !== by && !conflicted.has(caseId))
  if (files.length === 0) return refuse(problem('file-review.nothing-to-draw'))
  if (files.length > mostDrawnFrom)
    return refuse(problem('file-review.too-many', { values: { most: mostDrawnFrom } }))
  const { size, byWorker, ...review } = command
  const drawn = drawSample(files, { size, seed, byWorker })
  return accept({
    ...review,
    byWorker,
    organisationId,
    reviewerId: by,
    seed,
    drawnFrom: files.map(({ caseId }) => caseId).sort(),
    drawnAt: at,
    files: drawn.map((file, position) =>
      fileOf(review.id, file, { id: makeId(), position, organisationId, by }),
    ),
  })
}

function fileOf(
  reviewId: FileReviewId,
  { caseId, workerId }: DrawnFile,
  made: {
    readonly id: ReviewedFileId
    readonly position: number
    readonly organisationId: OrganisationId
    readonly by: UserId
  },
): ReviewedFile {
  const { by: reviewerId, ...rest } = made
  return { ...rest, reviewId, reviewerId, caseId, workerId, checklist: undefined, earlier: [], version: 1 }
}

export type SaveChecklist = {
  readonly base: number
  readonly items: readonly {
    readonly item: ChecklistItem
    readonly answer: ChecklistAnswer
    readonly remark: string
  }[]
  readonly remark: string
  readonly because: string
}

export type ChecklistFacts = {
  readonly by: UserId
  readonly at: string
  /** Who has the case in charge now. */
  readonly inCharge: UserId | undefined
  readonly isConflicted: boolean
  readonly proposed: ProposedAnswers
}

/**
 * Every point is answered; where she says something else than the file itself, with a reason. What was saved is
 * corrected with a reason, and what stood there before is kept.
 */
export function decideChecklist(
  file: ReviewedFile,
  command: SaveChecklist,
  facts: ChecklistFacts,
): Result<ReviewedFile, Problem> {
  const { by, at, inCharge, isConflicted, proposed } = facts
  if (file.reviewerId !== by) return refuse(problem('access.not-allowed'))
  if (inCharge === by || file.workerId === by) return refuse(problem('file-review.own-file'))
  if (isConflicted) return refuse(problem('file-review.conflict'))
  if (file.version !== command.base) return refuse(problem('edit.outdated'))
  const answered = new Map(command.items.map((one) => [one.item, one]))
  const items = checklistItems.map((item) => ({
    remark: '',
    ...answered.get(item),
    item,
    proposed: proposedFor(proposed, item),
  }))
  const open = items.filter(({ answer }) => answer === undefined)
  if (open.length > 0) return refuse(problem('file-review.unanswered', pointTo(open)))
  const unexplained = items.filter(
    (one) => one.proposed !== undefined && one.answer !== one.proposed && one.remark.trim() === '',
  )
  if (unexplained.length > 0) return refuse(problem('file-review.reason-missing', pointTo(unexplained)))
  if (file.checklist && command.because.trim() === '')
    return refuse(
      problem('file-review.reason-missing', { fields: [{ pointer: '/because', reason: 'required' }] }),
    )
  return accept({
    ...file,
    version: file.version + 1,
    earlier: file.checklist ? [...file.earlier, file.checklist] : file.earlier,
    checklist: {
      items: items.flatMap(({ answer, ...rest }) => (answer === undefined ? [] : [{ ...rest, answer }])),
      remark: command.remark,
      reviewedAt: at,
      because: file.checklist ? command.because : '',
    },
  })
}

function pointTo(items: readonly { readonly item: ChecklistItem }[]) {
  return { fields: items.map(({ item }) => ({ pointer: `/items/${item}`, reason: 'required' })) }
}
