import {
  myAssignments,
  showAssignment,
  type AssignmentView,
  type CandidateView,
} from '@amparo/contract/api/assignments/assignments'
import { showOwnWork } from '@amparo/contract/api/assignments/own-work'
import { receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { showTeam } from '@amparo/contract/api/team/team'
import { listTeamCases, showOpenWork, type TeamCase } from '@amparo/contract/api/team/team-cases'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { caseId } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { insideRequest } from './case-request-scenes.ts'
import { answer, answerTo, scene, type Scene } from './scene.ts'
import { caseload } from './team-data.ts'
import { shown, supervisor, worker } from './work-part-data.ts'

const offered: AssignmentView = {
  id: '01900000-0000-7000-8000-0000000000f1',
  from: 'Alicia Mejía',
  to: 'Julia Cux',
  reason: 'leaving',
  words: '',
  mustKnow:
    'El jueves la espera su tía en la terminal. Le da miedo subir a un carro con hombres que no conoce.',
  toldChild: 'Sabe que Alicia se va el viernes y que Julia habla q’eqchi’.',
  introducer: 'former-worker',
  against: [],
  despite: '',
  offeredBy: 'Berta Coj',
  offeredAt: inDays(0, 8),
  answerDueAt: inDays(1, 8),
  state: 'offered',
  answeredAt: null,
  givenBackBecause: null,
  answerWords: '',
}

export const givenToMe: OutputOf<typeof myAssignments>['items'][number] = {
  ...offered,
  to: 'Alicia Mejía',
  from: 'Julia Cux',
  caseId,
  code: 'GT-7K2M-9',
  callName: 'Ixchel',
  riskLevel: 'high',
}

const candidates: CandidateView[] = [
  {
    id: '01900000-0000-7000-8000-000000000002',
    name: 'Julia Cux',
    standing: 'proposed',
    against: [],
    favour: ['shared-language', 'as-wished', 'same-team'],
    cases: 12,
    weight: 24,
  },
  {
    id: '01900000-0000-7000-8000-000000000003',
    name: 'Kevin Orozco',
    standing: 'possible',
    against: ['against-wish', 'too-many-acute'],
    favour: ['same-team'],
    cases: 19,
    weight: 44,
  },
  {
    id: '01900000-0000-7000-8000-000000000004',
    name: 'Mario Chub',
    standing: 'not-possible',
    against: [],
    favour: [],
    cases: 3,
    weight: 7,
  },
]

const assignment: OutputOf<typeof showAssignment> = {
  worker: 'Alicia Mejía',
  workerLeft: false,
  wish: { wish: 'woman', words: 'Con una señora, como mi tía.', by: 'Alicia Mejía', recordedAt: inDays(-3) },
  items: [],
  mayAssign: true,
  candidates,
  limit: { cases: 25, weight: 50, acute: 6 },
}
const asked = (more: Partial<OutputOf<typeof showAssignment>>) =>
  answerTo(showAssignment, { caseId }, { ...assignment, ...more })

/** A colleague, who is not the one that the rule proposes, asked for the case. */
const waiting = answerTo(
  receivedRequests,
  { of: caseId, only: 'waiting' },
  {
    items: [
      {
        ...insideRequest,
        byId: '01900000-0000-7000-8000-000000000003',
        by: 'Kevin Orozco',
      },
    ],
    next: null,
  },
)

const userId = '01900000-0000-7000-8000-000000000003'
const teamCase = (index: number, more: Partial<TeamCase> = {}): TeamCase => ({
  id: `01900000-0000-7000-8000-00000000070${index}`,
  code: `GT-7K2M-${index}`,
  callName: ['Ixchel', 'Mateo', 'Wendy'][index % 3] ?? 'Ixchel',
  state: 'open',
  riskLevel: index % 2 === 0 ? 'high' : 'medium',
  workerId: userId,
  worker: 'Kevin Orozco',
  withoutWorker: true,
  waitingFor: null,
  proposed: { id: '01900000-0000-7000-8000-000000000002', name: 'Julia Cux', cases: 9 + index, weight: 20 },
  ...more,
})
const team = answer(showTeam, {
  offers: { referrals: 0, transfers: 0 },
  items: [
    caseload(),
    caseload({ userId: '01900000-0000-7000-8000-000000000002', displayName: 'Julia Cux' }),
    caseload({ userId, displayName: 'Kevin Orozco', hasLeft: true }),
  ],
})

/** A case passes on: chosen, waiting, received; a leaver's caseload; what one says of oneself. */
export const assignmentScenes: readonly Scene[] = [
  {
    ...scene('case-assignment-form', 'case-assignment', supervisor, [shown, asked({}), waiting], { caseId }),
    press: '.page-head .button-main',
  },
  scene(
    'case-assignment-waiting',
    'case-assignment',
    supervisor,
    [
      shown,
      asked({
        worker: 'Kevin Orozco',
        workerLeft: true,
        items: [
          offered,
          {
            ...offered,
            id: '01900000-0000-7000-8000-0000000000f2',
            to: 'Nora Diéguez',
            against: ['too-many'],
            despite: 'Ya la conoce de la terminal.',
            state: 'given-back',
            answeredAt: inDays(-1),
            givenBackBecause: 'too-much',
            answerWords: 'Llevo siete de riesgo alto.',
          },
        ],
      }),
    ],
    { caseId },
  ),
  scene('assignments-mine', 'assignments', worker, [
    answer(myAssignments, { items: [givenToMe], next: null }),
  ]),
  scene('team-cases-empty', 'team-cases', supervisor, [
    answer(listTeamCases, { items: [], next: null }),
    team,
  ]),
  {
    ...scene(
      'team-person-left',
      'team-person',
      supervisor,
      [
        answerTo(
          showOpenWork,
          { userId: userId as never },
          {
            userId,
            name: 'Kevin Orozco',
            left: true,
            cases: 4,
            tasks: 7,
            approvals: 1,
            reviews: 2,
            flags: 1,
            transfers: 1,
            toAccept: 0,
            proposals: 1,
            requests: 1,
            maySettle: true,
            supports: [
              {
                id: '01900000-0000-7000-8000-000000000802',
                caseId,
                code: 'GT-2M7K-8',
                role: 'schooling',
              },
            ],
            elsewhere: [
              {
                id: '01900000-0000-7000-8000-000000000801',
                caseId,
                code: 'GT-9P4X-3',
                words: 'Llamar al juzgado por la audiencia.',
                dueAt: inDays(2),
              },
            ],
          },
        ),
        answer(listTeamCases, {
          items: [
            teamCase(1),
            teamCase(2),
            teamCase(3, { proposed: null }),
            teamCase(4, { waitingFor: 'Julia Cux', proposed: null }),
          ],
          next: 'more',
        }),
        team,
      ],
      { userId },
    ),
    press: '.entries li:first-child .choice-box',
  },
  scene('own-work-typical', 'own-work', worker, [
    answer(showOwnWork, {
      languages: ['spa', 'kek'],
      sex: 'female',
      awayFrom: inDays(7).slice(0, 10),
      awayUntil: inDays(21).slice(0, 10),
      conflicts: [
        {
          id: '01900000-0000-7000-8000-000000000901',
          kind: 'person',
          about: 'Rigoberto Caal',
          declaredAt: inDays(-30),
        },
        {
          id: '01900000-0000-7000-8000-000000000902',
          kind: 'case',
          about: 'GT-3B8H-1',
          declaredAt: inDays(-9),
        },
      ],
    }),
  ]),
]
