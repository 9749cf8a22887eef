import { checklistAnswers, checklistItems } from '@amparo/domain/file-review/checklist'
import { largestSample, reviewedStates } from '@amparo/domain/file-review/file-review'
import * as z from 'zod/mini'
import { commandOutcome, day, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const reviewId = id<'FileReviewId'>()
const fileId = id<'ReviewedFileId'>()

const reviewView = z.object({
  id: z.string(),
  reviewer: z.nullable(z.string()),
  /** Drawn by me: I fill in its checklists. */
  mine: z.boolean(),
  /** Whose files; both null: of everybody whose work she oversees. */
  worker: z.nullable(z.string()),
  team: z.nullable(z.string()),
  states: z.enum(reviewedStates),
  byWorker: z.boolean(),
  drawnAt: z.string(),
  drawn: z.number(),
  reviewed: z.number(),
})
export type FileReviewView = z.infer<typeof reviewView>

export const listFileReviews = operation({
  id: 'file-review.list',
  kind: 'query',
  method: 'GET',
  path: '/api/file-reviews',
  summary: 'Samples of case files that were drawn in my organisation, the latest first.',
  purpose: 'supervision',
  input: z.strictObject(pageInput),
  output: pageOf(reviewView),
  identifiable: true,
  problems: [],
})

const named = z.object({ id: z.string(), name: z.string() })

export const fileReviewChoices = operation({
  id: 'file-review.choices',
  kind: 'query',
  method: 'GET',
  path: '/api/file-reviews/choices',
  summary: 'Teams and people whose case files I may draw.',
  purpose: 'supervision',
  input: z.strictObject({}),
  output: z.object({ teams: z.array(named), workers: z.array(named) }),
  identifiable: true,
  problems: [],
})

export const drawFileReview = operation({
  id: 'file-review.draw',
  kind: 'command',
  method: 'POST',
  path: '/api/file-reviews',
  summary: 'Draw a sample of case files by lot; the seed and what was drawn from are kept.',
  purpose: 'supervision',
  input: z.strictObject({
    reviewId,
    workerId: z.optional(id<'UserId'>()),
    teamId: z.optional(id<'TeamId'>()),
    states: z.enum(reviewedStates),
    size: z.number().check(z.int(), z.gte(1), z.lte(largestSample)),
    byWorker: z.boolean(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['file-review.nothing-to-draw', 'file-review.too-many', 'supervision.not-in-team'],
})

const share = { yes: z.number(), of: z.number() }
const itemShare = z.object({ item: z.enum(checklistItems), ...share })

const drawnFile = z.object({
  id: z.string(),
  caseId: z.string(),
  code: z.string(),
  worker: z.nullable(z.string()),
  reviewedAt: z.nullable(z.string()),
  /** The case is mine now: somebody else reviews it. */
  isOwn: z.boolean(),
})
export type DrawnFileView = z.infer<typeof drawnFile>

export const showFileReview = operation({
  id: 'file-review.show',
  kind: 'query',
  method: 'GET',
  path: '/api/file-reviews/:reviewId',
  summary: 'One sample: its files, as far as I may open them, and what was found so far.',
  purpose: 'supervision',
  input: z.strictObject({ reviewId }),
  output: z.object({
    review: reviewView,
    seed: z.number(),
    /** From so many files. */
    drawnFrom: z.number(),
    files: z.array(drawnFile),
    result: z.object({
      items: z.array(itemShare),
      workers: z.array(
        z.object({
          workerId: z.string(),
          name: z.nullable(z.string()),
          files: z.number(),
          ...share,
          items: z.array(itemShare),
        }),
      ),
    }),
  }),
  identifiable: true,
  problems: ['record.not-found'],
})

const answer = z.enum(checklistAnswers)

const checkedItem = z.object({
  item: z.enum(checklistItems),
  answer,
  proposed: z.nullable(answer),
  remark: z.string(),
})

const checklistView = z.object({
  items: z.array(checkedItem),
  remark: z.string(),
  reviewedAt: z.string(),
  because: z.string(),
})
export type ChecklistView = z.infer<typeof checklistView>

const followUp = z.object({
  id: z.string(),
  words: z.string(),
  dueOn: z.string(),
  state: z.enum(['open', 'done', 'cancelled']),
})

const fileView = z.object({
  id: z.string(),
  reviewId: z.string(),
  caseId: z.string(),
  code: z.string(),
  worker: z.nullable(z.string()),
  reviewer: z.nullable(z.string()),
  checklist: z.nullable(checklistView),
  /** How often it was corrected. */
  corrected: z.number(),
  followUps: z.array(followUp),
  version: z.number(),
})
export type ReviewedFileView = z.infer<typeof fileView>

export const showReviewedFile = operation({
  id: 'file-review.file',
  kind: 'query',
  method: 'GET',
  path: '/api/file-reviews/:reviewId/files/:fileId',
  summary: 'One drawn file with its checklist, and what the file itself answers.',
  purpose: 'supervision',
  input: z.strictObject({ reviewId, fileId }),
  output: z.object({
    file: fileView,
    mayReview: z.boolean(),
    /** The case is mine now: somebody else reviews it. */
    isOwn: z.boolean(),
    /** A task can be set: the case is open. */
    maySetTasks: z.boolean(),
    proposed: z.array(z.object({ item: z.enum(checklistItems), answer })),
  }),
  identifiable: true,
  problems: ['record.not-found'],
})

export const saveChecklist = operation({
  id: 'file-review.save',
  kind: 'command',
  method: 'POST',
  path: '/api/file-reviews/:reviewId/files/:fileId',
  summary:
    'Save the checklist of a drawn file, or correct it with a reason; what must be done becomes a task on the case.',
  purpose: 'supervision',
  input: z.strictObject({
    reviewId,
    fileId,
    /** The version that was read. */
    base: z.number().check(z.int(), z.gte(1)),
    items: z
      .array(z.strictObject({ item: z.enum(checklistItems), answer, remark: text(500) }))
      .check(z.maxLength(checklistItems.length)),
    remark: text(2000),
    /** Of a correction: why. */
    because: text(500),
    /** What must be done now, by when. */
    followUp: z.nullable(
      z.strictObject({ taskId: id<'HandTaskId'>(), words: requiredText(500), dueOn: day() }),
    ),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'record.not-found',
    'edit.outdated',
    'file-review.own-file',
    'file-review.conflict',
    'file-review.unanswered',
    'file-review.reason-missing',
    'task.day',
    'task.words-missing',
    'task.case-not-open',
    'task.not-a-colleague',
    'task.outside-support',
  ],
})

export const listReviewsOfCase = operation({
  id: 'file-review.of-case',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/file-reviews',
  summary: 'Reviews of this case file: for whoever did the work, and for those who oversee it.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({ items: z.array(fileView) }),
  identifiable: true,
  problems: [],
})
