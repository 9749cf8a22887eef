import type { answerRecall } from '@amparo/contract/api/referrals/recall'
import type { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { localDay, type TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { decideAnswer, decideSend, type AnswerReferral } from '@amparo/domain/referral/decide-referral'
import { decideRecallAnswer } from '@amparo/domain/referral/recall'
import { evolveReferral, type Referral, type ReferralEvent } from '@amparo/domain/referral/referral'
import { endOfShare } from '@amparo/domain/referral/share-end'
import { dueAt } from '@amparo/domain/rule/due-at'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import type { ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import type { NewFact } from '../../facts/fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { findOrganisationPlace, lockCase } from '../cases/index.ts'
import { jurisdictionOf, ruleBookOf } from '../../rules/rule-book.ts'
import { listConsentStates } from '../consents/index.ts'
import { listIncidentsToChoose } from '../incidents/index.ts'
import { listAgencies } from '../organisations/index.ts'
import { agreementOf, endOfShares } from '../protocols/index.ts'
import { findService } from '../services/index.ts'
import {
  beginShare,
  endGrants,
  findBirthRange,
  findRecipient,
  insertReferral,
  isColleague,
  isReferralKnown,
  lockReferral,
  offerShare,
  updateReferral,
} from './store.ts'

export async function sendReferralCommand(context: OperationContext, input: InputOf<typeof sendReferral>) {
  const { tx, principal, now } = context
  const listed = input.serviceId && (await findService(tx, input.serviceId))
  if (input.serviceId && !listed) return refuse(problem('service.ended'))
  const to = input.to ?? (listed || undefined)?.organisationId
  const [state, birth, recipient, agencies, incidents, consents, place, agreement, known] = await Promise.all(
    [
      // Held first: a case that is being closed at the same moment must not keep an open referral.
      lockCase(tx, input.caseId),
      findBirthRange(tx, input.caseId),
      to && findRecipient(tx, to),
      to ? listAgencies(tx, to) : [],
      listIncidentsToChoose(tx, input.caseId),
      listConsentStates(tx, input.caseId),
      findOrganisationPlace(tx, principal.organisationId),
      agreementOf(
        context,
        [principal.organisationId, to || principal.organisationId],
        context.caseRights?.reads ?? [],
      ),
      isReferralKnown(tx, input.referralId),
    ],
  )
  if (known) return refuse(problem('referral.exists'))
  const today = localDay(now, place.zone)
  const answerDueAt = await answerDue(context, place, today, input.urgency)
  if (answerDueAt === undefined) return refuse(problem('rule.missing'))
  const command = { ...input, to: input.to }
  const decided = decideSend(command, {
    case: state,
    birth,
    listed: listed || undefined,
    recipient: recipient ? { ...recipient, agencies } : undefined,
    incidents,
    consents,
    agreement,
    sender: principal.userId,
    today,
    answerDueAt,
    at: now,
  })
  if (!decided.ok) return decided
  const referral = evolveReferral(undefined, decided.value)
  await insertReferral(tx, referral)
  const share = { to: referral.to, sections: referral.sharedSections }
  const end = endOfShare(
    share,
    consents,
    { today, zone: place.zone, at: now },
    await endOfShares(tx, referral.protocolId),
  )
  await offerShare(tx, referral, incidents, end.at)
  await context.append([referralFact(referral, decided.value)])
  context.touch('referral', [referral.id, ...referral.sharedIncidents], referral.sharedSections)
  return outcomeOf(referral)
}

/** Every answer is given by one side in one state; what may be seen begins and ends with it. */
export async function answerCommand(context: OperationContext, referralId: string, command: AnswerReferral) {
  const { tx, principal, now } = context
  const referral = await lockReferral(tx, referralId)
  if (!referral) return refuse(problem('record.not-found'))
  if (command.answer === 'accept' && command.receiverId && !(await isColleague(tx, command.receiverId)))
    return refuse(
      problem('referral.receiver-unknown', { fields: [{ pointer: '/receiverId', reason: 'unknown' }] }),
    )
  const decided = decideAnswer(referral, command, {
    by: principal.userId,
    organisationId: principal.organisationId,
    at: now,
  })
  if (!decided.ok) return decided
  const after = evolveReferral(referral, decided.value)
  await context.append([referralFact(after, decided.value)])
  await updateReferral(tx, after)
  if (after.state === 'accepted' && after.receiverId) await beginShare(tx, after, after.receiverId, now)
  else if (after.state !== 'accepted') await endGrants(tx, after, now)
  context.touch('referral', [after.caseId, after.id], [after.state])
  return outcomeOf(after)
}

/** What became of something that is asked back. An ended referral is seen for that answer only. */
export async function answerRecallCommand(context: OperationContext, input: InputOf<typeof answerRecall>) {
  const { tx, principal, now } = context
  const referral = await lockReferral(tx, input.referralId)
  if (!referral) return refuse(problem('record.not-found'))
  const decided = decideRecallAnswer(referral, input, {
    by: principal.userId,
    organisationId: principal.organisationId,
    at: now,
  })
  if (!decided.ok) return decided
  const after = evolveReferral(referral, decided.value)
  await context.append([referralFact(after, decided.value)])
  await updateReferral(tx, after)
  if (after.state !== 'sent' && after.state !== 'accepted') await endGrants(tx, after, now)
  context.touch('referral', [after.caseId, after.id], ['recall'])
  return outcomeOf(after)
}

/** Until when an answer is due, by the rule in force where the sender is. */
async function answerDue(
  context: OperationContext,
  place: { readonly country: string; readonly zone: TimeZone; readonly rulesVersion: number },
  today: PlainDate,
  urgency: ReferralUrgency,
): Promise<string | undefined> {
  const book = await ruleBookOf(context.dependencies.database, context.tx, {
    organisationId: context.principal.organisationId,
    rulesVersion: place.rulesVersion,
  })
  const jurisdiction = jurisdictionOf(place.country)
  const rule = ruleInForce(book.rules, 'referral-answer-clock', jurisdiction, today)
  if (!rule) return undefined
  const holidays = await book.holidaysOf(jurisdiction, Number(today.slice(0, 4)))
  return dueAt(rule.parameters.within[urgency], context.now, holidays, place.zone).at
}

export function referralFact(referral: Referral, event: ReferralEvent): NewFact {
  const { kind, ...payload } = event
  return {
    caseId: referral.caseId,
    streamKind: 'referral',
    streamId: referral.id,
    streamVersion: referral.version,
    kind,
    section: 'referral',
    payload,
  }
}

function outcomeOf(referral: Referral) {
  return accept({ id: referral.id, version: referral.version, outcome: 'applied' as const, conflicts: [] })
}
