import type { listCaseReferrals, listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { ageInYears, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { mayAnswerRecall } from '@amparo/domain/referral/recall'
import { presentRecall } from '../consents/index.ts'
import { availableAnswers } from '@amparo/domain/referral/referral-moves'
import { agreedWithAll } from '../protocols/index.ts'
import { listOutsideServices } from '../services/index.ts'
import { feedbackOfCase } from './feedback.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import {
  listColleagues,
  listRecipientOrganisations,
  listReferralRows,
  type ReferralListRow,
} from './store.ts'

export async function caseReferrals(context: OperationContext, input: InputOf<typeof listCaseReferrals>) {
  const [rows, feedback] = await Promise.all([
    listReferralRows(context.tx, { caseId: input.caseId }),
    feedbackOfCase(context.tx, input.caseId),
  ])
  context.touch('case', [input.caseId, ...rows.map((row) => row.id)], ['referral'])
  return accept({ items: rows.map((row) => viewOf(row, context)), feedback })
}

export async function receivedReferrals(
  context: OperationContext,
  input: InputOf<typeof listReceivedReferrals>,
) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? 50
  const rows = await listReferralRows(context.tx, {
    receivedBy: context.principal.organisationId,
    state: input.state,
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.sent_at, last.id])
  context.touch(
    'referral',
    page.flatMap((row) => [row.case_id, row.id]),
    ['referral'],
  )
  return accept({
    items: page.map((row) => viewOf(row, context)),
    next,
  })
}

export async function recipients(context: OperationContext) {
  const [organisations, outside, colleagues] = await Promise.all([
    listRecipientOrganisations(context.tx),
    listOutsideServices(context.tx),
    listColleagues(context.tx),
  ])
  const agreed = await agreedWithAll(
    context,
    context.principal.organisationId,
    organisations.map(({ id }) => id),
  )
  return accept({
    organisations: organisations.map((one) => {
      const { standing = 'none' as const, channels = [] } = agreed.get(one.id) ?? {}
      return { ...one, protocol: standing, channels: [...channels] }
    }),
    outside: [...outside],
    colleagues: [...colleagues],
  })
}

/** Who she is, as far as the share goes: until it is hers, a receiver reads the code and the age. */
function viewOf(row: ReferralListRow, { principal, now, caseRights }: OperationContext) {
  const today = now.slice(0, 10) as PlainDate
  const known = row.from_organisation_id === principal.organisationId || row.receiver_id === principal.userId
  const who = {
    userId: principal.userId,
    organisationId: principal.organisationId,
    roles: principal.roles,
    writesReferrals: caseRights?.writes.includes('referral') ?? false,
  }
  const sides = {
    from: row.from_organisation_id,
    to: row.to_organisation_id ?? undefined,
    state: row.state,
    receiverId: row.receiver_id ?? undefined,
    recall: row.recall ?? undefined,
  }
  return {
    id: row.id,
    caseId: row.case_id,
    caseCode: row.case_code,
    callName: known ? row.call_name : null,
    ageFrom: row.born_latest === null ? null : Math.max(0, ageInYears(row.born_latest as PlainDate, today)),
    ageTo: row.born_earliest === null ? null : Math.max(0, ageInYears(row.born_earliest as PlainDate, today)),
    fromOrganisation: row.from_organisation,
    fromOrganisationId: row.from_organisation_id,
    fromPhone: row.from_phone,
    toOrganisation: row.to_organisation ?? row.provider_name,
    toOrganisationId: row.to_organisation_id,
    providerPhone: row.provider_phone,
    howToRefer: row.provider_how,
    service: row.service,
    reason: row.reason,
    sharedIncidents: row.shared_incidents.length,
    urgency: row.urgency,
    sharedSections: [...row.shared_sections],
    state: row.state,
    sentBy: row.sender,
    sentAt: row.sent_at,
    answerDueAt: row.answer_due_at,
    answeredAt: row.answered_at,
    answerReason: row.answer_reason,
    cause: row.cause,
    receiver: row.receiver,
    receiverId: row.receiver_id,
    outcome: row.outcome,
    given: row.given,
    recall: row.recall && { ...presentRecall(row.recall), mayAnswer: mayAnswerRecall(sides, who) },
    answers: availableAnswers(sides, who),
    version: row.version,
  }
}
