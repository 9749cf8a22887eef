import { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import type { ConsentView } from '@amparo/contract/api/consents/consent-view'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { listNotes, noteFields, type NoteView } from '@amparo/contract/api/notes/notes'
import { showRisk, type RiskView } from '@amparo/contract/api/risk/risk'
import { longestOf } from '@amparo/contract/kernel/fields'
import { caseId, fullName, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, signedInAs, type Scene } from './scene.ts'

const worker = signedInAs(['caseworker'])
const supervisor = signedInAs(['supervisor'])
const shown = shownAs({})
const shownDecided = shownAs({ riskState: 'decided', riskLevel: 'medium' })
const day = (days: number) => inDays(days).slice(0, 10)

export const note: NoteView = {
  id: '01900000-0000-7000-8000-0000000000d1',
  version: 1,
  fieldVersions: { body: 1 },
  kind: 'visit',
  occurredOn: day(-4),
  place: 'Albergue La Esperanza',
  childReached: true,
  seenAlone: true,
  body: 'Contó que su tía la acompaña desde Chisec. Dijo: “quiero seguir estudiando y llamar a mi mamá”.\nQuedamos en vernos el viernes.',
  language: 'kek',
  interpreter: 'Juana Caal',
  authorId: '01900000-0000-7000-8000-000000000001',
  imported: false,
  author: 'Alicia Mejía',
  recordedAt: inDays(-4),
  twoVersions: [],
}

/** As somebody may paste it: the narrative is longer than what is taken, and the place nearly so. */
const longNote: NoteView = {
  ...note,
  place: note.place.padEnd(longestOf(noteFields.place) - 5, ', segundo piso'),
  body: note.body.padEnd(longestOf(noteFields.body) + 12, ` ${note.body}`),
}

const risk: RiskView = {
  id: '01900000-0000-7000-8000-0000000000f2',
  version: 2,
  state: 'proposed',
  proposedLevel: 'high',
  reasons: [
    { code: 'no-adult-under-twelve', level: 'high' },
    { code: 'carer-not-verified', level: 'medium' },
  ],
  protectiveFactors: ['caring-adult', 'friends'],
  facts: {},
  ruleVersion: '1',
  imported: false,
  proposedBy: 'Alicia Mejía',
  proposedAt: inDays(-2),
  decidedLevel: null,
  decidedReason: '',
  decidedBy: null,
  decidedAt: null,
  approvedBy: null,
  approvedAt: null,
  changesAsked: '',
  approval: 'nothing-waits',
  approvalSteps: [],
}

const decided: RiskView = {
  ...risk,
  state: 'decided',
  decidedLevel: 'medium',
  decidedReason: 'Su tía ya está con ella y el albergue confirmó quién es.',
  approval: 'may',
  approvalSteps: [],
  decidedBy: 'Julia Cux',
  decidedAt: inDays(-1),
}

const toAssess = [
  shownAs({ riskState: 'none', riskLevel: null }),
  answerTo(showRisk, { caseId }, { items: [] }),
]

const importedRisk: RiskView = {
  ...decided,
  reasons: [],
  protectiveFactors: [],
  imported: true,
  proposedLevel: 'low',
  proposedBy: null,
  decidedReason: 'Nivel que traía de Primero.',
  decidedBy: null,
  decidedAt: null,
}

const consent: ConsentView = {
  id: '01900000-0000-7000-8000-0000000000f3',
  version: 1,
  purpose: 'share-for-services',
  recipientOrganisationId: '01900000-0000-7000-8000-0000000000a3',
  recipientServiceId: null,
  recipientOrganisation: 'Clínica Santa Ana',
  sections: ['identity', 'notes'],
  state: 'given',
  live: true,
  basis: 'consent',
  basisReason: '',
  authority: '',
  imported: false,
  consenters: ['child', 'caregiver'],
  consentedBy: 'Rosa Xol',
  childAssented: true,
  childInformed: true,
  childNotTold: '',
  confirmation: 'none',
  confirmBy: null,
  confirmedBy: null,
  mayConfirm: 'nothing-waits',
  recalls: [],
  handedOver: false,
  language: 'kek',
  interpreter: 'Juana Caal',
  toldBack: 'La clínica va a saber que necesito medicina para el asma, y nada más.',
  withhold: 'No contar en qué albergue está.',
  textVersion: 'amparo-1',
  givenOn: day(-3),
  validUntil: day(180),
  withdrawnAt: null,
  withdrawnBecause: '',
}

const importedConsent: ConsentView = {
  ...consent,
  purpose: 'case-management',
  recipientOrganisationId: null,
  recipientServiceId: null,
  recipientOrganisation: null,
  sections: [],
  basisReason: 'Traído de Primero: no consta quién respondió ni cómo se preguntó.',
  imported: true,
  consenters: [],
  consentedBy: 'Primero',
  childAssented: false,
  childInformed: false,
  language: '',
  interpreter: '',
  toldBack: '',
  withhold: '',
  textVersion: '',
}

const needed = answerTo(
  consentNeededFor,
  { caseId },
  {
    child: 'assent',
    caregiver: 'consent',
    otherwise: 'trusted-adult-or-caseworker',
    form: 'oral-assent-written-consent',
    ageFrom: 12,
    ageTo: 12,
    ageUnsure: true,
    rule: {
      ruleId: 'consent-by-age.any',
      version: 1,
      basis: 'default-to-confirm',
      text: {
        es: 'Valor de partida según la práctica habitual. La organización debe confirmarlo.',
        en: 'Starting value from usual practice. The organization must confirm it.',
      },
    },
    validUntil: day(180),
  },
)

export const partScenes: readonly Scene[] = [
  scene(
    'case-notes-typical',
    'case-notes',
    worker,
    [
      shownAs({}, { twoVersions: 1 }),
      answerTo(
        listNotes,
        { caseId },
        {
          items: [
            note,
            {
              ...note,
              id: 'd2',
              kind: 'attempt',
              childReached: false,
              seenAlone: null,
              body: 'No contestó.',
              twoVersions: ['body'],
            },
          ],
          next: 'more',
        },
      ),
    ],
    { caseId },
  ),
  {
    ...scene(
      'case-notes-too-long',
      'case-notes',
      worker,
      [shownAs({}), answerTo(listNotes, { caseId }, { items: [longNote], next: null })],
      { caseId },
    ),
    press: '.entry .button',
  },
  scene(
    'case-notes-imported',
    'case-notes',
    worker,
    [
      shownAs({}),
      answerTo(
        listNotes,
        { caseId },
        {
          items: [
            {
              ...note,
              kind: 'note',
              occurredOn: '2021-05-26',
              place: '',
              childReached: false,
              seenAlone: null,
              language: '',
              interpreter: '',
              imported: true,
              author: null,
              body: 'Servicio (Primero): cash_assistance · help\nPara el: 2021-05-26\nEscribió en Primero: mgarcia',
            },
          ],
          next: null,
        },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-notes-empty',
    'case-notes',
    worker,
    [shownAs({ lastContactAt: null }), answerTo(listNotes, { caseId }, { items: [], next: null })],
    {
      caseId,
    },
  ),
  scene(
    'case-risk-proposed',
    'case-risk',
    worker,
    [shownAs({ riskState: 'proposed' }), answerTo(showRisk, { caseId }, { items: [risk] })],
    { caseId },
  ),
  scene(
    'case-risk-decided',
    'case-risk',
    supervisor,
    [
      shownDecided,
      answerTo(showRisk, { caseId }, { items: [decided, { ...decided, id: 'f9', state: 'superseded' }] }),
    ],
    { caseId },
  ),
  scene(
    'case-risk-waiting',
    'case-risk',
    worker,
    [shownDecided, answerTo(showRisk, { caseId }, { items: [{ ...decided, approval: 'someone-else' }] })],
    { caseId },
  ),
  scene('case-risk-empty', 'case-risk', worker, toAssess, { caseId }),
  {
    ...scene('case-risk-form', 'case-risk', worker, toAssess, { caseId }),
    press: '.page-head .button-main',
  },
  scene(
    'case-risk-imported',
    'case-risk',
    supervisor,
    [shownDecided, answerTo(showRisk, { caseId }, { items: [importedRisk] })],
    { caseId },
  ),
  scene(
    'case-consents-typical',
    'case-consents',
    worker,
    [
      shown,
      needed,
      answerTo(
        listConsents,
        { caseId },
        {
          items: [
            consent,
            {
              ...consent,
              id: 'f4',
              purpose: 'media',
              state: 'refused',
              live: false,
              sections: [],
              recipientOrganisation: null,
              toldBack: '',
              withhold: '',
              validUntil: null,
            },
            {
              ...consent,
              id: 'f6',
              basis: 'vital-interests',
              basisReason: 'Le costaba respirar y nadie adulto la acompañaba.',
              consenters: [],
              consentedBy: '',
              childInformed: false,
              childNotTold: 'Estaba inconsciente.',
              confirmation: 'waits',
              confirmBy: `${day(1)}T15:30:00.000Z`,
              mayConfirm: 'may',
            },
            {
              ...consent,
              id: 'f5',
              recipientOrganisation: fullName,
              state: 'withdrawn',
              live: false,
              recalls: [
                {
                  name: fullName,
                  sentAt: `${day(-2)}T15:00:00.000Z`,
                  askedAt: `${day(-1)}T15:00:00.000Z`,
                  answer: 'cannot',
                  words: 'La ley obliga a guardar la ficha médica cinco años.',
                  answeredAt: `${day(0)}T15:00:00.000Z`,
                },
              ],
            },
          ],
        },
      ),
    ],
    { caseId },
  ),
  scene(
    'case-consents-imported',
    'case-consents',
    worker,
    [
      shown,
      needed,
      answerTo(
        listConsents,
        { caseId },
        {
          items: [
            importedConsent,
            {
              ...importedConsent,
              id: 'f6',
              purpose: 'tracing',
              state: 'refused',
              live: false,
              validUntil: null,
            },
          ],
        },
      ),
    ],
    { caseId },
  ),
]
