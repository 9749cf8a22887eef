import { listIncidents, type IncidentView } from '@amparo/contract/api/incidents/incidents'
import { agreed } from './protocol-data.ts'
import { listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { listMissing, type MissingView } from '@amparo/contract/api/missing/missing'
import { listScreenings, type ScreeningView } from '@amparo/contract/api/screenings/screenings'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { caseId, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { shippedFormsListed } from './paper-scenes.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day, shown, worker } from './work-part-data.ts'

const robbery: IncidentView = {
  id: '01900000-0000-7000-8000-0000000000c1',
  section: 'sealed-incidents',
  type: 'extortion',
  actors: [{ type: 'police', agency: 'mx.gn', words: 'Dos hombres con uniforme' }],
  happened: { kind: 'month', year: 2026, month: 2 },
  hour: null,
  phase: 'transit',
  place: 'En un retén, antes de Tapachula',
  what: 'Los bajaron de la camioneta y les pidieron dinero para dejarlos seguir.',
  harm: '',
  care: 'none-needed',
  aids: '',
  witnesses: 'yes',
  child: { answer: 'said', words: 'Se quedaron con lo que mi mamá me cosió en la blusa.' },
  source: 'child',
  sourceWords: '',
  done: '',
  dangerSince: null,
  windows: [],
  referrals: [],
  reports: [
    {
      to: 'ombudsman',
      institutions: ['gt.pdh'],
      rerouted: true,
      state: 'made',
      since: inDays(-3),
      dueAt: null,
      madeOn: day(-2),
      way: 'in-person',
      told: 'told-before',
      reference: 'Q-118',
      words: 'Quiso que se contara sin decir su nombre.',
    },
  ],
  steps: [],
  withdrawnBecause: '',
  by: 'Alicia Mejía',
  recordedAt: inDays(-3),
}

const urgent: IncidentView = {
  ...robbery,
  id: '01900000-0000-7000-8000-0000000000c2',
  type: 'sexual-violence',
  actors: [{ type: 'not-known', agency: null, words: '' }],
  happened: { kind: 'day', day: plainDate('2026-03-13') },
  hour: '22:00',
  place: 'Cerca de la terminal',
  what: 'Lo contó a la enfermera. Los detalles no se preguntan de nuevo.',
  care: 'asked',
  witnesses: 'not-known',
  child: { answer: 'does-not-want-to-say', words: '' },
  source: 'professional',
  dangerSince: inDays(0, 9),
  windows: [
    { window: 'infection-prevention', choice: 'wants', until: inDays(2, 22) },
    { window: 'pregnancy-prevention', choice: 'not-asked', until: inDays(4, 22) },
  ],
  referrals: [
    {
      id: '01900000-0000-7000-8000-0000000000c9',
      service: 'health',
      to: 'Clínica La Merced',
      state: 'completed',
      sentAt: inDays(-1),
      given: 'given',
    },
  ],
  reports: [
    {
      to: 'child-authority',
      institutions: ['gt.pgn', 'gt.pna'],
      rerouted: false,
      state: 'due',
      since: inDays(0, 9),
      dueAt: inDays(1, 9),
      madeOn: null,
      way: null,
      told: null,
      reference: '',
      words: 'Pidió hablar antes con su tía.',
    },
  ],
  steps: [
    {
      words: 'La acompaña la psicóloga del albergue.',
      dangerOver: false,
      by: 'Berta Coj',
      at: inDays(0, 10),
    },
  ],
  recordedAt: inDays(0, 9),
}

const search: MissingView = {
  id: '01900000-0000-7000-8000-0000000000c3',
  since: '2026-03-13',
  hour: '18:30',
  lastSeen: 'En la puerta del albergue, con su mochila azul y la chamarra de su hermano.',
  circumstances: 'Había hablado por teléfono con alguien que le ofreció trabajo en la frontera.',
  worry: 'Tiene 12 años y no conoce la ciudad.',
  noticedBy: 'La educadora de la noche',
  due: [
    { step: 'tell-authority', at: inDays(0, 6) },
    { step: 'search-alert', at: inDays(0, 18) },
    { step: 'look-again', at: inDays(3) },
  ],
  steps: [
    {
      step: 'call-contacts',
      result: 'done',
      words: 'Su tía no sabe nada. Llamará si tiene noticias.',
      reference: '',
      by: 'Alicia Mejía',
      at: inDays(-1, 20),
    },
  ],
  ended: null,
  by: 'Alicia Mejía',
  recordedAt: inDays(-1, 19),
}

const missingNow = shownAs(
  {},
  {
    tasks: [
      {
        id: 'look',
        kind: 'look-for-child',
        subjectId: search.id,
        dueAt: inDays(0, 6),
        why: {
          ruleId: 'missing-steps.any',
          version: 1,
          basis: 'default-to-confirm',
          dueOn: day(0),
          unknownYears: [],
        },
        action: null,
      },
    ],
  },
)
const talk: ScreeningView = {
  id: '01900000-0000-7000-8000-0000000000c4',
  answerId: '01900000-0000-7000-8000-0000000000c5',
  phase: 'transit',
  on: '2026-03-14',
  finding: 'some',
  look: null,
  waits: true,
  mine: false,
  isIncident: false,
  setAside: null,
  by: 'Julia Cux',
  recordedAt: inDays(0, 8),
}
const earlierTalk: ScreeningView = {
  ...talk,
  id: '01900000-0000-7000-8000-0000000000c6',
  phase: 'origin',
  on: '2026-02-03',
  finding: 'none',
  waits: false,
  recordedAt: inDays(-40),
}
const talks = (...items: readonly ScreeningView[]) =>
  answerTo(listScreenings, { caseId }, { items: [...items], next: null })
const none = answerTo(listIncidents, { caseId }, { items: [], next: null })

/** What happened to her, and nobody knows where she is. */
export const dangerScenes: readonly Scene[] = [
  scene(
    'case-incidents-typical',
    'case-incidents',
    worker,
    [
      shown,
      shippedFormsListed,
      talks(earlierTalk),
      answerTo(listIncidents, { caseId }, { items: [urgent, robbery], next: 'more' }),
    ],
    { caseId },
  ),
  {
    ...scene(
      'case-incidents-opened',
      'case-incidents',
      worker,
      [
        shown,
        shippedFormsListed,
        talks(),
        answerTo(listIncidents, { caseId }, { items: [urgent], next: null }),
      ],
      { caseId },
    ),
    press: '.entries li:first-child .disclosure-button',
  },
  scene(
    'case-incident-referral',
    'case-incident-referral',
    worker,
    [
      shown,
      answer(listRecipients, {
        organisations: [{ id: 'b', name: 'Clínica La Merced', country: 'GT', kind: 'ngo', ...agreed }],
        outside: [],
        colleagues: [],
      }),
    ],
    { caseId, incidentId: urgent.id },
  ),
  {
    ...scene('case-incidents-form', 'case-incidents', worker, [shown, shippedFormsListed, talks(), none], {
      caseId,
    }),
    press: '.page-head .button-main',
  },
  {
    ...scene(
      'case-incidents-talk',
      'case-incidents',
      worker,
      [shown, shippedFormsListed, talks(talk, earlierTalk), none],
      { caseId },
    ),
    press: '.entries li:first-child .disclosure-button',
  },
  scene(
    'case-incidents-manager',
    'case-incidents',
    signedInAs(['manager']),
    [
      shownAs(
        {},
        {
          reads: ['summary', 'course', 'identity', 'risk', 'referral', 'incidents'],
          writes: ['summary', 'course', 'risk', 'referral'],
        },
      ),
      none,
    ],
    { caseId },
  ),
  scene(
    'case-missing-now',
    'case-missing',
    worker,
    [missingNow, answerTo(listMissing, { caseId }, { items: [search] })],
    { caseId },
  ),
  {
    ...scene(
      'case-missing-form',
      'case-missing',
      worker,
      [shown, answerTo(listMissing, { caseId }, { items: [] })],
      {
        caseId,
      },
    ),
    press: '.case-main .button-main',
  },
]
