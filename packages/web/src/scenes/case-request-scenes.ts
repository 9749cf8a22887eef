import {
  myRequests,
  receivedRequests,
  type MyRequest,
  type ReceivedRequest,
} from '@amparo/contract/api/case-requests/case-requests'
import { caseId } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

const supervisor = signedInAs(['supervisor'])
const worker = signedInAs(['caseworker'])

export const insideRequest: ReceivedRequest = {
  id: '01900000-0000-7000-8000-0000000000f1',
  caseId,
  code: 'GT-26-7KQ4RX',
  callName: 'Ixchel',
  isInside: true,
  byId: '01900000-0000-7000-8000-000000000002',
  by: 'Julia Cux',
  organisation: 'Refugio La Ceiba',
  phone: '+502 2200 0000',
  reason: 'siblings',
  words: 'Su hermana está conmigo desde el lunes; las dos preguntan una por la otra.',
  askedAt: inDays(-3),
  answerDueAt: inDays(2),
  state: 'asked',
  worker: 'Alicia Mejía',
  heard: {
    by: 'Alicia Mejía',
    words: 'Ixchel dice que le gustaría. El viernes tenemos audiencia; después puede ser.',
    at: inDays(-2),
  },
  answeredBy: null,
  answeredAt: null,
  declinedBecause: null,
  answerWords: '',
  mayHear: false,
  mayDecline: true,
  mayGive: true,
  isMine: false,
}
const between: ReceivedRequest = {
  ...insideRequest,
  id: '01900000-0000-7000-8000-0000000000f2',
  code: 'GT-26-4MWT9B',
  callName: 'Wilmer',
  isInside: false,
  byId: null,
  by: null,
  organisation: 'Casa del Camino, programa de acompañamiento a niñas, niños y adolescentes',
  phone: '+52 55 0000 0000',
  reason: 'child-is-here',
  words: '',
  answerDueAt: inDays(1),
  heard: null,
}
const own: ReceivedRequest = {
  ...insideRequest,
  id: '01900000-0000-7000-8000-0000000000f3',
  code: 'GT-26-9PLX2C',
  callName: 'Dulce María',
  reason: 'nobody-in-charge',
  words: '',
  by: 'Alicia Mejía',
  worker: null,
  heard: null,
  mayDecline: false,
  mayGive: false,
  isMine: true,
}

const asked: MyRequest = {
  id: '01900000-0000-7000-8000-0000000000e4',
  code: 'MX-26-3FJ7QW',
  reason: 'child-is-here',
  words: '',
  askedAt: inDays(-1),
  answerDueAt: inDays(4),
  state: 'asked',
  organisation: null,
  answeredAt: null,
  declinedBecause: null,
  answerWords: '',
}
const answered = { organisation: 'Refugio La Ceiba', answeredAt: inDays(-2) }

/** Who asks for cases, what one asked for oneself, and asking. */
export const caseRequestScenes: readonly Scene[] = [
  scene('case-requests-received', 'case-requests', supervisor, [
    answer(receivedRequests, { items: [between, insideRequest, own], next: null }),
  ]),
  scene('case-requests-mine', 'case-requests-mine', worker, [
    answer(myRequests, {
      items: [
        asked,
        { ...asked, ...answered, id: '01900000-0000-7000-8000-0000000000e5', state: 'offered' },
        {
          ...asked,
          ...answered,
          id: '01900000-0000-7000-8000-0000000000e6',
          reason: 'siblings',
          words: 'Su hermana está conmigo desde el lunes.',
          state: 'declined',
          declinedBecause: 'other',
          answerWords: 'Alicia la acompaña en el juzgado el viernes. Después lo vemos juntas.',
        },
        { ...asked, id: '01900000-0000-7000-8000-0000000000e7', state: 'no-answer' },
      ],
      next: null,
    }),
  ]),
  scene('case-request-new', 'case-request-new', worker),
  scene('case-request-of-card', 'case-request-of', worker, [], { code: 'GT-26-7KQ4RX' }),
]
