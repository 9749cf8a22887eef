import type {
  listFileReviews,
  listReviewsOfCase,
  showFileReview,
  showReviewedFile,
} from '@amparo/contract/api/file-reviews/file-reviews'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { itemsByRule } from '@amparo/domain/file-review/checklist'
import type { Checklist } from '@amparo/domain/file-review/file-review'
import { shareOfYes } from '@amparo/domain/file-review/share-of-yes'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { listSupervised } from '../supervision/index.ts'
import { proposalsFor } from './proposals.ts'
import {
  findReviewRow,
  listFileRows,
  listFollowUps,
  listReviewRows,
  listTeamRows,
  reviewedFileOf,
  type FileListRow,
  type FollowUpRow,
  type ReviewRow,
} from './store.ts'

const usualPage = 20

export async function reviewList(context: OperationContext, input: InputOf<typeof listFileReviews>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const rows = await listReviewRows(context.tx, { after: start.value, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, (last) => [last.drawn_at, last.id])
  context.touch(
    'file-review',
    page.map(({ id }) => id),
  )
  return accept({ items: page.map(presentReview), next })
}

export async function choiceView(context: OperationContext) {
  const [workers, teams] = await Promise.all([listSupervised(context.tx), listTeamRows(context.tx)])
  context.touch(
    'user',
    workers.map(({ id }) => id),
  )
  return accept({
    teams: teams.map(({ id, name }) => ({ id: id as string, name })),
    workers: workers.map(({ id, name }) => ({ id: id as string, name })),
  })
}

export async function reviewView(context: OperationContext, input: InputOf<typeof showFileReview>) {
  const [review, rows] = await Promise.all([
    findReviewRow(context.tx, input.reviewId),
    listFileRows(context.tx, { reviewId: input.reviewId }),
  ])
  if (!review) return refuse(problem('record.not-found'))
  const files = rows.map(reviewedFileOf)
  const nameOf = new Map<string, string | null>(rows.map((row) => [row.worker_id, row.worker]))
  const { items, workers } = shareOfYes(files)
  context.touch('file-review', [review.id, ...rows.map((row) => row.case_id)], ['course'])
  return accept({
    review: presentReview(review),
    seed: review.seed,
    drawnFrom: review.drawn_from,
    files: rows.map((row) => ({
      id: row.id,
      caseId: row.case_id,
      code: row.code,
      worker: row.worker,
      reviewedAt: row.checklist?.reviewedAt ?? null,
      isOwn: row.is_own,
    })),
    result: {
      items: [...items],
      workers: workers.map((one) => ({
        ...one,
        workerId: one.workerId as string,
        name: nameOf.get(one.workerId) ?? null,
        items: [...one.items],
      })),
    },
  })
}

export async function reviewedFileView(context: OperationContext, input: InputOf<typeof showReviewedFile>) {
  const { tx, principal } = context
  const [row] = await listFileRows(tx, input)
  const state = row && (await findCaseState(tx, row.case_id))
  if (!row || !state) return refuse(problem('record.not-found'))
  const followUps = await listFollowUps(tx, row.follow_ups)
  const mayReview = row.reviewer_id === principal.userId && !row.is_own
  const proposed = mayReview ? await proposalsFor(context, state) : {}
  context.touch('file-review', [row.id, row.case_id], ['course'])
  return accept({
    file: presentFile(row, followUps),
    mayReview,
    isOwn: row.is_own,
    maySetTasks: state.state === 'open',
    proposed: itemsByRule.flatMap((item) => {
      const answer = proposed[item]
      return answer === undefined ? [] : [{ item, answer }]
    }),
  })
}

export async function reviewsOfCase(context: OperationContext, input: InputOf<typeof listReviewsOfCase>) {
  const rows = await listFileRows(context.tx, input)
  const followUps = await listFollowUps(
    context.tx,
    rows.flatMap((row) => row.follow_ups),
  )
  context.touch('file-review', [input.caseId, ...rows.map(({ id }) => id)], ['course'])
  return accept({ items: rows.map((row) => presentFile(row, followUps)) })
}

function presentReview(row: ReviewRow) {
  return {
    id: row.id,
    reviewer: row.reviewer,
    mine: row.mine,
    worker: row.worker,
    team: row.team,
    states: row.states,
    byWorker: row.by_worker,
    drawnAt: row.drawn_at,
    drawn: row.drawn,
    reviewed: row.reviewed,
  }
}

function presentFile(row: FileListRow, followUps: readonly FollowUpRow[]) {
  const { checklist, earlier, ...file } = reviewedFileOf(row)
  return {
    id: file.id as string,
    reviewId: file.reviewId as string,
    caseId: file.caseId as string,
    code: row.code,
    worker: row.worker,
    reviewer: row.reviewer,
    checklist: checklist ? presentChecklist(checklist) : null,
    corrected: earlier.length,
    followUps: followUps
      .filter(({ id }) => row.follow_ups.includes(id))
      .map(({ id, words, due_on: dueOn, state }) => ({ id, words, dueOn, state })),
    version: file.version,
  }
}

function presentChecklist(checklist: Checklist) {
  return {
    ...checklist,
    items: checklist.items.map((one) => ({ ...one, proposed: one.proposed ?? null })),
  }
}
