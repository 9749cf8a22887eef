import { listSessions, sessionChoices, type SessionView } from '@amparo/contract/api/supervision/supervision'
import type { UserId } from '@amparo/domain/kernel/brand'
import { caseId, fullName } from './case-data.ts'
import { answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day } from './work-part-data.ts'

const worker = signedInAs(['caseworker'])
const supervisor = signedInAs(['supervisor'])
const manager = signedInAs(['manager'])
const userId = '01900000-0000-7000-8000-000000000002'
const workerId = userId as UserId
const about = { caseId, code: 'GT-7K2M-9' }

const talk: SessionView = {
  id: 's1',
  workerId: userId,
  worker: 'Julia Cux',
  supervisor: 'Berta Coj',
  on: day(-3),
  kind: 'individual',
  mine: false,
  isWithdrawn: false,
  talk: {
    cases: [about, { caseId: '01900000-0000-7000-8000-0000000000c2', code: 'GT-4T9W-2' }],
    agreements: [
      {
        id: 'a1',
        about,
        isTask: true,
        words: 'Llamar a la tía antes de la visita',
        dueOn: day(2),
        state: 'open',
        outcome: '',
      },
      {
        id: 'a2',
        about: null,
        isTask: false,
        words: 'Tomar los dos días de descanso que tiene pendientes',
        dueOn: day(-1),
        state: 'open',
        outcome: '',
      },
      {
        id: 'a3',
        about: null,
        isTask: false,
        words: 'Leer la guía sobre duelo',
        dueOn: day(-2),
        state: 'done',
        outcome: 'La leí; me sirvió para el caso de los hermanos.',
      },
    ],
    feeling: 'Cansada desde el entierro. Prefiere no llevar otro caso de muerte este mes.',
    withdrawnBecause: '',
  },
}
const earlier: SessionView = {
  ...talk,
  id: 's2',
  on: day(-17),
  kind: 'after-event',
  isWithdrawn: true,
  talk: { cases: [], agreements: [], feeling: '', withdrawnBecause: 'Era de otra persona.' },
}
const sessions = (items: readonly SessionView[], of: { workerId?: UserId } = { workerId }) =>
  answerTo(listSessions, of, { items: [...items], next: null })
const choices = answerTo(
  sessionChoices,
  { workerId },
  {
    worker: fullName,
    mayRecord: true,
    cases: Array.from({ length: 8 }, (_, index) => ({
      caseId: `01900000-0000-7000-8000-0000000000c${index}`,
      code: `GT-7K2M-${index}`,
    })),
  },
)
const mine = { ...talk, mine: true }

/** Talks with one's supervisor, as the two read them, and as whoever only oversees does. */
export const supervisionScenes: readonly Scene[] = [
  scene('supervision-typical', 'supervision', worker, [sessions([talk, earlier], {})]),
  scene('supervision-empty', 'supervision', worker, [sessions([], {})]),
  {
    ...scene('supervision-person-form', 'supervision-person', supervisor, [choices, sessions([mine])], {
      userId,
    }),
    press: '.page-head .button-main',
  },
  scene(
    'supervision-person-not-there',
    'supervision-person',
    manager,
    [
      answerTo(sessionChoices, { workerId }, { worker: 'Julia Cux', mayRecord: false, cases: [] }),
      sessions([{ ...talk, talk: null }]),
    ],
    { userId },
  ),
]
