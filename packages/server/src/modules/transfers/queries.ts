import type { listCaseTransfers, listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { approvalStanding } from '@amparo/domain/approval/may-approve'
import { ageInYears, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { mayAnswerOffer } from '@amparo/domain/transfer/decide-offer-approval'
import { availableTransferAnswers, isExpired } from '@amparo/domain/transfer/transfer-moves'
import { showStepsOfAll } from '../../approvals/show-steps.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { listCaseWorkers } from '../closures/index.ts'
import { listSupervisors, listTransferRows, transferOfRow, type TransferListRow } from './store.ts'

export async function caseTransfers(context: OperationContext, input: InputOf<typeof listCaseTransfers>) {
  const rows = await listTransferRows(context.tx, { caseId: input.caseId })
  const state = rows.some(isWaiting) ? await findCaseState(context.tx, input.caseId) : undefined
  const steps = await showStepsOfAll(
    context.tx,
    rows.map((row) => ({
      approval: isWaiting(row) ? (row.approval ?? undefined) : undefined,
      circumstances: { riskLevel: state?.riskLevel },
    })),
  )
  context.touch('case', [input.caseId, ...rows.map((row) => row.id)], ['referral'])
  return accept({
    items: rows.map((row, index) => {
      const may = state && mayAnswerOffer(transferOfRow(row), context.principal, { case: state })
      const waits = { approval: approvalStanding(may ?? nothingWaits), approvalSteps: steps[index] ?? [] }
      return { ...viewOf(row, context), ...waits }
    }),
  })
}

export async function receivedTransfers(
  context: OperationContext,
  input: InputOf<typeof listReceivedTransfers>,
) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? 50
  const rows = await listTransferRows(context.tx, {
    receivedBy: context.principal.organisationId,
    state: input.state,
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.offered_at, last.id])
  context.touch(
    'transfer',
    page.flatMap((row) => [row.case_id, row.id]),
    ['referral'],
  )
  return accept({
    items: page.map((row) => viewOf(row, context)),
    next,
  })
}

/** Those of her teams, and herself: to others she could not give the case. */
export async function transferWorkers({ tx, principal }: OperationContext) {
  const workers = await listCaseWorkers(tx)
  return accept({
    workers: workers
      .filter(
        ({ userId, teams }) =>
          userId === principal.userId || teams.some((team) => principal.teams.includes(team)),
      )
      .map(({ userId, name }) => ({ id: userId, name })),
  })
}

/** To whom an offer can be handed on: everybody who could accept it but herself. */
export async function transferSupervisors({ tx, principal }: OperationContext) {
  const supervisors = await listSupervisors(tx)
  return accept({
    supervisors: supervisors
      .filter(({ id }) => id !== principal.userId)
      .map(({ id, name, teams }) => ({ id: id as string, name, teams: [...teams] })),
  })
}

const isWaiting = (row: TransferListRow) => row.state === 'asked'

const nothingWaits = refuse(problem('approval.nothing-waiting'))

function viewOf(row: TransferListRow, { principal, now, caseRights }: OperationContext) {
  const today = now.slice(0, 10) as PlainDate
  const stands = {
    from: row.from_organisation_id,
    to: row.to_organisation_id,
    state: row.state,
    workerId: row.worker_id ?? undefined,
    answerDueAt: row.answer_due_at,
  }
  const isReceiver = row.to_organisation_id === principal.organisationId
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: row.case_code,
    ageFrom: row.born_latest === null ? null : Math.max(0, ageInYears(row.born_latest as PlainDate, today)),
    ageTo: row.born_earliest === null ? null : Math.max(0, ageInYears(row.born_earliest as PlainDate, today)),
    sex: row.sex,
    phase: row.phase,
    fromOrganisation: row.from_organisation,
    fromOrganisationId: row.from_organisation_id,
    fromPhone: row.from_phone,
    toOrganisation: row.to_organisation,
    toOrganisationId: row.to_organisation_id,
    toPhone: row.to_phone,
    reason: row.reason,
    need: row.need,
    urgency: row.urgency,
    sharedSections: [...row.shared_sections],
    sharedIncidents: row.shared_incidents.length,
    dangerSince: row.danger_since,
    state: row.state,
    expired: isExpired(stands, now),
    approval: 'nothing-waits' as const,
    approvalSteps: [],
    reviewedBy: isReceiver ? null : row.reviewed_name,
    reviewedAt: isReceiver ? null : row.reviewed_at,
    offeredBy: row.offered_name,
    offeredAt: row.offered_at,
    answerDueAt: row.answer_due_at,
    handedOn:
      isReceiver && row.handed_at
        ? {
            to: row.handed_to_name,
            mine: row.handed_to === principal.userId,
            by: row.handed_by_name,
            at: row.handed_at,
          }
        : null,
    answeredBy: row.answered_name,
    answeredAt: row.answered_at,
    worker: row.worker_name,
    receivingCaseId: isReceiver ? row.receiving_case_id : null,
    arrivalDueAt: row.arrival_due_at,
    completedAt: row.completed_at,
    arrival: row.arrival,
    words: row.words,
    answers: availableTransferAnswers(
      stands,
      {
        userId: principal.userId,
        organisationId: principal.organisationId,
        roles: principal.roles,
        writesTransfers: caseRights?.writes.includes('referral') ?? false,
      },
      now,
    ),
    version: row.version,
  }
}
