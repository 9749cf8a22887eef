import { openCase } from '@amparo/contract/api/cases/open-case'
import type { CaseCard } from '@amparo/contract/api/cases/case-card'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { sections } from '@amparo/domain/access/vocabulary'
import type { CaseId } from '@amparo/domain/kernel/brand'

import type { searchChildren } from '@amparo/contract/api/search/search-children'
import { inDays } from './looked-at.ts'
import { answerTo, type SceneAnswer } from './scene.ts'

type Opened = OutputOf<typeof openCase>

export const caseId = '01900000-0000-7000-8000-0000000000c1' as CaseId

export function card(more: Partial<CaseCard> = {}): CaseCard {
  return {
    id: caseId,
    code: 'GT-7K2M-9',
    callName: 'Ixchel',
    ageFrom: 12,
    ageTo: 12,
    state: 'open',
    phase: 'transit',
    placeCountry: 'MX',
    holder: 'Su tía Rosa, albergue La Esperanza',
    riskLevel: 'high',
    riskState: 'approved',
    workerId: '01900000-0000-7000-8000-000000000001',
    organisationId: '01900000-0000-7000-8000-0000000000a1',
    registeredAt: inDays(-9),
    nextDueAt: inDays(-3),
    updatedAt: inDays(-1),
    ...more,
  }
}

export const fullName = 'María de los Ángeles Guadalupe Tzʼunun de la Cruz Xol viuda de Sánchez'

/** Forty cases, as at the end of a hard month. */
export const manyCases: CaseCard[] = Array.from({ length: 40 }, (_, index) =>
  card({
    id: `01900000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`,
    code: `GT-${String(1000 + index * 37)}-${index % 10}`,
    callName: ['Ixchel', fullName, 'José', 'Dulce María', 'Wilmer', 'Ana'][index % 6] ?? '',
    ageFrom: [12, 3, null, 0, 15, 11][index % 6] ?? null,
    ageTo: [12, 5, null, 0, 17, 13][index % 6] ?? null,
    state: index % 11 === 10 ? 'on-hold' : 'open',
    riskLevel: (['high', 'medium', null, 'low', 'emergency'] as const)[index % 5] ?? null,
    riskState: index % 5 === 2 ? 'none' : 'approved',
    nextDueAt: index % 7 === 6 ? null : inDays(index - 4),
    holder:
      index % 6 === 1
        ? 'Hogar temporal de la Asociación Interinstitucional de Protección a la Niñez'
        : 'Su mamá',
  }),
)

type Person = Opened['people'][number]

export function person(more: Partial<Person>): Person {
  return {
    id: '01900000-0000-7000-8000-0000000000e1',
    version: 1,
    fieldVersions: {},
    role: 'relative',
    relation: 'mother',
    travelsWith: false,
    livesWith: false,
    caregiverBy: null,
    names: [{ role: 'called', given: 'Rosa', surname1: 'Xol', surname2: 'Caal', married: '' }],
    sex: 'female',
    born: null,
    nationalities: ['GT'],
    languages: ['kek'],
    origin: null,
    phones: [],
    addressForm: 'usted',
    ...more,
  }
}

const child = person({
  id: '01900000-0000-7000-8000-0000000000e0',
  role: 'child',
  relation: '',
  travelsWith: true,
  names: [
    { role: 'called', given: 'Ixchel', surname1: 'Xol', surname2: 'Caal', married: '' },
    { role: 'legal', given: 'Ixchel Amarilis', surname1: 'Xol', surname2: 'Caal', married: '' },
  ],
  born: { kind: 'year', year: 2014 },
  languages: ['kek', 'spa'],
  origin: { country: 'GT', placeCode: 'GT1613', words: 'caserío Los Encuentros' },
  addressForm: 'tu',
  fieldVersions: { names: 1, born: 1, languages: 1 },
})

export function opened(more: Partial<Opened> = {}, file: Partial<Opened['case']> = {}): Opened {
  return {
    case: {
      ...card(),
      version: 4,
      assessmentState: 'draft',
      planState: 'approved',
      closureState: 'none',
      registeredAt: inDays(-9),
      lastContactAt: inDays(-4),
      ...file,
    },
    relation: 'own',
    reads: [...sections],
    writes: [...sections],
    responsible: {
      organisationId: '01900000-0000-7000-8000-0000000000a1',
      organisation: 'Casa Esperanza',
      phone: '+502 0000-0000',
      worker: 'Alicia Mejía',
      team: 'Norte',
    },
    people: [
      child,
      person({ relation: 'aunt-uncle', travelsWith: true, caregiverBy: 'custom', role: 'caregiver' }),
      person({
        id: '01900000-0000-7000-8000-0000000000e2',
        relation: 'sibling',
        travelsWith: true,
        sex: 'male',
        names: [{ role: 'called', given: 'Mateo', surname1: 'Xol', surname2: 'Caal', married: '' }],
        born: { kind: 'about-age', years: 7, on: '2026-03-01' },
      }),
    ],
    tasks: [
      {
        id: '1',
        kind: 'finish-assessment',
        subjectId: null,
        action: null,
        dueAt: inDays(-3),
        why: {
          ruleId: 'assessment-clock.any',
          version: 1,
          basis: 'default-to-confirm',
          dueOn: '2026-03-11',
          unknownYears: [],
        },
      },
      {
        id: '2',
        kind: 'do-action',
        subjectId: '01900000-0000-7000-8000-0000000000f1',
        action: 'Inscribirla en la escuela del barrio',
        dueAt: inDays(0),
        why: { ruleId: null, version: null, basis: '', dueOn: '2026-03-14', unknownYears: [] },
      },
      {
        id: '3',
        kind: 'contact',
        subjectId: null,
        action: null,
        dueAt: inDays(6),
        why: {
          ruleId: 'contact-rhythm.any',
          version: 1,
          basis: 'default-to-confirm',
          dueOn: '2026-03-20',
          unknownYears: [2027],
        },
      },
    ],
    transfers: [],
    twoVersions: 0,
    flags: 0,
    otherData: false,
    ...more,
  }
}

/** The frame around a part of the case: what stands in its list of parts agrees with what the part shows. */
export function shownAs(file: Partial<Opened['case']>, more: Partial<Opened> = {}): SceneAnswer {
  return answerTo(openCase, { caseId }, opened(more, file))
}

/** Ten years of work and forty relatives. */
export const overfull: Opened = opened(
  {
    twoVersions: 3,
    flags: 0,
    responsible: {
      organisationId: '01900000-0000-7000-8000-0000000000a2',
      organisation:
        'Asociación Interinstitucional de Protección a la Niñez en Movilidad Humana del Occidente',
      phone: '+502 0000-0000',
      worker: fullName,
      team: 'Equipo de la frontera norte y de los municipios de la Franja Transversal',
    },
    people: [
      { ...child, languages: ['kek', 'poh', 'quc', 'spa', 'eng', 'gsm'], nationalities: ['GT', 'MX', 'HN'] },
      ...Array.from({ length: 40 }, (_, index) =>
        person({
          id: `01900000-0000-7000-8000-0000000002${String(index).padStart(2, '0')}`,
          relation:
            ['mother', 'father', 'sibling', 'cousin', 'madrina de bautizo', 'not-related'][index % 6] ?? '',
          travelsWith: index % 3 === 0,
          livesWith: index % 4 === 1,
          caregiverBy: index % 10 === 0 ? 'law' : null,
          names: [
            {
              role: 'called',
              given: index % 5 === 0 ? fullName : `Persona ${index + 1}`,
              surname1: 'Xol',
              surname2: 'Caal',
              married: '',
            },
          ],
          phones: index % 4 === 0 ? ['+502 0000-0000'] : [],
        }),
      ),
    ],
    tasks: Array.from({ length: 14 }, (_, index) => ({
      id: String(index),
      kind: 'do-action',
      subjectId: null,
      action: [
        'Llamar a su mamá con intérprete',
        'Acompañarla a la cita en la clínica y preguntar por los resultados del examen de la semana pasada',
        null,
      ][index % 3] as string | null,
      dueAt: inDays(index * 3 - 12),
      why: { ruleId: null, version: null, basis: '', dueOn: '2026-03-14', unknownYears: [] },
    })),
  },
  {
    callName: fullName,
    riskState: 'decided',
    assessmentState: 'completed',
    planState: 'submitted',
    closureState: 'requested',
    riskLevel: 'emergency',
    holder: 'Hogar temporal de la Asociación Interinstitucional de Protección, con su hermano y dos primas',
  },
)

export const foundCards: OutputOf<typeof searchChildren>['cards'] = [
  {
    kind: 'open',
    caseId,
    code: 'GT-7K2M-9',
    state: 'open',
    names: ['Ixchel Xol Caal', 'Ixchel Amarilis Shol Caal'],
    foundThrough: null,
    ageFrom: 12,
    ageTo: 12,
    country: 'GT',
    organisation: 'Casa Esperanza',
    likeness: 0.93,
    reasons: [
      { kind: 'same', query: 'Ixchel', name: 'Ixchel' },
      { kind: 'same-sound', query: 'Shol', name: 'Xol' },
      { kind: 'not-asked', name: 'Caal' },
      { kind: 'age-agrees', years: 12 },
    ],
  },
  {
    kind: 'hidden',
    code: 'MX-4T9W-2',
    ageBand: '12-14',
    country: 'GT',
    organisation: 'Casa del Camino',
    howToAsk: { phone: '+52 00 0000 0000', note: '' },
  },
]

/** What a referral's receiver gets of a case of which only the child's own facts were shared. */
export const received: Opened = {
  case: {
    id: caseId,
    code: 'GT-7K3M-9',
    callName: 'Ixchel',
    ageFrom: 11,
    ageTo: 12,
    state: 'open',
    organisationId: '01900000-0000-7000-8000-0000000000a2',
  },
  relation: 'granted',
  reads: ['summary', 'identity'],
  writes: [],
  responsible: {
    organisationId: '01900000-0000-7000-8000-0000000000a2',
    organisation: 'Casa Esperanza',
    phone: '+502 0000-0000',
  },
  people: [child],
  tasks: [],
  transfers: [],
  twoVersions: 0,
  flags: 0,
  otherData: false,
}
