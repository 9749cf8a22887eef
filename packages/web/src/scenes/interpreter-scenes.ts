import {
  showInterpreters,
  type InterpretingView,
  type JudgedView,
} from '@amparo/contract/api/interpreters/interpreting'
import { listInterpreters, type InterpreterView } from '@amparo/contract/api/interpreters/register'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { caseId, fullName } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, type Scene } from './scene.ts'
import { day, shown, supervisor, worker } from './work-part-data.ts'

const matilde: InterpreterView = {
  id: '01900000-0000-7000-8000-00000000ac01',
  name: 'Matilde Choc Caal',
  phone: '+502 0000-0177',
  howToReach: 'Por la tarde; en la mañana da clases.',
  tie: 'agency',
  agency: 'Red de intérpretes mayas',
  gender: 'woman',
  pairs: [
    { one: 'kek', other: 'spa' },
    { one: 'poh', other: 'spa' },
  ],
  areas: [
    { kind: 'from', country: 'GT', code: 'GT1806', name: 'Livingston, Izabal' },
    { kind: 'conflict', country: 'GT', code: 'GT0101', name: 'Guatemala, Guatemala' },
  ],
  signedOn: day(-200),
  signedUntil: day(165),
  signed: true,
  isAdult: true,
  state: 'active',
  keptBy: 'Berta Coj',
  keptAt: inDays(-200),
  version: 2,
}
const others: readonly InterpreterView[] = [
  {
    ...matilde,
    id: '01900000-0000-7000-8000-00000000ac02',
    name: `${fullName} viuda de Xol`,
    phone: '',
    howToReach: 'Preguntar en la parroquia por quien coordina las visitas a los albergues. '.repeat(4),
    tie: 'volunteer',
    agency: '',
    gender: 'not-said',
    areas: [],
    signedOn: null,
    signedUntil: null,
    signed: false,
  },
  {
    ...matilde,
    id: '01900000-0000-7000-8000-00000000ac03',
    name: 'Robert Hill',
    tie: 'staff',
    agency: '',
    gender: 'man',
    pairs: [{ one: 'spa', other: 'eng' }],
    areas: [{ kind: 'known', country: 'US', code: '', name: '' }],
    signedUntil: null,
  },
]

type Known = OutputOf<typeof showInterpreters>

const judged: JudgedView = {
  id: matilde.id,
  name: matilde.name,
  phone: matilde.phone,
  howToReach: matilde.howToReach,
  tie: matilde.tie,
  agency: matilde.agency,
  gender: matilde.gender,
  objections: [],
  doubts: ['area-not-sure'],
}
const robert: JudgedView = { ...judged, id: 'i3', name: 'Robert Hill', tie: 'staff', agency: '', doubts: [] }
const none: Known = { languages: [], routes: [], judged: [], register: [], records: [], helped: [] }
const talk: InterpretingView = {
  id: 'h1',
  version: 1,
  on: day(-2),
  about: 'note',
  recordId: 'n1',
  from: 'kek',
  to: 'spa',
  helpers: [{ interpreterId: matilde.id, name: matilde.name }],
  mode: 'phone',
  childAgreed: 'yes',
  went: 'well',
  words: 'Habla la variante de Chisec; se entendieron desde el principio.',
  despite: '',
  by: 'Alicia Mejía',
  at: inDays(-2),
  withdrawnBecause: '',
  withdrawnAt: null,
}
const known: Known = {
  languages: ['kek', 'poh'],
  routes: [
    { language: 'kek', steps: [{ interpreterId: matilde.id, from: 'kek', to: 'spa' }] },
    {
      language: 'poh',
      steps: [
        { interpreterId: matilde.id, from: 'poh', to: 'spa' },
        { interpreterId: robert.id, from: 'spa', to: 'eng' },
      ],
    },
  ],
  judged: [
    judged,
    robert,
    { ...judged, id: 'i4', name: 'Domingo Pop', objections: ['not-signed', 'same-area'], doubts: [] },
    { ...judged, id: 'i5', name: `${fullName} Caal`, objections: ['must-not-meet'], doubts: [] },
  ],
  register: [judged, robert].map(({ id, name }) => ({ id, name })),
  records: [
    { about: 'note', id: 'n1', on: day(-2) },
    { about: 'consent', id: 'c1', on: day(-9) },
  ],
  helped: [
    talk,
    {
      ...talk,
      id: 'h2',
      on: day(-9),
      about: 'consent',
      helpers: [
        { interpreterId: matilde.id, name: matilde.name },
        { interpreterId: null, name: `${fullName} viuda de Xol` },
      ],
      to: 'eng',
      mode: 'video',
      childAgreed: 'not-asked',
      went: 'problem',
      words: 'Se cortaba la llamada y hubo que repetir dos veces lo que decía el papel. '.repeat(4),
      despite: 'La audiencia era al día siguiente y no había nadie más.',
      by: null,
    },
    {
      ...talk,
      id: 'h3',
      on: day(-12),
      about: 'talk',
      withdrawnAt: inDays(-11),
      withdrawnBecause: 'Era de otro caso.',
    },
  ],
}
const noEntries = answer(listInterpreters, { items: [], next: null })
const of = (what: Known) => [shown, answerTo(showInterpreters, { caseId }, what)]

/** The register of interpreters, who can serve a child and who did. */
export const interpreterScenes: readonly Scene[] = [
  scene('interpreters-typical', 'interpreters', supervisor, [
    answer(listInterpreters, { items: [matilde, ...others], next: null }),
  ]),
  {
    ...scene('interpreters-form', 'interpreters', supervisor, [noEntries]),
    press: '.page-head .button-main',
  },
  scene('case-interpreters-typical', 'case-interpreters', worker, of(known), {
    caseId,
  }),
  scene('case-interpreters-empty', 'case-interpreters', worker, of(none), { caseId }),
  scene('case-interpreters-spoken', 'case-interpreters', worker, of({ ...none, languages: ['spa', 'eng'] }), {
    caseId,
  }),
  {
    ...scene('case-interpreters-form', 'case-interpreters', worker, of({ ...known, helped: [] }), { caseId }),
    press: '.page-head .button-main',
  },
]
