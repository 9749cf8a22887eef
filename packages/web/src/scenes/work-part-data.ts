import { listAttachments } from '@amparo/contract/api/attachments/attachments'
import { listForms } from '@amparo/contract/api/assessments/assessment'
import { showClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import type { ClosureCheckView } from '@amparo/contract/api/closure-checks/closure-checks'
import type { ReviewView } from '@amparo/contract/api/reviews/reviews'
import type { PlanView } from '@amparo/contract/api/plans/plan'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import { comprehensiveAssessment } from '@amparo/domain/form/definitions/comprehensive-assessment'
import { caseId, shownAs } from './case-data.ts'
import { showHold } from '@amparo/contract/api/holds/holds'
import { inDays } from './looked-at.ts'
import { answer, answerTo, signedInAs } from './scene.ts'

export const worker = signedInAs(['caseworker'])
export const supervisor = signedInAs(['supervisor'])
export const shown = shownAs({})
/** Two answers have two versions: `versions` lists them. */
export const shownWithVersions = shownAs({}, { twoVersions: 2 })
/** Where files may be added and none was. */
export const noFiles = answerTo(listAttachments, { caseId }, { items: [], next: null })
export const answerId = '01900000-0000-7000-8000-0000000000b1'
export const memberId = '01900000-0000-7000-8000-0000000000b2'
export const day = (days: number) => inDays(days).slice(0, 10)

export const action: PlanView['actions'][number] = {
  id: 'a1',
  what: 'Inscribirla en la escuela del barrio',
  owner: 'Su tía Rosa',
  dueOn: day(5),
  position: 0,
  state: 'planned',
  doneOn: null,
  outcome: '',
  version: 1,
  fieldVersions: { what: 1, position: 1 },
  twoVersions: [],
}

export const plan: PlanView = {
  id: '01900000-0000-7000-8000-0000000000b3',
  goal: 'Que Ixchel estudie, hable con su mamá cada semana y viva con alguien que la cuide.',
  childAgreed:
    'Quiero ir a la escuela y hablar con mi mamá los domingos. No quiero cambiar de casa otra vez.',
  reviewOn: day(30),
  state: 'draft',
  madeBy: 'Alicia Mejía',
  submittedBy: null,
  approval: 'nothing-waits',
  approvalSteps: [],
  review: null,
  approvedBy: null,
  approvedAt: null,
  changesAsked: '',
  version: 3,
  fieldVersions: { goal: 1, childAgreed: 1 },
  twoVersions: [],
  actions: [
    action,
    {
      ...action,
      id: 'a2',
      what: 'Llamar a su mamá con intérprete',
      owner: 'Alicia Mejía',
      dueOn: day(-1),
      position: 1,
    },
    {
      ...action,
      id: 'a3',
      what: 'Cita en la clínica',
      state: 'done',
      doneOn: day(-2),
      outcome: 'Le dieron el inhalador.',
      position: 2,
    },
  ],
}

export const referral: ReferralView = {
  id: 'r1',
  caseId,
  caseCode: 'GT-7K2M-9',
  callName: 'Ixchel',
  ageFrom: 12,
  ageTo: 12,
  fromOrganisation: 'Casa Esperanza',
  fromOrganisationId: '01900000-0000-7000-8000-0000000000a1',
  fromPhone: '+502 0000-0000',
  toOrganisation: 'Clínica Santa Ana',
  toOrganisationId: '01900000-0000-7000-8000-0000000000a3',
  providerPhone: '',
  howToRefer: '',
  service: 'health',
  reason: 'Necesita revisión y medicina para el asma.',
  urgency: 'soon',
  sharedIncidents: 0,
  sharedSections: ['identity', 'notes'],
  state: 'sent',
  sentBy: 'Alicia Mejía',
  sentAt: inDays(-2),
  answerDueAt: inDays(1),
  answeredAt: null,
  answerReason: '',
  cause: null,
  given: null,
  receiver: null,
  receiverId: null,
  outcome: '',
  recall: null,
  answers: ['withdraw'],
  version: 1,
}

const definition = JSON.parse(JSON.stringify(comprehensiveAssessment)) as unknown
export const forms = answer(listForms, {
  items: [{ formVersionId: 'v1', name: 'comprehensive-assessment', number: 1, definition }],
})
const rows = [
  {
    id: answerId,
    upperRowId: null,
    subform: '',
    position: 0,
    values: { 'sleeps-where': 'Con su tía, en un cuarto del albergue.' },
    versions: { 'sleeps-where': 2 },
    removed: false,
    twoVersions: ['sleeps-where'],
  },
  {
    id: memberId,
    upperRowId: answerId,
    subform: 'members',
    position: 0,
    values: {
      'member-name': 'Rosa',
      'member-relation': 'aunt-uncle',
      'member-age': 41,
      'member-cares': true,
    },
    versions: {},
    removed: false,
    twoVersions: [],
  },
  {
    id: '01900000-0000-7000-8000-0000000000b4',
    upperRowId: memberId,
    subform: 'member-concerns',
    position: 0,
    values: { 'concern-kind': 'serious-illness', 'concern-urgent': { unanswered: 'unknown' } },
    versions: {},
    removed: false,
    twoVersions: [],
  },
]
export const assessment = {
  answerId,
  formVersionId: 'v1',
  definition,
  state: 'draft' as const,
  newer: null,
  earlier: [],
  approval: 'nothing-waits' as const,
  approvalSteps: [],
  review: null,
  madeBy: 'Alicia Mejía',
  approvedBy: null,
  approvedAt: null,
  changesAsked: '',
  version: 3,
  rows,
}
/** Sent back once: what changed since then. */
export const reviewed = {
  before: {
    answer: 'changes-asked' as const,
    at: inDays(-4),
    by: 'Berta Coj',
    changes: 'Falta preguntar con quién duerme, y si alguien más la cuida.',
  },
  writers: [
    { name: 'Julia Cux', at: inDays(-1) },
    { name: 'Elmer Ical', at: inDays(-2) },
  ],
}
export const versions = answerTo(
  listTwoVersions,
  { caseId },
  {
    items: [
      {
        recordKind: 'answer',
        recordId: answerId,
        section: 'assessment',
        field: 'sleeps-where',
        standing: 'Con su tía, en un cuarto del albergue.',
        standingBy: 'Alicia Mejía',
        standingAt: inDays(-2, 14),
        version: 2,
        others: [
          {
            edit: 'e1',
            value: 'En el dormitorio de niñas, sin su tía.',
            byId: 'u2',
            by: 'Julia Cux',
            madeAt: inDays(-1, 10),
          },
        ],
      },
      {
        recordKind: 'person',
        recordId: '01900000-0000-7000-8000-0000000000e0',
        section: 'identity',
        field: 'born',
        standing: { kind: 'year', year: 2014 },
        standingBy: 'Alicia Mejía',
        standingAt: inDays(-2, 14),
        version: 2,
        others: [
          {
            edit: 'e2',
            value: { kind: 'about-age', years: 11, on: '2026-03-01' },
            byId: 'u2',
            by: null,
            madeAt: inDays(-2, 15),
          },
        ],
      },
    ],
  },
)

const happened = ['ReferralSent', 'PlanApproved', 'RiskApproved', 'NoteAdded', 'ConsentGiven', 'CaseOpened']
export const history = answerTo(
  listHistory,
  { caseId },
  {
    items: happened.map((kind, index) => ({
      id: String(index),
      kind,
      recordKind: ['referral', 'plan', 'risk', 'note', 'consent', 'case'][index] ?? 'case',
      recordId: String(index),
      section: 'summary',
      recordedAt: inDays(index === 3 ? -2 : -index),
      madeAt: inDays(-index),
      imported: index === 5,
      byId: 'u1',
      by: index === 0 || index === 5 ? null : 'Alicia Mejía',
      organisation: 'Casa Esperanza',
      payload: index === 4 ? null : {},
      erased: index === 4,
      changes:
        index === 3
          ? [
              {
                recordId: '3',
                field: 'body',
                before: 'Habla de su escuela.',
                after: 'Habla de su escuela y de su tía.',
                others: [],
              },
            ]
          : [],
    })),
    next: null,
  },
)

export const closure = {
  id: 'c1',
  version: 1,
  reason: 'goal-met' as const,
  explanation: 'Vive con su tía desde hace seis meses y estudia.',
  childTold: 'Hicimos una merienda de despedida. Sabe a quién llamar.',
  state: 'requested' as const,
  approval: 'may' as const,
  approvalSteps: [],
  requestedBy: 'Julia Cux',
  requestedAt: inDays(-1),
  approvedBy: null,
  approvedAt: null,
  changesAsked: '',
}

export const closedFor = (reason: 'goal-met' | 'duplicate') =>
  answerTo(
    showClosure,
    { caseId },
    {
      items: [
        {
          ...closure,
          reason,
          state: 'approved',
          approval: 'nothing-waits',
          approvalSteps: [],
          approvedBy: 'Berta Coj',
          approvedAt: inDays(-1),
        },
      ],
      referralsOut: 0,
      attempts: 0,
      attemptsNeeded: 3,
      notContactableFrom: null,
    },
  )

/** Opened again once; whoever had it in charge has left since, so the supervisor chooses. */
export const reopening = {
  items: [
    {
      id: 'r1',
      reason: 'carer-died' as const,
      explanation: 'Murió la abuela con quien vivía; la recibió una vecina.',
      worker: 'Julia Cux',
      reopenedBy: 'Berta Coj',
      reopenedAt: inDays(-200),
    },
  ],
  standing: 'may',
  instead: '',
  workerId: null,
  workers: [
    { id: '01900000-0000-7000-8000-000000000001', name: 'Ana Tzoc' },
    { id: '01900000-0000-7000-8000-000000000002', name: 'Mario Chub' },
  ],
}

export const onHold = {
  reason: 'hospital' as const,
  explanation: 'La operaron de la pierna; su tía está con ella.',
  reviewOn: day(12),
  heldAt: inDays(-2),
  heldBy: 'Ana Tzoc',
}

export const holdDays = answerTo(
  showHold,
  { caseId },
  { reviewFrom: day(1), reviewUntil: day(30), basis: 'default-to-confirm', items: [] },
)

export const reviewOfHold = {
  id: 't9',
  kind: 'review-hold',
  subjectId: null,
  action: null,
  dueAt: inDays(12),
  why: {
    ruleId: 'hold-review.any',
    version: 1,
    basis: 'default-to-confirm',
    dueOn: day(12),
    unknownYears: [],
  },
}

export const review: ReviewView = {
  id: 'v1',
  reviewedOn: day(-3),
  fit: 'partly',
  child: { answer: 'said', words: 'La escuela me gusta. Llamar a mi mamá los domingos casi no se pudo.' },
  caregiver: { answer: 'does-not-want-to-say', words: '' },
  changes: 'Su tía consiguió trabajo y llega más tarde.',
  decision: 'change',
  reason: 'Hay que buscar otra hora para llamar.',
  by: 'Alicia Mejía',
  recordedAt: inDays(-3),
}

export const check: ClosureCheckView = {
  id: 'k1',
  checkedOn: day(-1),
  how: 'through-somebody',
  reached: false,
  outcome: 'needs-help',
  words: 'Su tía cuenta que dejó la escuela y que casi no come.',
  ends: true,
  by: 'Julia Cux',
  recordedAt: inDays(-1),
  answer: '',
  answeredBy: null,
  answeredAt: null,
}
