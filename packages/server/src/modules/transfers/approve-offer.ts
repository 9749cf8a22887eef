import type { CaseId, TransferId } from '@amparo/domain/kernel/brand'
import type { ApprovalAnswer } from '@amparo/domain/approval/may-approve'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import { decideOfferApproval } from '@amparo/domain/transfer/decide-offer-approval'
import { evolveTransfer } from '@amparo/domain/transfer/transfer'
import { tellNextApprover } from '../../approvals/tell-next-approver.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { lockCase } from '../cases/index.ts'
import { listConsentStates } from '../consents/index.ts'
import { listAgencies } from '../organisations/index.ts'
import { agreementOf } from '../protocols/index.ts'
import { findRecipient } from '../referrals/index.ts'
import { makeOffer, outcomeOf, transferFact } from './commands.ts'
import { getOfferedCase, listIncidentsToSend, lockTransfer, updateTransfer } from './store.ts'

/**
 * What a second person says of an offer before anybody outside sees it. With the last step it is offered, in the same
 * transaction and as it was asked: nothing is read from the screen of whoever approves.
 */
export async function answerOfferCommand(
  context: OperationContext,
  which: { readonly caseId: CaseId; readonly transferId: TransferId },
  answer: ApprovalAnswer,
) {
  const { tx, principal, now } = context
  // Held first: a referral that is sent, or a closing, at the same moment must be seen.
  const state = await lockCase(tx, which.caseId)
  const transfer = await lockTransfer(tx, which.transferId)
  if (!transfer || transfer.caseId !== which.caseId) return refuse(problem('record.not-found'))
  const [offered, recipient, agencies, incidents, consents, agreement, setting] = await Promise.all([
    getOfferedCase(tx, which.caseId, transfer.id),
    findRecipient(tx, transfer.to),
    listAgencies(tx, transfer.to),
    listIncidentsToSend(tx, transfer.id),
    listConsentStates(tx, which.caseId),
    agreementOf(context, [transfer.from, transfer.to]),
    settingFor(context, state),
  ])
  const { within } = requireRule(setting, 'transfer-answer-clock').parameters
  const decided = decideOfferApproval(transfer, answer, {
    case: state,
    approver: principal,
    recipient: recipient && { ...recipient, agencies },
    incidents,
    consents,
    agreement,
    // It is itself the one that is open.
    out: { referralsOut: offered.referrals_out, hasOpenTransfer: false },
    today: localDay(now, setting.zone),
    answerDueAt: dueAt(within[transfer.urgency], setting.now, setting.holidays, setting.zone).at,
    at: now,
  })
  if (!decided.ok) return decided
  const after = evolveTransfer(transfer, decided.value)
  await context.append([transferFact(after, decided.value)])
  await updateTransfer(tx, after)
  await tellNextApprover(context, state, after.approval, { riskLevel: state.riskLevel }, [decided.value])
  if (after.state === 'offered') await makeOffer(context, after, incidents, state)
  if (after.state !== 'asked') await notifyUser(tx, after.offeredBy)
  context.touch('transfer', [after.caseId, after.id, ...after.sharedIncidents], after.sharedSections)
  return outcomeOf(after)
}
