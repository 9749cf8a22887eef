import type { Id, OrganisationId } from '@amparo/domain/kernel/brand'
import { oneOf, type MadeUpPerson } from '@amparo/packs/people/make-people'
import type { Actor } from './step.ts'
import type { Draft, StorySetting } from './story-setting.ts'
import {
  actionTexts,
  actionTextsNear,
  attemptTexts,
  goals,
  goalsNear,
  noteTexts,
  noteTextsFar,
  noteTextsNear,
} from './story-texts.ts'

const day = 86_400_000

export function consentOf(
  { ids, worker }: StorySetting,
  caseId: Id<'CaseId'>,
  givenOn: string,
  recipient: OrganisationId | undefined,
  isNear = false,
  sharing: 'share-for-services' | 'transfer-of-case' = 'share-for-services',
): Draft {
  return {
    do: 'recordConsent',
    by: worker,
    input: {
      caseId,
      consentId: ids.next<'ConsentId'>(),
      purpose: recipient ? sharing : 'case-management',
      ...(recipient ? { recipientOrganisationId: recipient } : {}),
      sections: recipient
        ? ['identity', 'people', ...(sharing === 'transfer-of-case' ? (['journey'] as const) : [])]
        : [],
      state: 'given',
      basis: 'consent',
      basisReason: '',
      consenters: ['child', 'mother'],
      consentedBy: isNear ? 'La niña o el niño, y su mamá' : 'La niña o el niño, y su mamá por teléfono',
      caregiverNotAsked: '',
      childAssented: true,
      childInformed: true,
      language: 'spa',
      interpreter: '',
      toldBack: 'Dijo con sus palabras para qué se guarda lo que cuenta.',
      withhold: '',
      textVersion: '1',
      givenOn,
    },
  }
}

const kindsOfContact = ['visit', 'call', 'note', 'attempt', 'visit', 'message'] as const
/** Nobody calls or writes who cannot yet. */
const kindsOfSmall = ['visit', 'note', 'attempt', 'visit'] as const
const readsFrom = 7

/** Between four and eight notes, no two of which say the same. */
export function notesOf(
  setting: StorySetting,
  caseId: Id<'CaseId'>,
  occurredOn: string,
  { company, age }: MadeUpPerson,
): Draft[] {
  const kinds = age < readsFrom ? kindsOfSmall : kindsOfContact
  const isNear = company === 'parent'
  const said = new Set<string>()
  return Array.from({ length: 4 + Math.floor(setting.random() * 5) }, () =>
    noteOf(setting, caseId, { occurredOn, isNear, kinds, said }),
  )
}

type Telling = {
  readonly occurredOn: string
  readonly isNear: boolean
  readonly kinds: typeof kindsOfContact | typeof kindsOfSmall
  readonly said: Set<string>
}

function noteOf(
  { random, ids, worker }: StorySetting,
  caseId: Id<'CaseId'>,
  { occurredOn, isNear, kinds, said }: Telling,
): Draft {
  const kind = oneOf<(typeof kindsOfContact)[number]>(kinds, random)
  const texts =
    kind === 'attempt' ? attemptTexts : [...noteTexts[kind], ...(isNear ? noteTextsNear : noteTextsFar)[kind]]
  const unsaid = texts.filter((text) => !said.has(text))
  const body = oneOf(unsaid.length > 0 ? unsaid : texts, random)
  said.add(body)
  return {
    do: 'addNote',
    by: worker,
    input: {
      caseId,
      noteId: ids.next<'NoteId'>(),
      kind,
      childReached: kind === 'visit' || kind === 'call' || (kind !== 'attempt' && random() < 0.5),
      occurredOn,
      place: kind === 'visit' ? 'Albergue' : '',
      seenAlone: kind === 'visit' ? random() < 0.7 : null,
      body,
      language: 'spa',
      interpreter: '',
    },
  }
}

export function planOf(setting: StorySetting, caseId: Id<'CaseId'>, isNear: boolean): Draft[] {
  const { random, ids, worker, supervisor } = setting
  const planId = ids.next<'PlanId'>()
  const isApproved = random() < 0.8
  return [
    { do: 'startPlan', by: worker, input: { caseId, planId } },
    {
      do: 'writePlan',
      by: worker,
      input: {
        caseId,
        planId,
        edits: {
          goal: { value: oneOf(isNear ? goalsNear : goals, random), base: 0 },
          childAgreed: { value: 'Está de acuerdo.', base: 0 },
        },
      },
    },
    ...[0, 1].map((position) => actionOf(setting, caseId, planId, position, isNear)),
    { do: 'submitPlan', by: worker, input: { caseId, planId } },
    ...(isApproved ? [{ do: 'approvePlan', by: supervisor, input: { caseId, planId } } as const] : []),
  ]
}

function actionOf(
  { random, ids, worker, until }: StorySetting,
  caseId: Id<'CaseId'>,
  planId: Id<'PlanId'>,
  position: number,
  isNear: boolean,
): Draft {
  const [what, owner] = oneOf<readonly [string, string]>(isNear ? actionTextsNear : actionTexts, random)
  const dueOn = new Date(until + (random() * 60 - 15) * day).toISOString().slice(0, 10)
  return {
    do: 'addAction',
    by: worker,
    input: { caseId, planId, actionId: ids.next<'PlanActionId'>(), what, owner, dueOn, position },
  }
}

export function pauseOf({ ids, worker }: StorySetting, caseId: Id<'CaseId'>, reviewed: number): Draft {
  return {
    do: 'holdCase',
    by: worker,
    input: {
      caseId,
      holdId: ids.next<'HoldId'>(),
      reason: 'with-family',
      explanation: 'Pasa unas semanas con su tía, que ya visitamos.',
      reviewOn: new Date(reviewed).toISOString().slice(0, 10),
    },
  }
}

export function referralOf(
  setting: StorySetting,
  caseId: Id<'CaseId'>,
  on: string,
  to: { readonly supervisor: Actor; readonly receiver: Actor },
): Draft[] {
  const referralId = setting.ids.next<'ReferralId'>()
  return [
    consentOf(setting, caseId, on, to.supervisor.organisationId),
    {
      do: 'sendReferral',
      by: setting.worker,
      input: {
        caseId,
        referralId,
        to: to.supervisor.organisationId,
        service: 'health',
        reason: 'Necesita control de salud y seguimiento.',
        urgency: 'ordinary',
        sharedSections: ['identity', 'people'],
      },
    },
    { do: 'acceptReferral', by: to.supervisor, input: { referralId, receiverId: to.receiver.userId } },
  ]
}

export function offerOf(
  setting: StorySetting,
  caseId: Id<'CaseId'>,
  on: string,
  to: OrganisationId,
): Draft[] {
  return [
    consentOf(setting, caseId, on, to, false, 'transfer-of-case'),
    {
      do: 'offerTransfer',
      by: setting.worker,
      input: {
        caseId,
        transferId: setting.ids.next<'TransferId'>(),
        to,
        reason: 'closer-to-family',
        need: 'Su tía vive cerca de ustedes. Necesita un lugar mientras se revisa si puede estar con ella.',
        urgency: 'soon',
        sharedSections: ['people', 'journey'],
        sharedIncidents: [],
      },
    },
  ]
}
