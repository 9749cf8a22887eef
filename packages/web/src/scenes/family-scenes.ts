import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  listRelations,
  type FamilyRelationView,
} from '@amparo/contract/api/family-relations/family-relations'
import { listNoContacts, type NoContactView } from '@amparo/contract/api/no-contacts/no-contacts'
import type { PersonId } from '@amparo/domain/kernel/brand'
import { listTakenOff } from '@amparo/contract/api/people/edit-person'
import { listSafeHours, type SafeHoursView } from '@amparo/contract/api/safe-hours/safe-hours'
import { caseId, opened, person } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { answerTo, scene, signedInAs, type Scene, type SceneAnswer } from './scene.ts'

/** The day so many days from the moment at which the scenes are looked at. */
const day = (days: number) => inDays(days).slice(0, 10)

const child = '01900000-0000-7000-8000-0000000000e0'
const aunt = '01900000-0000-7000-8000-0000000000e1'
const brother = '01900000-0000-7000-8000-0000000000e2'
const baby = '01900000-0000-7000-8000-0000000000e3'

const tie: FamilyRelationView = {
  id: '01900000-0000-7000-8000-000000000a01',
  from: aunt,
  to: child,
  kind: 'aunt-uncle',
  basis: 'customary',
  standing: 'claimed',
  claimedBy: 'La niña',
  by: 'Alicia Mejía',
  recordedAt: inDays(-9),
  fromCase: '',
  findings: [],
}

const ties: readonly FamilyRelationView[] = [
  tie,
  {
    ...tie,
    id: '01900000-0000-7000-8000-000000000a02',
    from: brother,
    kind: 'half-sibling',
    basis: 'legal',
    standing: 'verified',
    findings: [
      {
        standing: 'verified',
        basis: 'legal',
        how: 'Partidas de nacimiento de los dos.',
        foundOn: day(-3),
        by: 'Julia Cux',
      },
    ],
  },
  {
    ...tie,
    id: '01900000-0000-7000-8000-000000000a03',
    from: child,
    to: baby,
    kind: 'parent',
    claimedBy: 'Ella misma',
    fromCase: 'GT-3P9R-4',
  },
  {
    ...tie,
    id: '01900000-0000-7000-8000-000000000a04',
    kind: 'parent',
    basis: 'not-known',
    standing: 'disproved',
    claimedBy: 'La misma señora, al llegar',
    findings: [
      {
        standing: 'disproved',
        basis: 'not-known',
        how: 'La niña dijo que es su tía; su abuela lo confirmó por teléfono.',
        foundOn: day(-4),
        by: null,
      },
    ],
  },
]

const danger: NoContactView = {
  id: '01900000-0000-7000-8000-000000000b01',
  personId: null,
  name: 'Rigoberto, le dicen Tito',
  phones: ['+502 0000-0000'],
  rules: ['not-told', 'not-handed-over'],
  why: 'La esperaba a la salida de la escuela y preguntó por ella en el albergue anterior.',
  saidBy: 'La niña',
  fromCase: '',
  by: 'Alicia Mejía',
  recordedAt: inDays(-2),
  endedBecause: '',
  endedAt: null,
}

function familyOf(items: readonly FamilyRelationView[]): SceneAnswer {
  return answerTo(listRelations, { caseId }, { items: [...items] })
}

export function restricted(items: readonly NoContactView[]): SceneAnswer {
  return answerTo(listNoContacts, { caseId }, { items: [...items] })
}

export function reachable(items: readonly SafeHoursView[]): SceneAnswer {
  return answerTo(listSafeHours, { caseId }, { items: [...items] })
}

const worker = signedInAs(['caseworker'])
const relatives = [
  ...opened().people,
  person({
    id: baby,
    relation: 'own-child',
    travelsWith: true,
    names: [{ role: 'called', given: 'Luz', surname1: 'Xol', surname2: '', married: '' }],
  }),
  person({
    id: '01900000-0000-7000-8000-0000000000e4',
    relation: 'not-related',
    sex: 'male',
    names: [{ role: 'called', given: 'Rigoberto', surname1: '', surname2: '', married: '' }],
    phones: ['+502 0000-0000'],
  }),
]
const inDanger = answerTo(openCase, { caseId }, opened({ people: relatives, noContacts: 1 }))
const list = restricted([
  danger,
  {
    ...danger,
    id: '01900000-0000-7000-8000-000000000b02',
    name: 'La señora del bus',
    phones: [],
    rules: ['not-met'],
    why: 'Quiso llevársela en la terminal.',
    saidBy: '',
    endedBecause: 'Era una voluntaria de otra casa; se aclaró con ellas.',
    endedAt: inDays(-1),
  },
])
const nobodyOff = answerTo(listTakenOff, { caseId }, { items: [] })
const onSundays = reachable([
  {
    id: 'h1',
    version: 1,
    by: 'Alicia Mejía',
    at: inDays(-3),
    withdrawnBecause: '',
    withdrawnAt: null,
    personId: aunt as PersonId,
    days: ['6', '7'],
    from: '18:00',
    until: '20:30',
    ways: ['call', 'voice-message'],
    whoAnswers: 'Solo ella; nunca su esposo',
    notSay: 'En qué país está la niña ni que hay una denuncia.',
  },
])
const answers = [onSundays, inDanger, familyOf(ties), list, nobodyOff]

/** Four generations: each of the others is told as the child of somebody before her, every third one checked. */
const manyRelatives = opened()
  .people.slice(0, 1)
  .concat(
    Array.from({ length: 24 }, (_, index) =>
      person({
        id: `01900000-0000-7000-8000-0000000001${String(index + 10)}`,
        relation: '',
        names: [
          {
            role: 'called',
            given: ['Ana', 'Wilmer Estuardo', 'María de los Ángeles Guadalupe'][index % 3] ?? '',
            surname1: 'Xol',
            surname2: index % 2 === 0 ? 'Caal' : '',
            married: '',
          },
        ],
      }),
    ),
  )
const manyTies = manyRelatives.slice(1).map(({ id }, index): FamilyRelationView => ({
  ...tie,
  id: `01900000-0000-7000-8000-000000000c${String(index + 10)}`,
  from: manyRelatives[Math.floor(index / 3)]?.id ?? child,
  to: id,
  kind: index % 5 === 4 ? 'child' : 'parent',
  standing: index % 3 === 0 ? 'verified' : 'claimed',
}))

/** Family ties, and the restricted section closed and open. */
export const familyScenes: readonly Scene[] = [
  scene('case-family', 'case-family', worker, answers, { caseId }),
  scene(
    'case-family-overfull',
    'case-family',
    worker,
    [answerTo(openCase, { caseId }, opened({ people: manyRelatives })), familyOf(manyTies), list],
    { caseId },
  ),
  scene(
    'case-family-empty',
    'case-family',
    worker,
    [answerTo(openCase, { caseId }, opened({ people: manyRelatives.slice(0, 1) })), familyOf([]), list],
    {
      caseId,
    },
  ),
  {
    ...scene('case-family-tie-form', 'case-family', worker, answers, { caseId }),
    press: '.page-title-row .button',
  },
  {
    ...scene('case-family-finding-form', 'case-family', worker, answers, { caseId }),
    press: '.case-main > .card > .entries > li:first-child .button',
  },
  {
    ...scene('case-family-restricted', 'case-people', worker, answers, { caseId }),
    press: '.case-main > .disclosure:first-of-type .disclosure-button',
  },
  {
    ...scene('case-safe-hours-form', 'case-people', worker, answers, { caseId }),
    press: '.summary + .row .button',
  },
  scene('case-in-danger', 'case', worker, [inDanger], { caseId }),
]
