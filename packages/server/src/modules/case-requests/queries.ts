import type { myRequests, receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { isInside, isOverdue, shownToRequester } from '@amparo/domain/case-request/case-request'
import {
  decideRequestAnswer,
  requestEnding,
  type AnswerRequest,
} from '@amparo/domain/case-request/decide-case-request'
import type { AssignmentId, TransferId } from '@amparo/domain/kernel/brand'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import {
  caseRequestOfRow,
  listMyRequestRows,
  listReceivedRequestRows,
  type MyRequestRow,
  type ReceivedRequestRow,
} from './store.ts'

const usualPage = 20

export async function myRequestList(context: OperationContext, input: InputOf<typeof myRequests>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const rows = await listMyRequestRows(context.tx, { after: start.value, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, (last) => [last.asked_at, last.id])
  return accept({ items: page.map((row) => presentMine(row, context.now)), next })
}

/** What an answer says, and nothing of what else the row knows. */
function presentMine(row: MyRequestRow, now: string) {
  const request = caseRequestOfRow(row)
  const state = shownToRequester(request, now)
  const isAnswered = state === 'given' || state === 'offered' || state === 'declined'
  return {
    id: row.id,
    code: row.code,
    reason: row.reason,
    words: row.words,
    askedAt: row.asked_at,
    answerDueAt: row.answer_due_at,
    state,
    organisation: isAnswered ? row.holder : null,
    answeredAt: isAnswered ? row.answered_at : null,
    declinedBecause: row.declined_because,
    answerWords: row.answer_words,
  }
}

export async function receivedRequestList(
  context: OperationContext,
  input: InputOf<typeof receivedRequests>,
) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const only = input.only ?? 'waiting'
  const rows = await listReceivedRequestRows(context.tx, {
    after: start.value,
    limit: limit + 1,
    only,
    of: input.of,
    now: context.now,
  })
  const { page, next } = cutPage(rows, limit, (last) => [
    only === 'over' ? last.asked_at : last.answer_due_at,
    last.id,
  ])
  context.touch(
    'case',
    page.flatMap((row) => (row.case_id === null ? [] : [row.case_id, row.id])),
    ['summary'],
  )
  return accept({ items: page.map((row) => presentReceived(row, context)), next })
}

function presentReceived(row: ReceivedRequestRow, { principal, now }: OperationContext) {
  const request = caseRequestOfRow(row)
  const inside = isInside(request)
  const facts = {
    case: {
      state: row.case_state,
      organisationId: row.organisation_id,
      teamId: row.team_id ?? undefined,
      workerId: row.worker_id ?? undefined,
    },
    by: principal,
    stillAsks: row.still_asks,
    at: now,
  }
  const may = (command: AnswerRequest) => decideRequestAnswer(request, command, facts).ok
  const hasEnded = requestEnding(request, facts) !== undefined
  const isOver = request.state === 'asked' && isOverdue(request, now)
  return {
    id: row.id,
    caseId: row.case_id ?? '',
    code: row.code,
    callName: row.call_name,
    isInside: inside,
    byId: inside ? row.from_user_id : null,
    by: inside ? row.by_name : null,
    organisation: row.organisation,
    phone: row.phone,
    reason: row.reason,
    words: row.words,
    askedAt: row.asked_at,
    answerDueAt: row.answer_due_at,
    state: hasEnded ? ('ended' as const) : isOver ? ('no-answer' as const) : row.state,
    worker: row.worker_name,
    heard: row.heard_at === null ? null : { by: row.heard_name, words: row.heard_words, at: row.heard_at },
    answeredBy: row.answered_name,
    answeredAt: row.answered_at,
    declinedBecause: row.declined_because,
    answerWords: row.answer_words,
    mayHear: may({ answer: 'hear', words: '-' }),
    mayDecline: may({ answer: 'decline', because: inside ? 'continuity' : 'stays', words: '' }),
    mayGive: inside
      ? may({ answer: 'give', assignmentId: row.id as string as AssignmentId })
      : // A manager decides on it, and leaves the offer to who may make one.
        principal.roles.some((role) => role === 'caseworker' || role === 'supervisor') &&
        may({ answer: 'offer', transferId: row.id as string as TransferId, to: request.from }),
    isMine: request.by === principal.userId,
  }
}
