import type {
  AssignmentId,
  CaseId,
  CaseRequestId,
  OrganisationId,
  TransferId,
  UserId,
} from '../kernel/brand.ts'

export const caseRequestReasons = [
  'child-is-here',
  'knows-her',
  'siblings',
  'language',
  'childs-wish',
  'place',
  'nobody-in-charge',
  'other',
] as const
export type CaseRequestReason = (typeof caseRequestReasons)[number]

/** Inside an organisation the answer may say something of the work; to another one it says nothing of the child. */
export const declinesInside = ['continuity', 'workload', 'childs-view', 'other'] as const
export const declinesBetween = ['stays', 'not-now', 'call-us'] as const
export const caseRequestDeclines = [...declinesInside, ...declinesBetween] as const
export type CaseRequestDecline = (typeof caseRequestDeclines)[number]

export const caseRequestStates = ['asked', 'given', 'offered', 'declined', 'withdrawn', 'ended'] as const
export type CaseRequestState = (typeof caseRequestStates)[number]

export const caseRequestEndings = ['case-closed', 'case-moved', 'requester-left'] as const
export type CaseRequestEnding = (typeof caseRequestEndings)[number]

/**
 * A worker asks to have a case that is not hers, by the code on its card. Of a case she knows nothing of, so that a
 * request may stand about none: it waits and ends like one that nobody answers.
 * Source: field standard of transfer requests; one file for one child (case management 2.1).
 */
export type CaseRequest = {
  readonly id: CaseRequestId
  readonly code: string
  /** Undefined where there is no case with this code that could be asked for. */
  readonly caseId: CaseId | undefined
  /** The organisation that had the case when it was asked for, and who had it in charge there. */
  readonly holder: OrganisationId | undefined
  readonly heldBy: UserId | undefined
  readonly from: OrganisationId
  readonly by: UserId
  readonly reason: CaseRequestReason
  readonly words: string
  readonly askedAt: string
  readonly answerDueAt: string
  /** What whoever has the case in charge says to it; she does not decide. */
  readonly heard: { readonly by: UserId; readonly words: string; readonly at: string } | undefined
  readonly state: CaseRequestState
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  readonly declinedBecause: CaseRequestDecline | undefined
  readonly answerWords: string
  /** The assignment or the transfer that it became. */
  readonly answeredWith: AssignmentId | TransferId | undefined
  readonly endedBecause: CaseRequestEnding | undefined
  readonly version: number
}

type Asked = Pick<
  CaseRequest,
  'code' | 'caseId' | 'holder' | 'heldBy' | 'from' | 'by' | 'reason' | 'words' | 'askedAt' | 'answerDueAt'
>
type Answered = { readonly by: UserId; readonly at: string }

export type CaseRequestEvent =
  | (Asked & { readonly kind: 'CaseRequested'; readonly requestId: CaseRequestId })
  | (Answered & { readonly kind: 'CaseRequestHeard'; readonly words: string })
  | (Answered & { readonly kind: 'CaseRequestGiven'; readonly assignmentId: AssignmentId })
  | (Answered & { readonly kind: 'CaseRequestOffered'; readonly transferId: TransferId })
  | (Answered & {
      readonly kind: 'CaseRequestDeclined'
      readonly because: CaseRequestDecline
      readonly words: string
    })
  | (Answered & { readonly kind: 'CaseRequestWithdrawn' })
  | { readonly kind: 'CaseRequestEnded'; readonly because: CaseRequestEnding; readonly at: string }

export function evolveCaseRequest(before: CaseRequest | undefined, event: CaseRequestEvent): CaseRequest {
  if (event.kind === 'CaseRequested') {
    const { kind: _kind, requestId, ...asked } = event
    return {
      id: requestId,
      ...asked,
      heard: undefined,
      state: 'asked',
      answeredBy: undefined,
      answeredAt: undefined,
      declinedBecause: undefined,
      answerWords: '',
      answeredWith: undefined,
      endedBecause: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was a request`)
  const next = { ...before, version: before.version + 1 }
  if (event.kind === 'CaseRequestHeard')
    return { ...next, heard: { by: event.by, words: event.words, at: event.at } }
  if (event.kind === 'CaseRequestEnded')
    return { ...next, state: 'ended', endedBecause: event.because, answeredAt: event.at }
  const answered = { ...next, answeredBy: event.by, answeredAt: event.at }
  switch (event.kind) {
    case 'CaseRequestGiven':
      return { ...answered, state: 'given', answeredWith: event.assignmentId }
    case 'CaseRequestOffered':
      return { ...answered, state: 'offered', answeredWith: event.transferId }
    case 'CaseRequestDeclined':
      return { ...answered, state: 'declined', declinedBecause: event.because, answerWords: event.words }
    case 'CaseRequestWithdrawn':
      return { ...answered, state: 'withdrawn', endedBecause: undefined }
  }
}

/** Whether it was asked of the own organisation. */
export function isInside({ holder, from }: Pick<CaseRequest, 'holder' | 'from'>): boolean {
  return holder === from
}

export function isOverdue({ answerDueAt }: Pick<CaseRequest, 'answerDueAt'>, now: string): boolean {
  return now > answerDueAt
}

export const shownStates = [...caseRequestStates, 'no-answer'] as const
export type ShownState = (typeof shownStates)[number]

/**
 * How it stands for whoever asked. To another organisation it looks the same whether the case was closed, went elsewhere
 * or never was: nobody answered until the day that was said. Source: need to know, data minimisation.
 */
export function shownToRequester(
  request: Pick<CaseRequest, 'state' | 'holder' | 'from' | 'answerDueAt'>,
  now: string,
): ShownState {
  const isMasked = request.state === 'ended' && !isInside(request)
  if (request.state !== 'asked' && !isMasked) return request.state
  return isOverdue(request, now) ? 'no-answer' : 'asked'
}
