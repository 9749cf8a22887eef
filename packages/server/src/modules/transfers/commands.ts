import type { cancelTransfer, handOnTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { leftUnanswered } from '@amparo/domain/approval/unanswered'
import type { Case } from '@amparo/domain/case/case'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { IncidentToChoose } from '@amparo/domain/incident/choose-incidents'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import {
  decideHandingOn,
  decideOffer,
  decideTransferAnswer,
  type AnswerTransfer,
} from '@amparo/domain/transfer/decide-transfer'
import type { DutyLevel } from '@amparo/domain/same-day-duty/weigh-answers'
import { evolveTransfer, type Transfer, type TransferEvent } from '@amparo/domain/transfer/transfer'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyOrganisation, notifyUser } from '../../outbox/enqueue.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { endWorkOf } from '../assignments/index.ts'
import { answerByTransfer } from '../case-requests/index.ts'
import { applyCaseEvents, caseFacts, lockCase } from '../cases/index.ts'
import { listConsentStates } from '../consents/index.ts'
import { listIncidentsToChoose } from '../incidents/index.ts'
import { listAgencies } from '../organisations/index.ts'
import { agreementOf, endOfShares } from '../protocols/index.ts'
import { findRecipient } from '../referrals/index.ts'
import { openDuty } from '../same-day-duties/index.ts'
import { endShares, offerShares, withStep } from './share-store.ts'
import {
  findDutyHandedOver,
  getOfferedCase,
  insertTransfer,
  listSupervisors,
  lockTransfer,
  moveByTransfer,
  updateTransfer,
} from './store.ts'

export async function offerTransferCommand(context: OperationContext, input: InputOf<typeof offerTransfer>) {
  const { tx, principal, now } = context
  // Held first: a referral that is sent, or a closing, at the same moment must be seen.
  const state = await lockCase(tx, input.caseId)
  if (state.organisationId !== principal.organisationId) return refuse(problem('access.not-allowed'))
  const [offered, recipient, agencies, incidents, consents, agreement, setting] = await Promise.all([
    getOfferedCase(tx, input.caseId, input.transferId),
    findRecipient(tx, input.to),
    listAgencies(tx, input.to),
    listIncidentsToChoose(tx, input.caseId),
    listConsentStates(tx, input.caseId),
    agreementOf(context, [principal.organisationId, input.to], context.caseRights?.reads ?? []),
    settingFor(context, state),
  ])
  const rule = requireRule(setting, 'transfer-answer-clock')
  const { born_earliest: earliest, born_latest: latest } = offered
  const decided = decideOffer(input, {
    case: state,
    birth: earliest && latest ? { earliest: plainDate(earliest), latest: plainDate(latest) } : undefined,
    sex: offered.sex ?? 'unknown',
    recipient: recipient && { ...recipient, agencies },
    incidents,
    consents,
    agreement,
    out: {
      referralsOut: offered.referrals_out,
      hasOpenTransfer: offered.open_transfer || offered.known,
    },
    by: principal.userId,
    today: localDay(now, setting.zone),
    answerDueAt: dueAt(rule.parameters.within[input.urgency], setting.now, setting.holidays, setting.zone).at,
    approval: await approvalFor(context, state, { also: 'transfer' }, { riskLevel: state.riskLevel }),
    at: now,
  })
  if (!decided.ok) return decided
  const transfer = evolveTransfer(undefined, decided.value)
  await insertTransfer(tx, transfer)
  await context.append([transferFact(transfer, decided.value)])
  if (transfer.state === 'offered') await makeOffer(context, transfer, incidents, state)
  context.touch('transfer', [transfer.id, ...transfer.sharedIncidents], transfer.sharedSections)
  return outcomeOf(transfer)
}

/** From now on the receiver sees it, once; whoever of them had asked for the case has an answer. */
export async function makeOffer(
  context: OperationContext,
  transfer: Transfer,
  incidents: readonly IncidentToChoose[],
  state: Case,
): Promise<void> {
  await offerShares(context.tx, transfer, incidents, await endOfShares(context.tx, transfer.protocolId))
  await answerByTransfer(context, transfer, state)
  await notifyOrganisation(context.tx, transfer.to)
}

export async function handOnTransferCommand(
  context: OperationContext,
  input: InputOf<typeof handOnTransfer>,
) {
  const { tx, principal, now } = context
  const transfer = await lockTransfer(tx, input.transferId)
  if (!transfer) return refuse(problem('record.not-found'))
  const decided = decideHandingOn(transfer, input.to, {
    by: principal.userId,
    organisationId: principal.organisationId,
    supervisors: (await listSupervisors(tx)).map(({ id }) => id),
    at: now,
  })
  if (!decided.ok) return decided
  const after = await saveMove(context, transfer, decided.value)
  await notifyUser(tx, input.to)
  return outcomeOf(after)
}

/** Declined or completed, by the receiver. */
export async function answerTransferCommand(
  context: OperationContext,
  transferId: string,
  command: AnswerTransfer,
) {
  const { tx, now } = context
  const transfer = await lockTransfer(tx, transferId)
  if (!transfer) return refuse(problem('record.not-found'))
  const answered = await saveAnswer(context, transfer, command)
  if (!answered.ok) return answered
  const after = answered.value
  if (after.state === 'declined') await endShares(tx, after, now)
  if (after.state === 'completed' && after.receivingCaseId) {
    const state = await lockCase(tx, after.receivingCaseId)
    await applyCaseEvents(context, state, [{ kind: 'ArrivalConfirmed', transferId: after.id }])
  }
  await notifyUser(tx, after.offeredBy)
  return outcomeOf(after)
}

/**
 * Taken back by the sender. Where the receiver had accepted already, responsibility comes back: the receiver's case
 * ends, and the former one goes on.
 */
export async function cancelTransferCommand(
  context: OperationContext,
  input: InputOf<typeof cancelTransfer>,
) {
  const { tx, now } = context
  const transfer = await lockTransfer(tx, input.transferId)
  if (!transfer || transfer.caseId !== input.caseId) return refuse(problem('record.not-found'))
  const dutyLevel = await findDutyHandedOver(tx, transfer.id)
  const answered = await saveAnswer(context, transfer, { answer: 'cancel', words: input.words })
  if (!answered.ok) return answered
  const after = answered.value
  if (transfer.state === 'accepted') {
    const state = await lockCase(tx, input.caseId)
    await applyCaseEvents(context, state, [{ kind: 'CaseReturned', transferId: after.id }])
    await endOtherCase(context, after)
    await keepDutyOpen(context, input.caseId, after, dutyLevel)
    if (after.workerId) await notifyUser(tx, after.workerId)
  }
  await endShares(tx, after, now)
  // Of what was never offered the other organisation learns nothing, not even that it was taken back.
  if (transfer.state !== 'asked') await notifyOrganisation(tx, after.to)
  return outcomeOf(after)
}

/** A duty that stands open on one side stands open on the other from the same moment: of what was said it says nothing. */
export async function keepDutyOpen(
  context: OperationContext,
  caseId: CaseId,
  transfer: Transfer,
  level: DutyLevel | undefined,
): Promise<void> {
  if (level === undefined) return
  const said = { kind: 'transfer', of: transfer.id, level, reasons: [], words: '' } as const
  await openDuty(context, await lockCase(context.tx, caseId), said)
}

async function saveAnswer(context: OperationContext, transfer: Transfer, command: AnswerTransfer) {
  const { principal, now } = context
  const decided = decideTransferAnswer(transfer, command, {
    by: principal.userId,
    organisationId: principal.organisationId,
    at: now,
  })
  return decided.ok ? accept(await saveMove(context, transfer, decided.value)) : decided
}

async function saveMove(context: OperationContext, transfer: Transfer, event: TransferEvent) {
  const after = evolveTransfer(transfer, event)
  await context.append([transferFact(after, event)])
  await updateTransfer(context.tx, after)
  context.touch('transfer', [after.caseId, after.id], [after.state])
  return after
}

/**
 * The case of the other side ends as transferred, with the facts that say so and what waited on it without an answer;
 * the rights on it end with the step.
 */
export async function endOtherCase(context: OperationContext, transfer: Transfer): Promise<boolean> {
  const moved = await moveByTransfer(context.tx, transfer.id)
  if (!moved) return false
  await withStep(context.tx, transfer, async () => {
    const events = [{ kind: 'CaseTransferred', transferId: transfer.id } as const, ...leftUnanswered(moved)]
    await context.append(caseFacts({ id: moved.caseId, version: moved.version - events.length }, events))
    await endWorkOf(context, { id: moved.caseId, state: 'transferred', workerId: undefined })
  })
  return true
}

export function transferFact(transfer: Transfer, event: TransferEvent) {
  return recordFact(
    {
      caseId: transfer.caseId,
      streamKind: 'transfer',
      streamId: transfer.id,
      streamVersion: transfer.version,
      section: 'referral',
    },
    event,
  )
}

export function outcomeOf(transfer: Transfer) {
  return accept({ id: transfer.id, version: transfer.version, outcome: 'applied' as const, conflicts: [] })
}
