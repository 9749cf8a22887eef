import { listAccompaniments } from '@amparo/contract/api/accompaniments/accompaniments'
import { agreed } from './protocol-data.ts'
import { findPlan } from '@amparo/contract/api/plans/plan'
import type { FeedbackView } from '@amparo/contract/api/referrals/feedback'
import { listCaseReferrals, listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import { countGaps } from '@amparo/contract/api/services/gaps'
import { listServicesGiven, type ServiceRecordView } from '@amparo/contract/api/services/service-records'
import { listServices, type ServiceView } from '@amparo/contract/api/services/services'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day, referral, shown, worker } from './work-part-data.ts'

const keeper = signedInAs(['supervisor'])
const service: ServiceView = {
  id: '01900000-0000-7000-8000-00000000ab01',
  kind: 'health',
  organisationId: null,
  name: 'Puesto de salud del mercado',
  phone: '+502 0000-0000',
  howToRefer: 'Preguntar por la enfermera Lucía antes de las diez.',
  place: { country: 'GT', code: 'GT1601', name: 'Cobán, Alta Verapaz' },
  ageFrom: 0,
  ageTo: 17,
  sex: 'all',
  languages: ['spa', 'kek'],
  access: '',
  cost: 'free',
  papers: 'Ninguno; si no hay carné de vacunas, se hace uno nuevo.',
  hours: 'Lunes a viernes, de 8 a 12',
  capacity: '',
  state: 'active',
  keptBy: '01900000-0000-7000-8000-0000000000a1',
  checkedOn: day(-12),
  checkedBy: 'Berta Coj',
  unchecked: false,
  mayChange: true,
  version: 2,
}
const others: ServiceView[] = [
  {
    ...service,
    id: '01900000-0000-7000-8000-00000000ab02',
    kind: 'representation',
    name: `${fullName} y asociadas`,
    organisationId: '01900000-0000-7000-8000-0000000000a3',
    phone: '',
    howToRefer: '',
    place: { country: 'MX', code: '', name: '' },
    ageFrom: null,
    ageTo: null,
    sex: 'girls',
    languages: [],
    cost: 'not-known',
    papers: '',
    hours: '',
    capacity: 'Toman dos casos nuevos por mes. '.repeat(5),
    state: 'paused',
    checkedOn: day(-140),
    checkedBy: null,
    unchecked: true,
    mayChange: false,
  },
]

const outside: ReferralView = {
  ...referral,
  id: 'r3',
  toOrganisation: service.name,
  toOrganisationId: null,
  providerPhone: service.phone,
  howToRefer: service.howToRefer,
  sharedSections: ['identity'],
  state: 'accepted',
  answerDueAt: null,
  answeredAt: inDays(-1),
  answers: ['complete', 'withdraw'],
}
const askedBack: ReferralView['recall'] = {
  askedAt: inDays(-1),
  answer: null,
  words: '',
  answeredAt: null,
  mayAnswer: true,
}
const declined: ReferralView = {
  ...referral,
  id: 'r2',
  service: 'legal',
  state: 'declined',
  answers: [],
  toOrganisation: fullName,
  cause: 'no-capacity',
  answerReason: 'No tenemos abogada este mes. Pueden llamar a la oficina de Cobán.',
}
const done: ReferralView = {
  ...referral,
  id: 'r4',
  service: 'mental-health',
  state: 'completed',
  answerDueAt: null,
  given: 'partly',
  outcome: 'Vino a dos de cuatro encuentros.',
  answers: [],
}
const feedback: FeedbackView = {
  id: 'fb1',
  referralId: 'r4',
  went: 'went',
  helped: 'partly',
  accompaniedBy: 'Sor Inés',
  words: 'Me gustó dibujar. La sala daba a la calle y no quise volver.',
  saidOn: day(-1),
  by: 'Alicia Mejía',
}
const given: ServiceRecordView = {
  id: 'g1',
  service: 'accompaniment',
  givenOn: day(-3),
  minutes: 90,
  givenBy: 'Sor Inés',
  action: 'Ir a la consulta',
  words: 'La esperó afuera, como ella pidió.',
  recordedBy: 'Alicia Mejía',
}
const referrals = answerTo(
  listCaseReferrals,
  { caseId },
  { items: [referral, { ...outside, recall: askedBack }, declined, done], feedback: [feedback] },
)
const servicesGiven = answerTo(listServicesGiven, { caseId }, { items: [given], next: null })
const noneGoes = answerTo(listAccompaniments, { caseId }, { items: [] })
const recipients = answer(listRecipients, {
  organisations: [
    {
      id: '01900000-0000-7000-8000-0000000000a3',
      name: 'Clínica Santa Ana',
      country: 'GT',
      kind: 'clinic',
      ...agreed,
    },
  ],
  outside: [],
  colleagues: [],
})
const catalogue = answer(listServices, { items: [service, ...others], next: null })
const places = [
  { country: 'GT', code: 'GT1601', name: 'Cobán, Alta Verapaz' },
  { country: 'MX', code: '', name: '' },
]

/** The catalogue, what is missing in it, and what was asked of others for one child. */
export const serviceScenes: readonly Scene[] = [
  scene('services-typical', 'services', keeper, [catalogue]),
  scene('services-empty', 'services', worker, [answer(listServices, { items: [], next: null })]),
  {
    ...scene('services-form', 'services', keeper, [
      answer(listServices, { items: [], next: null }),
      recipients,
    ]),
    press: '.page-head .button-main',
  },
  scene('gaps-typical', 'gaps', worker, [
    answer(countGaps, {
      counts: places.flatMap((place, at) => [
        { service: 'legal' as const, place, month: day(0).slice(0, 7), count: 7 - at },
        { service: 'water-and-hygiene' as const, place, month: day(-40).slice(0, 7), count: 1 },
      ]),
    }),
  ]),
  scene('case-referrals-typical', 'case-referrals', worker, [shown, referrals, servicesGiven, noneGoes], {
    caseId,
  }),
  {
    ...scene(
      'case-referrals-form',
      'case-referrals',
      worker,
      [
        shown,
        answerTo(listCaseReferrals, { caseId }, { items: [], feedback: [] }),
        answerTo(listServicesGiven, { caseId }, { items: [], next: null }),
        answerTo(findPlan, { caseId }, { plan: null }),
        recipients,
        catalogue,
        noneGoes,
      ],
      { caseId },
    ),
    press: '.page-head .button-main',
  },
  scene('case-referral-sheet', 'case-referral-sheet', worker, [shown, referrals], {
    caseId,
    referralId: 'r3',
  }),
]
