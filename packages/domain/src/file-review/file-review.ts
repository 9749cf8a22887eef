import type { CaseId, FileReviewId, OrganisationId, ReviewedFileId, TeamId, UserId } from '../kernel/brand.ts'
import type { ChecklistAnswer, ChecklistItem } from './checklist.ts'

/** Which files may be drawn: of cases that go on, of those that were closed lately, or of both. */
export const reviewedStates = ['open', 'closed', 'both'] as const
export type ReviewedStates = (typeof reviewedStates)[number]

/** What was closed longer ago says little of how work is done today. */
export const daysSinceClosing = 90
export const largestSample = 30

/**
 * A sample of case files drawn by lot. What was drawn from and the seed are kept, so that anybody can draw it again; a
 * draw that somebody did not like stays where it is.
 * Source: case management standard 2.3 (monthly review of a sample of case files).
 */
export type FileReview = {
  readonly id: FileReviewId
  readonly organisationId: OrganisationId
  readonly reviewerId: UserId
  /** Whose files: of one person, of one team, or of all that she oversees. */
  readonly workerId: UserId | undefined
  readonly teamId: TeamId | undefined
  readonly states: ReviewedStates
  readonly byWorker: boolean
  readonly seed: number
  readonly drawnFrom: readonly CaseId[]
  readonly drawnAt: string
  readonly files: readonly ReviewedFile[]
}

export type CheckedItem = {
  readonly item: ChecklistItem
  readonly answer: ChecklistAnswer
  /** What the file answered by itself. */
  readonly proposed: ChecklistAnswer | undefined
  readonly remark: string
}

export type Checklist = {
  readonly items: readonly CheckedItem[]
  readonly remark: string
  readonly reviewedAt: string
  /** Of one that replaced another: why. */
  readonly because: string
}

/** One drawn file; it stays where it was drawn also when the case passes to somebody else. */
export type ReviewedFile = {
  readonly id: ReviewedFileId
  readonly reviewId: FileReviewId
  readonly organisationId: OrganisationId
  readonly reviewerId: UserId
  readonly caseId: CaseId
  /** Who had the case in charge when it was drawn: her work is looked at. */
  readonly workerId: UserId
  readonly position: number
  readonly checklist: Checklist | undefined
  /** What stood there before it was corrected, the oldest first. */
  readonly earlier: readonly Checklist[]
  readonly version: number
}
