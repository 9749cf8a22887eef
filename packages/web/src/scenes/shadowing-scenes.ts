import {
  listShadowings,
  shadowingChoices,
  shadowingColleagues,
  type ShadowingView,
} from '@amparo/contract/api/shadowing/shadowing'
import type { UserId } from '@amparo/domain/kernel/brand'
import { observedPoints } from '@amparo/domain/shadowing/shadowing'
import { caseId, fullName } from './case-data.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day } from './work-part-data.ts'

const worker = signedInAs(['caseworker'])
const supervisor = signedInAs(['supervisor'])
const userId = '01900000-0000-7000-8000-000000000002'
const workerId = userId as UserId

const remarks = {
  confidentiality: 'Dijo que todo quedaba entre ellas; no dijo qué tendría que contar.',
  'next-step': 'Se fue sin decir cuándo vuelve.',
} as const

const observed: NonNullable<ShadowingView['observed']> = {
  about: { caseId, code: 'GT-7K2M-9' },
  talkWith: 'child',
  permission: 'child',
  notAskedBecause: '',
  observations: observedPoints.map((point) => ({
    point,
    answer: point === 'confidentiality' ? 'in-part' : point === 'next-step' ? 'not-done' : 'done',
    remark: point in remarks ? remarks[point as keyof typeof remarks] : '',
  })),
  strengths: 'Se sentó a su altura, la dejó dibujar y esperó sus silencios.',
  toPractise: 'Decir al principio qué no puede guardar en secreto, con palabras de todos los días.',
  nextStep: {
    words: 'Practicar la explicación con una colega y usarla en la próxima visita',
    dueOn: day(5),
    doneAt: null,
    outcome: '',
  },
  reply: '',
  repliedAt: null,
  withdrawnBecause: '',
}
const first: ShadowingView = {
  id: 'o1',
  workerId: userId,
  worker: 'Julia Cux',
  observer: 'Berta Coj',
  on: day(-2),
  me: 'worker',
  isWithdrawn: false,
  observed,
}
const earlier: ShadowingView = {
  ...first,
  id: 'o2',
  on: day(-70),
  observed: {
    ...observed,
    talkWith: 'both',
    permission: 'caregiver',
    notAskedBecause: 'La niña tiene dos años.',
    about: null,
    nextStep: {
      words: 'Llevar hojas y colores',
      dueOn: day(-60),
      doneAt: `${day(-61)}T18:00:00.000Z`,
      outcome: 'Los llevo siempre.',
    },
    reply: 'Me dio pena que me miraran, pero me sirvió. No había notado que hablo tan rápido.',
    repliedAt: `${day(-69)}T18:00:00.000Z`,
  },
}
const taken: ShadowingView = {
  ...first,
  id: 'o3',
  on: day(-80),
  isWithdrawn: true,
  observed: { ...observed, withdrawnBecause: 'Era de otra persona.' },
}
const choices = answerTo(
  shadowingChoices,
  { workerId },
  {
    worker: fullName,
    mayRecord: true,
    lastOn: day(-110),
    dueOn: day(-18),
    late: true,
    cases: [{ caseId, code: 'GT-7K2M-9' }],
  },
)
const list = (items: readonly ShadowingView[]) => answer(listShadowings, { items: [...items], next: null })

/** Going along with a colleague: as the two read it, as who only oversees does, and while it is written. */
export const shadowingScenes: readonly Scene[] = [
  scene('shadowings-typical', 'shadowings', worker, [
    list([first, earlier, taken]),
    answer(shadowingColleagues, { items: [] }),
  ]),
  {
    ...scene('shadowings-person-form', 'shadowings-person', supervisor, [choices, list([])], { userId }),
    press: '.page-head .button-main',
  },
  scene(
    'shadowings-person-not-one',
    'shadowings-person',
    supervisor,
    [choices, list([{ ...first, me: 'neither', observed: null }])],
    { userId },
  ),
]
