import type {
  confirmOverride,
  recordConsent,
  withdrawConsent,
} from '@amparo/contract/api/consents/record-consent'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { evolveConsent, type Consent, type ConsentEvent } from '@amparo/domain/consent/consent'
import { decideConsent, decideWithdrawal } from '@amparo/domain/consent/decide-consent'
import { decideConfirmation } from '@amparo/domain/consent/override'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState, lockCase } from '../cases/index.ts'
import { findService } from '../services/index.ts'
import { neededFor } from './needed.ts'
import { sharesFollow } from './shares-follow.ts'
import { insertConsent, isConsentKnown, listTwoPeople, lockConsent, updateConsent } from './store.ts'

export async function recordConsentCommand(context: OperationContext, input: InputOf<typeof recordConsent>) {
  const { tx, principal, now } = context
  const [state, known] = await Promise.all([lockCase(tx, input.caseId), isConsentKnown(tx, input.consentId)])
  if (known) return refuse(problem('consent.exists'))
  if (input.recipientServiceId && !(await findService(tx, input.recipientServiceId)))
    return refuse(
      problem('consent.recipient-missing', {
        fields: [{ pointer: '/recipientServiceId', reason: 'unknown' }],
      }),
    )
  const givenOn = input.givenOn as PlainDate
  const { needed, today, expiresOn } = await neededFor(context, state, givenOn)
  const decided = decideConsent(
    {
      ...input,
      recipientOrganisationId: input.recipientOrganisationId,
      ...(input.recipientServiceId ? { recipientServiceId: input.recipientServiceId } : {}),
      language: input.language ?? '',
      givenOn,
      validUntil: input.validUntil as PlainDate | undefined,
    },
    { case: state, needed, today, at: now, expiresOn },
  )
  if (!decided.ok) return decided
  const [event] = decided.value
  if (!event) throw new Error('a consent without an event')
  const consent = evolveConsent(undefined, event)
  await insertConsent(tx, consent, principal.userId)
  await context.append([consentFact(consent, event)])
  await sharesFollow(context, consent)
  context.touch('consent', [consent.caseId, consent.id], ['consent'])
  return accept({ id: consent.id, version: 1, outcome: 'applied' as const, conflicts: [] })
}

/** What a second person confirmed covers what is shared beyond the day. */
export async function confirmOverrideCommand(
  context: OperationContext,
  input: InputOf<typeof confirmOverride>,
) {
  const { tx, principal, now } = context
  const before = await lockConsent(tx, input.caseId, input.consentId)
  const [state, people] = await Promise.all([
    findCaseState(tx, before.caseId),
    listTwoPeople(tx, before.caseId),
  ])
  const recordedBy = people.get(before.id)?.recordedBy
  if (!state) return refuse(problem('record.not-found'))
  if (!recordedBy) return refuse(problem('consent.nothing-to-confirm'))
  return changeConsent(
    context,
    before,
    decideConfirmation(before, principal, { case: state, recordedBy, at: now }),
  )
}

export async function withdrawConsentCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawConsent>,
) {
  const before = await lockConsent(context.tx, input.caseId, input.consentId)
  return changeConsent(context, before, decideWithdrawal(before, { because: input.because, at: context.now }))
}

async function changeConsent(
  context: OperationContext,
  before: Consent,
  decided: Result<readonly ConsentEvent[], Problem>,
) {
  if (!decided.ok) return decided
  const after = decided.value.reduce(evolveConsent, before)
  await updateConsent(context.tx, after)
  await context.append(decided.value.map((event) => consentFact(after, event)))
  await sharesFollow(context, after)
  context.touch('consent', [after.caseId, after.id], ['consent'])
  return accept({ id: after.id, version: after.version, outcome: 'applied' as const, conflicts: [] })
}

export function consentFact(consent: { caseId: string; id: string; version: number }, event: ConsentEvent) {
  return recordFact(
    {
      caseId: consent.caseId,
      streamKind: 'consent',
      streamId: consent.id,
      streamVersion: consent.version,
      section: 'consent',
    },
    event,
  )
}
