import type { Approver } from '../approval/may-approve.ts'
import { supervises } from '../approval/may-approve.ts'
import { normaliseCaseCode } from '../case/case-code.ts'
import type { Case } from '../case/case.ts'
import type { AssignmentId, CaseRequestId, OrganisationId, TransferId, UserId } from '../kernel/brand.ts'
import { problem, type Problem, type ProblemCode } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  declinesBetween,
  declinesInside,
  isInside,
  isOverdue,
  shownToRequester,
  type CaseRequest,
  type CaseRequestDecline,
  type CaseRequestEnding,
  type CaseRequestEvent,
  type CaseRequestReason,
} from './case-request.ts'

export type AskForCase = {
  readonly requestId: CaseRequestId
  readonly code: string
  readonly reason: CaseRequestReason
  readonly words: string
}

type CaseAsked = Pick<Case, 'id' | 'state' | 'organisationId' | 'workerId'>

export type AskFacts = {
  readonly by: Pick<Approver, 'userId' | 'organisationId'>
  /** Her organisation enforces migration law. */
  readonly enforces: boolean
  /** The case behind the code, whoever has it; she is told nothing of it. */
  readonly found: CaseAsked | undefined
  /** What she asked for before, herself and here. */
  readonly mine: readonly Pick<CaseRequest, 'code' | 'state' | 'holder' | 'from' | 'answerDueAt'>[]
  readonly answerDueAt: string
  readonly at: string
}

/** More than this at once is a list of codes, and no work with children. */
export const mostCaseRequests = 20

/**
 * Asks for a case by its code. Every refusal comes from what she knows herself: her own requests, her own cases, what she
 * typed. Whether there is such a case, and how it stands, changes nothing of the answer.
 */
export function decideRequest(command: AskForCase, facts: AskFacts): Result<CaseRequestEvent, Problem> {
  const { by, found, at } = facts
  if (facts.enforces) return refuse(problem('access.not-allowed'))
  const code = normaliseCaseCode(command.code)
  if (code === undefined) return refuse(wrong('case-request.code', 'code'))
  if (command.reason === 'other' && command.words.trim() === '')
    return refuse(wrong('case-request.words-missing', 'words'))
  const waiting = facts.mine.filter((one) => shownToRequester(one, at) === 'asked')
  if (waiting.some((one) => one.code === code)) return refuse(problem('case-request.already-asked'))
  if (waiting.length >= mostCaseRequests)
    return refuse(problem('case-request.too-many', { values: { most: mostCaseRequests } }))
  if (found && found.organisationId === by.organisationId && found.workerId === by.userId)
    return refuse(problem('case-request.yours-already'))
  const asked = found && isWorkedOn(found) ? found : undefined
  return accept({
    kind: 'CaseRequested',
    requestId: command.requestId,
    code,
    caseId: asked?.id,
    holder: asked?.organisationId,
    heldBy: asked?.workerId,
    from: by.organisationId,
    by: by.userId,
    reason: command.reason,
    words: command.words,
    askedAt: at,
    answerDueAt: facts.answerDueAt,
  })
}

/** She takes it back as long as it waits as far as she knows. */
export function decideWithdrawal(
  request: CaseRequest,
  facts: { readonly by: UserId; readonly at: string },
): Result<CaseRequestEvent, Problem> {
  if (request.by !== facts.by) return refuse(problem('access.not-allowed'))
  if (shownToRequester(request, facts.at) !== 'asked') return refuse(problem('case-request.already-answered'))
  return accept({ kind: 'CaseRequestWithdrawn', by: facts.by, at: facts.at })
}

export type AnswerRequest =
  | { readonly answer: 'hear'; readonly words: string }
  | { readonly answer: 'decline'; readonly because: CaseRequestDecline; readonly words: string }
  | { readonly answer: 'give'; readonly assignmentId: AssignmentId }
  | { readonly answer: 'offer'; readonly transferId: TransferId; readonly to: OrganisationId }

export type AnswerRequestFacts = {
  readonly case: Pick<Case, 'state' | 'organisationId' | 'teamId' | 'workerId'>
  readonly by: Approver
  /** Whoever asked still works where she asked from. */
  readonly stillAsks: boolean
  readonly at: string
}

/**
 * Whoever supervises the case decides, never the one who asked; who has it in charge is heard, and does not decline a
 * request for her own case. Yes is an assignment, or the offer of a transfer, with all that these ask for.
 * Source: case management 2.3 (four eyes, assignment by the supervisor), transfer with consent.
 */
export function decideRequestAnswer(
  request: CaseRequest,
  command: AnswerRequest,
  facts: AnswerRequestFacts,
): Result<CaseRequestEvent, Problem> {
  const { case: state, by, at } = facts
  if (!mayAnswer(command, state, by)) return refuse(problem('access.not-allowed'))
  const isYes = command.answer === 'give' || command.answer === 'offer'
  if (command.answer === 'offer' ? command.to !== request.from : isYes && !isInside(request))
    return refuse(problem('access.not-allowed'))
  if (request.by === by.userId) return refuse(problem('case-request.own'))
  if (request.state !== 'asked') return refuse(problem('case-request.already-answered'))
  if (requestEnding(request, facts)) return refuse(problem('case-request.ended'))
  if (isOverdue(request, at)) return refuse(problem('case-request.expired'))
  const answered = { by: by.userId, at }
  switch (command.answer) {
    case 'hear':
      if (request.heard) return refuse(problem('case-request.heard-already'))
      if (command.words.trim() === '') return refuse(wrong('case-request.words-missing', 'words'))
      return accept({ kind: 'CaseRequestHeard', words: command.words, ...answered })
    case 'give':
      return accept({ kind: 'CaseRequestGiven', assignmentId: command.assignmentId, ...answered })
    case 'offer':
      return accept({ kind: 'CaseRequestOffered', transferId: command.transferId, ...answered })
    case 'decline':
      return declined(request, command, facts)
  }
}

function declined(
  request: CaseRequest,
  { because, words }: Extract<AnswerRequest, { answer: 'decline' }>,
  { case: state, by, at }: AnswerRequestFacts,
): Result<CaseRequestEvent, Problem> {
  if (state.workerId === by.userId) return refuse(problem('case-request.in-charge'))
  const inside = isInside(request)
  const known: readonly CaseRequestDecline[] = inside ? declinesInside : declinesBetween
  if (!known.includes(because)) return refuse(wrong('case-request.reason', 'because'))
  // To another organisation goes the code alone: a word about the child would have left without consent.
  if (!inside && words.trim() !== '') return refuse(wrong('case-request.no-words', 'words'))
  if (because === 'other' && words.trim() === '') return refuse(wrong('case-request.words-missing', 'words'))
  return accept({ kind: 'CaseRequestDeclined', because, words, by: by.userId, at })
}

function mayAnswer({ answer }: AnswerRequest, state: AnswerRequestFacts['case'], by: Approver): boolean {
  if (by.organisationId !== state.organisationId) return false
  const inCharge = state.workerId === by.userId
  if (answer === 'hear') return inCharge
  // A transfer is offered by whoever has the case in charge as well: that right is not given by a request.
  return supervises(by, state) || (answer === 'offer' && inCharge)
}

/** Why it ends without anybody ending it; undefined while it stands. What was answered does not end any more. */
export function requestEnding(
  request: Pick<CaseRequest, 'state' | 'holder' | 'heldBy' | 'from'>,
  facts: Pick<AnswerRequestFacts, 'case' | 'stillAsks'>,
): CaseRequestEnding | undefined {
  if (request.state !== 'asked') return undefined
  const { case: state } = facts
  if (state.state === 'closed') return 'case-closed'
  if (state.state === 'transferred' || state.organisationId !== request.holder) return 'case-moved'
  // Inside, somebody else got it in the meantime: whoever still wants it asks again.
  if (isInside(request) && state.workerId !== request.heldBy) return 'case-moved'
  return facts.stillAsks ? undefined : 'requester-left'
}

function isWorkedOn({ state }: Pick<Case, 'state'>): boolean {
  return state === 'open' || state === 'on-hold'
}

function wrong(code: ProblemCode, field: string): Problem {
  return problem(code, { fields: [{ pointer: `/${field}`, reason: 'check' }] })
}
