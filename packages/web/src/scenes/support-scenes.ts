import { findPlan } from '@amparo/contract/api/plans/plan'
import { listProposals, type ProposalView } from '@amparo/contract/api/supports/proposals'
import { mySupports, showSupports, type SupportView } from '@amparo/contract/api/supports/supports'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { caseId, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, type Scene } from './scene.ts'
import { day, plan, worker } from './work-part-data.ts'

const support: SupportView = {
  id: '01900000-0000-7000-8000-0000000000e1',
  name: 'Delia Ruiz',
  role: 'psychosocial',
  task: 'Acompañar el duelo por su hermano: una sesión por semana, con juego y dibujo.',
  sections: ['identity', 'people', 'risk', 'plan', 'notes'],
  from: day(-20),
  until: day(40),
  invitedBy: 'Alicia Mejía',
  invitedAt: inDays(-21),
  state: 'accepted',
  isOver: false,
  declinedBecause: null,
  endedBecause: null,
  endedAt: null,
  words: '',
  left: false,
  isMine: false,
}
const asked: SupportView = {
  ...support,
  id: '01900000-0000-7000-8000-0000000000e2',
  name: 'Kevin Orozco',
  role: 'accompaniment',
  task: 'Acompañarla a la audiencia del lunes.',
  sections: ['identity', 'plan'],
  from: day(2),
  until: day(3),
  state: 'invited',
}
const former: SupportView = {
  ...support,
  id: '01900000-0000-7000-8000-0000000000e3',
  name: 'Mario Chub',
  role: 'schooling',
  task: 'Buscar lugar en la escuela.',
  until: null,
  state: 'ended',
  endedBecause: 'finished',
  endedAt: inDays(-4),
  words: 'Empezó el lunes en segundo grado.',
}

const supports: OutputOf<typeof showSupports> = {
  lead: 'Alicia Mejía',
  items: [support, asked, former],
  mayInvite: true,
  colleagues: [
    { id: '01900000-0000-7000-8000-000000000002', name: 'Julia Cux', supports: 3, isPossible: true },
    { id: '01900000-0000-7000-8000-000000000004', name: 'Nora Diéguez', supports: 0, isPossible: false },
  ],
  sections: ['identity', 'people', 'risk', 'assessment', 'plan', 'notes', 'journey', 'incidents'],
}

const proposal: ProposalView = {
  id: '01900000-0000-7000-8000-0000000000d1',
  by: 'Delia Ruiz',
  at: inDays(-1),
  why: 'Desde que juega duerme mejor y come con las demás.',
  kind: 'new-action',
  what: 'Sesión de juego cada jueves por la tarde',
  dueOn: day(12),
  owner: '',
  isHers: true,
  before: null,
  state: 'proposed',
  answeredBy: null,
  answeredAt: null,
  words: '',
  mayAnswer: true,
  mayWithdraw: false,
}

const withSupport = shownAs(
  {},
  {
    responsible: {
      organisationId: '01900000-0000-7000-8000-000000000010',
      organisation: 'Refugio La Ceiba',
      phone: '+502 2200 0000',
      worker: 'Alicia Mejía',
      team: 'Norte',
      supports: [{ name: 'Delia Ruiz', role: 'psychosocial' }],
    },
  },
)
const showing = (more: Partial<OutputOf<typeof showSupports>> = {}) =>
  answerTo(showSupports, { caseId }, { ...supports, ...more })

/** Who supports a case, whom one invites, what one is asked, and what is proposed to the plan. */
export const supportScenes: readonly Scene[] = [
  scene('case-supports-empty', 'case-supports', worker, [withSupport, showing({ items: [] })], { caseId }),
  scene('case-supports-typical', 'case-supports', worker, [withSupport, showing()], { caseId }),
  {
    ...scene('case-supports-form', 'case-supports', worker, [withSupport, showing()], { caseId }),
    press: '.page-head .button-main',
  },
  scene('supports-mine', 'supports', worker, [
    answer(mySupports, {
      items: [{ ...asked, isMine: true, caseId, code: 'GT-7K2M-9', callName: 'Ixchel' }],
      next: null,
    }),
  ]),
  scene(
    'case-plan-proposals',
    'case-plan',
    worker,
    [
      withSupport,
      answerTo(findPlan, { caseId }, { plan }),
      answerTo(
        listProposals,
        { caseId },
        {
          items: [
            proposal,
            {
              ...proposal,
              id: '01900000-0000-7000-8000-0000000000d2',
              kind: 'goal',
              what: 'Que Ixchel estudie y vea a su hermana cada semana.',
              before: plan.goal,
              dueOn: null,
              isHers: false,
              state: 'declined',
              mayAnswer: false,
              words: 'Su hermana todavía no tiene quien la traiga.',
            },
          ],
          next: null,
          mayPropose: false,
          mine: [],
        },
      ),
    ],
    { caseId },
  ),
]
