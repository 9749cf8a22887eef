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
import { actionTextsSmall, goalsSmall, isSmall, noteTextsSmall } from './texts-of-the-small.ts'

const day = 86_400_000

export function consentOf(
  { ids, worker }: StorySetting,
  caseId: Id<'CaseId'>,
  givenOn: string,
  recipient: OrganisationId | undefined,
  person: MadeUpPerson,
  sharing: 'share-for-services' | 'transfer-of-case' = 'share-for-services',
): Draft {
  const mother = person.company === 'parent' ? 'su mamá' : 'su mamá por teléfono'
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
      ...(isSmall(person)
        ? {
            consenters: ['mother'],
            consentedBy: mother.replace(/^s/u, 'S'),
            childAssented: mayBeOlder(person),
          }
        : {
            consenters: ['child', 'mother'],
            consentedBy: `La niña o el niño, y ${mother}`,
            childAssented: true,
          }),
      caregiverNotAsked: '',
      childInformed: true,
      language: 'spa',
      interpreter: '',
      toldBack: isSmall(person)
        ? 'Su mamá lo dijo con sus palabras. Jugando se le mostró quién le cuida aquí.'
        : 'Dijo con sus palabras para qué se guarda lo que cuenta.',
      withhold: '',
      textVersion: '1',
      givenOn,
    },
  }
}

/** Whose age was only told is asked as if she were as old as she may be. */
function mayBeOlder({ bornOn, age }: MadeUpPerson): boolean {
  return bornOn === undefined && age >= mayBeSix
}

const mayBeSix = 4
const kindsOfContact = ['visit', 'call', 'note', 'attempt', 'visit', 'message'] as const
/** Nobody calls or writes who cannot yet. */
const kindsOfSmall = ['visit', 'note', 'attempt', 'visit'] as const
const readsFrom = 7

/** Between four and eight notes, no two of which say the same. */
export function notesOf(
  setting: StorySetting,
  caseId: Id<'CaseId'>,
  occurredOn: string,
  person: MadeUpPerson,
): Draft[] {
  const kinds = person.age < readsFrom ? kindsOfSmall : kindsOfContact
  const said = new Set<string>()
  return Array.from({ length: 4 + Math.floor(setting.random() * 5) }, () =>
    noteOf(setting, caseId, { occurredOn, person, kinds, said }),
  )
}

type Telling = {
  readonly occurredOn: string
  readonly person: MadeUpPerson
  readonly kinds: typeof kindsOfContact | typeof kindsOfSmall
  readonly said: Set<string>
}

function noteOf(
  { random, ids, worker }: StorySetting,
  caseId: Id<'CaseId'>,
  { occurredOn, person, kinds, said }: Telling,
): Draft {
  const kind = oneOf<(typeof kindsOfContact)[number]>(kinds, random)
  const texts = textsFor(kind, person)
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
      seenAlone: kind === 'visit' ? random() < 0.7 && !isSmall(person) : null,
      body,
      language: 'spa',
      interpreter: '',
    },
  }
}

function textsFor(kind: (typeof kindsOfContact)[number], person: MadeUpPerson): readonly string[] {
  const isNear = person.company === 'parent'
  if (kind === 'attempt') return attemptTexts
  if (isSmall(person) && (kind === 'visit' || kind === 'note'))
    return noteTextsSmall[kind][isNear ? 'near' : 'far']
  return [...noteTexts[kind], ...(isNear ? noteTextsNear : noteTextsFar)[kind]]
}

/** What is aimed at, and what is done for it. */
function plannedFor(person: MadeUpPerson) {
  const isNear = person.company === 'parent'
  if (isSmall(person)) return { aims: goalsSmall[isNear ? 'near' : 'far'], actions: actionTextsSmall }
  return isNear ? { aims: goalsNear, actions: actionTextsNear } : { aims: goals, actions: actionTexts }
}

export function planOf(setting: StorySetting, caseId: Id<'CaseId'>, person: MadeUpPerson): Draft[] {
  const { random, ids, worker, supervisor } = setting
  const planId = ids.next<'PlanId'>()
  const { aims, actions } = plannedFor(person)
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
          goal: { value: oneOf(aims, random), base: 0 },
          childAgreed: {
            value: isSmall(person) ? 'Por su edad se habló con quien le cuida.' : 'Está de acuerdo.',
            base: 0,
          },
        },
      },
    },
    ...[0, 1].map((position) => actionOf(setting, caseId, planId, position, actions)),
    { do: 'submitPlan', by: worker, input: { caseId, planId } },
    ...(isApproved ? [{ do: 'approvePlan', by: supervisor, input: { caseId, planId } } as const] : []),
  ]
}

function actionOf(
  { random, ids, worker, until }: StorySetting,
  caseId: Id<'CaseId'>,
  planId: Id<'PlanId'>,
  position: number,
  actions: readonly (readonly [string, string])[],
): Draft {
  const [what, owner] = oneOf(actions, random)
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
  person: MadeUpPerson,
  caseId: Id<'CaseId'>,
  on: string,
  to: { readonly supervisor: Actor; readonly receiver: Actor },
): Draft[] {
  const referralId = setting.ids.next<'ReferralId'>()
  return [
    consentOf(setting, caseId, on, to.supervisor.organisationId, person),
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
  person: MadeUpPerson,
  caseId: Id<'CaseId'>,
  on: string,
  to: OrganisationId,
): Draft[] {
  return [
    consentOf(setting, caseId, on, to, person, 'transfer-of-case'),
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
