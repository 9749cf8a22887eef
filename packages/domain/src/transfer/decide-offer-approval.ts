import {
  approveStep,
  mayApprove,
  type ApprovalAnswer,
  type Approver,
  type WorkToApprove,
} from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import type { Problem } from '../kernel/problem.ts'
import { accept, type Result } from '../kernel/result.ts'
import { mayLeave, type LeavingFacts } from './decide-transfer.ts'
import type { Transfer, TransferEvent } from './transfer.ts'

type OfOffer = { readonly case: Pick<Case, 'organisationId' | 'teamId' | 'riskLevel'> }

export type OfferApprovalFacts = Omit<LeavingFacts, 'case'> &
  OfOffer & {
    readonly case: LeavingFacts['case']
    readonly approver: Approver
    /** Until when the receiver has time, from now. */
    readonly answerDueAt: string
    readonly at: string
  }

/**
 * A case leaves once, with the last step that was asked, and what was true when it was asked must be true still: a
 * permission may have ended meanwhile, or a referral been sent. Sent back, it has ended, with what should be otherwise;
 * what is asked again is another offer.
 * Source: approvals by a second person (case management 2.1), transfer of cases (2.8).
 */
export function decideOfferApproval(
  transfer: Transfer,
  answer: ApprovalAnswer,
  facts: OfferApprovalFacts,
): Result<TransferEvent, Problem> {
  const said = { by: facts.approver.userId, at: facts.at }
  if (!answer.approve) {
    const may = mayAnswerOffer(transfer, facts.approver, facts)
    return may.ok ? accept({ kind: 'TransferSentBack', ...said, changes: answer.changes }) : may
  }
  const approved = approveStep(facts.approver, workOf(transfer, facts), answer.step)
  if (!approved.ok) return approved
  const may = mayLeave(transfer, facts)
  if (!may.ok) return may
  const { isLast, answered } = approved.value
  return accept(
    isLast
      ? {
          kind: 'TransferApproved',
          ...said,
          ...answered,
          consentId: may.value.consentId,
          protocolId: may.value.protocolId,
          answerDueAt: facts.answerDueAt,
        }
      : { kind: 'TransferStepApproved', ...said, ...answered },
  )
}

export function mayAnswerOffer(transfer: Transfer, by: Approver, facts: OfOffer) {
  return mayApprove(by, workOf(transfer, facts))
}

/** Whoever asked for it does not answer it. */
function workOf(transfer: Transfer, { case: of }: OfOffer): WorkToApprove {
  return {
    case: of,
    waiting: transfer.state === 'asked',
    doneBy: [transfer.offeredBy],
    approval: transfer.approval,
    circumstances: { riskLevel: of.riskLevel },
  }
}
