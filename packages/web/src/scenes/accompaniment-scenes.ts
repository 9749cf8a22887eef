import {
  listAccompaniments,
  type AccompanimentView,
} from '@amparo/contract/api/accompaniments/accompaniments'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { listServicesGiven } from '@amparo/contract/api/services/service-records'
import { taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import { caseId, opened } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, signedInAs, type Scene } from './scene.ts'

const going: AccompanimentView = {
  id: '01900000-0000-7000-8000-0000000ac001',
  version: 1,
  by: 'Alicia Mejía',
  at: inDays(-2),
  withdrawnBecause: '',
  withdrawnAt: null,
  of: null,
  userId: null,
  companion: 'Sor Inés',
  who: 'Sor Inés',
  place: 'hospital',
  where: 'Hospital Regional, consulta externa',
  on: inDays(2).slice(0, 10),
  hour: '09:30',
  from: 'El albergue',
  means: 'organisation-vehicle',
  interpreter: 'arranged',
  interpreterId: null,
  interpreterName: 'Domingo Caal',
  words: 'Llevar el carné de vacunas y agua.',
  result: null,
}
const items: AccompanimentView[] = [
  going,
  {
    ...going,
    id: '01900000-0000-7000-8000-0000000ac002',
    place: 'consulate',
    where: 'Consulado de Honduras',
    on: inDays(-3).slice(0, 10),
    who: 'Alicia Mejía',
    interpreter: 'to-find',
  },
  {
    ...going,
    id: '01900000-0000-7000-8000-0000000ac003',
    place: 'court',
    where: 'Juzgado de la niñez',
    on: inDays(-9).slice(0, 10),
    interpreter: 'not-needed',
    result: {
      outcome: 'done',
      words: 'La jueza la escuchó a solas. Salió tranquila y pidió un helado.',
      nextStep: 'Recoger la resolución el lunes.',
    },
  },
  {
    ...going,
    id: '01900000-0000-7000-8000-0000000ac004',
    place: 'school',
    where: 'Escuela del barrio',
    on: inDays(-14).slice(0, 10),
    hour: null,
    result: { outcome: 'not-done', reason: 'no-transport', words: '', nextStep: 'Pedir otra fecha.' },
  },
]
const worker = signedInAs(['caseworker'])
const answers = [
  answerTo(openCase, { caseId }, opened()),
  answerTo(listAccompaniments, { caseId }, { items }),
  answerTo(listCaseReferrals, { caseId }, { items: [], feedback: [] }),
  answerTo(listServicesGiven, { caseId }, { items: [], next: null }),
  answerTo(
    taskChoices,
    { caseId },
    { me: 'a', colleagues: [{ id: 'a', name: 'Alicia Mejía' }], supporters: [], mayWait: [] },
  ),
]

/** Who goes along: what is planned, what waits to be told, what happened; and the form. */
export const accompanimentScenes: readonly Scene[] = [
  scene('case-accompaniments-typical', 'case-accompaniments', worker, answers, { caseId }),
  {
    ...scene('case-accompaniments-form', 'case-accompaniments', worker, answers, { caseId }),
    press: '.case-main > p > .button-main',
  },
]
