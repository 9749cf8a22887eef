import { recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import type { recordIntake } from '@amparo/contract/api/intakes/intakes'
import { addNote } from '@amparo/contract/api/notes/notes'
import { addAction, startPlan, writePlan } from '@amparo/contract/api/plans/plan'
import { recordReview } from '@amparo/contract/api/reviews/reviews'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, OrganisationId } from '@amparo/domain/kernel/brand'
import { instantFromMilliseconds, localDay, timeZone } from '@amparo/domain/kernel/instant'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

/** The plausible work on a case; every part can be replaced. */
export type NoteInput = InputOf<typeof addNote>
export type ConsentInput = InputOf<typeof recordConsent>
export type ReferralInput = InputOf<typeof sendReferral>
export type ReviewInput = InputOf<typeof recordReview>
export type ClosureCheckInput = InputOf<typeof recordClosureCheck>

/** The day at the place of the cast’s first organisation, which at night is not that of Greenwich. */
export function daysAgo(days: number): string {
  return dayInGuatemala(-days)
}

export function noteInput(caseId: CaseId, more: Partial<NoteInput> = {}): NoteInput {
  return {
    caseId,
    noteId: newTestId(),
    kind: 'visit',
    childReached: true,
    occurredOn: daysAgo(1),
    place: '',
    seenAlone: null,
    body: 'Comió bien y llamó a su mamá.',
    language: '',
    interpreter: '',
    ...more,
  }
}

/** Somebody at a bus station, an hour ago. */
export function intakeReport(
  more: Partial<InputOf<typeof recordIntake>['report']> = {},
): InputOf<typeof recordIntake>['report'] {
  return {
    source: 'referred',
    broughtBy: 'Una señora de la terminal',
    cameAt: new Date(Date.now() - 3_600_000).toISOString(),
    urgency: 'today',
    safeNow: 'no',
    doneAtOnce: 'La acompañamos a la oficina.',
    askedFor: 'Quiere llamar a su mamá y no quiere volver.',
    callName: 'Dulce',
    age: 'under-18',
    approximateAge: 12,
    language: 'kek',
    place: 'Terminal de buses',
    concerns: ['alone'],
    materialNeed: false,
    ...more,
  }
}

/** A consent to share who the child is with one organisation. */
export function sharingConsent(
  caseId: CaseId,
  recipientOrganisationId: OrganisationId,
  more: Partial<ConsentInput> = {},
): ConsentInput {
  return {
    caseId,
    consentId: newTestId(),
    state: 'given',
    purpose: 'share-for-services',
    recipientOrganisationId,
    sections: ['identity'],
    basis: 'consent',
    basisReason: '',
    consenters: ['child', 'mother'],
    consentedBy: '',
    caregiverNotAsked: '',
    childAssented: true,
    childInformed: true,
    interpreter: '',
    toldBack: '',
    withhold: '',
    textVersion: '',
    givenOn: daysAgo(1),
    ...more,
  }
}

/** A consent to hand the whole case over to one organisation. */
export function transferConsent(
  caseId: CaseId,
  recipientOrganisationId: OrganisationId,
  more: Partial<ConsentInput> = {},
): ConsentInput {
  return sharingConsent(caseId, recipientOrganisationId, { purpose: 'transfer-of-case', ...more })
}

export function referralInput(
  caseId: CaseId,
  to: OrganisationId,
  more: Partial<ReferralInput> = {},
): ReferralInput {
  return {
    caseId,
    referralId: newTestId(),
    to,
    service: 'health',
    reason: 'Asma: necesita un inhalador.',
    urgency: 'soon',
    sharedSections: ['identity'],
    ...more,
  }
}

export type TransferInput = InputOf<typeof offerTransfer>

export function transferInput(
  caseId: CaseId,
  to: OrganisationId,
  more: Partial<TransferInput> = {},
): TransferInput {
  return {
    caseId,
    transferId: newTestId(),
    to,
    reason: 'needs-more',
    need: 'Necesita un lugar para dormir donde hablen q’eqchi’.',
    urgency: 'soon',
    sharedSections: [],
    sharedIncidents: [],
    ...more,
  }
}

/** Begins a plan with a goal; `add` puts an action into it and answers its id. */
export async function beginPlan(client: TestClient, caseId: CaseId, goal = 'Que vuelva a la escuela.') {
  const planId = newTestId<'PlanId'>()
  await client.ok(startPlan, { caseId, planId })
  await client.ok(writePlan, { caseId, planId, edits: { goal: { value: goal, base: 0 } } })
  const add = async (more: Partial<InputOf<typeof addAction>> = {}) => {
    const actionId = newTestId<'PlanActionId'>()
    const action = { what: 'Hablar con la escuela', owner: '', dueOn: null, position: 0, ...more }
    await client.ok(addAction, { caseId, planId, actionId, ...action })
    return actionId
  }
  return { planId, add }
}

/** A review of today's plan that says that it goes on. */
export function reviewInput(caseId: CaseId, more: Partial<ReviewInput> = {}): ReviewInput {
  return {
    caseId,
    reviewId: newTestId(),
    reviewedOn: dayInGuatemala(),
    fit: 'partly',
    child: { answer: 'said', words: 'Quiero seguir en la escuela.' },
    caregiver: { answer: 'does-not-want-to-say', words: '' },
    changes: '',
    decision: 'continue',
    reason: 'La escuela va bien.',
    ...more,
  }
}

/** A call of today, in which the child said that she is well. */
export function checkInput(caseId: CaseId, more: Partial<ClosureCheckInput> = {}): ClosureCheckInput {
  return {
    caseId,
    checkId: newTestId(),
    checkedOn: dayInGuatemala(),
    how: 'call',
    reached: true,
    outcome: 'well',
    words: 'Sigue en la escuela y vive con su tía.',
    ...more,
  }
}

/** The day at the place of the cast's first organisation, so many days from an instant. */
export function dayInGuatemala(days = 0, from = Date.now()): string {
  return localDay(instantFromMilliseconds(from + days * 86_400_000), timeZone('America/Guatemala'))
}
