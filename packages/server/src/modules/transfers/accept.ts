import type { acceptTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { WhoIsWho } from '@amparo/domain/case/people-again'
import { evolveCase } from '@amparo/domain/case/case-events'
import { isOpenCase } from '@amparo/domain/case/decide-following'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import { decideAcceptance } from '@amparo/domain/transfer/decide-transfer'
import { receivedRegistration } from '@amparo/domain/transfer/receive-case'
import { evolveTransfer, type Transfer } from '@amparo/domain/transfer/transfer'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import {
  applyCaseEvents,
  drawCode,
  findOrganisationPlace,
  findFirstCase,
  isCaseKnown,
  listKnownPeople,
  lockCasesOfChild,
  saveRegistration,
} from '../cases/index.ts'
import { carryBirths, carryBirthsOfPeople } from '../births/index.ts'
import { listCaseWorkers } from '../closures/index.ts'
import { carryRelations } from '../family-relations/index.ts'
import { carrySafeHours } from '../safe-hours/index.ts'
import { agreementOf } from '../protocols/index.ts'
import { endOtherCase, keepDutyOpen, outcomeOf, transferFact } from './commands.ts'
import { beginShares, offerReturn } from './share-store.ts'
import { findDutyHandedOver, findStanding, lockTransfer, updateTransfer } from './store.ts'

/**
 * Responsibility moves in one transaction: the former case ends, the receiver's begins with what was known of the
 * child, and the parts that were offered become readable. Whoever fails on the way leaves everything as it was.
 */
export async function acceptTransferCommand(
  context: OperationContext,
  input: InputOf<typeof acceptTransfer>,
) {
  const { tx, principal, now } = context
  const transfer = await lockTransfer(tx, input.transferId)
  if (!transfer) return refuse(problem('record.not-found'))
  const here = { organisationId: principal.organisationId, placeCountry: undefined }
  const [standing, dutyLevel, workers, setting, place, agreement, known] = await Promise.all([
    findStanding(tx, transfer.id),
    findDutyHandedOver(tx, transfer.id),
    listCaseWorkers(tx),
    settingFor(context, here),
    findOrganisationPlace(tx, principal.organisationId),
    agreementOf(context, [transfer.from, transfer.to]),
    isCaseKnown(tx, input.receivingCaseId),
  ])
  if (known) return refuse(problem('case.exists'))
  const first = (await findFirstCase(tx, transfer.caseId)) ?? transfer.caseId
  const openHere = (await lockCasesOfChild(tx, first)).find(isOpenCase)?.code
  const rule = requireRule(setting, 'transfer-arrival-clock')
  const today = localDay(now, setting.zone)
  const decided = decideAcceptance(transfer, input, {
    by: principal,
    former: {
      state: standing?.state ?? 'closed',
      referralsOut: standing?.referrals_out ?? 0,
      chosenSections: standing?.chosen_sections ?? [],
    },
    consents: standing?.consents ?? [],
    agreement,
    openHere,
    workers,
    today,
    arrivalDueAt: dueAt(rule.parameters.within[transfer.urgency], setting.now, setting.holidays, setting.zone)
      .at,
    at: now,
  })
  if (!decided.ok) return decided
  const { event, teamId } = decided.value
  const after = evolveTransfer(transfer, event)
  await updateTransfer(tx, after)
  await context.append([transferFact(after, event)])
  if (!(await endOtherCase(context, after))) return refuse(problem('transfer.case-moved'))

  await beginShares(tx, after, { workerId: event.workerId, acceptedBy: principal.userId })
  const { registration, whoIsWho } = receivedRegistration(after, await listKnownPeople(tx, after.caseId), {
    code: await drawCode(context, place.country),
    teamId,
    today,
    newPersonId: newId,
  })
  await saveRegistration(context, registration)
  await applyCaseEvents(context, evolveCase(undefined, registration.opened), [
    { kind: 'CaseReceived', transferId: after.id, follows: after.caseId, first },
  ])
  await carryPeople(context, after, registration.opened.caseId, whoIsWho)
  await keepDutyOpen(context, event.receivingCaseId, after, dutyLevel)
  await offerReturn(tx, after, event.receivingCaseId)
  await notifyUser(tx, event.workerId)
  await notifyUser(tx, after.offeredBy)
  context.touch('transfer', [after.caseId, event.receivingCaseId, after.id], after.sharedSections)
  return outcomeOf(after)
}

/**
 * What was said of her birth, of that of her people, how they are related and when they may be called, where her people were offered. The hours of whom nobody may tell
 * where she is stay behind: the row policies show them to nobody who cannot write about the people of the former case.
 */
async function carryPeople(
  context: OperationContext,
  transfer: Transfer,
  caseId: CaseId,
  whoIsWho: WhoIsWho,
): Promise<void> {
  const from = { id: transfer.caseId, code: transfer.caseCode }
  await carryBirths(context, from, caseId)
  if (!transfer.sharedSections.includes('people')) return
  await carryBirthsOfPeople(context, from, caseId, whoIsWho)
  await carryRelations(context, from, caseId, whoIsWho)
  await carrySafeHours(context, from, caseId, whoIsWho)
}
