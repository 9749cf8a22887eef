import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  readJourney,
  type LeavingView,
  type LegView,
  type StayView,
} from '@amparo/contract/api/journey/journey'
import {
  listCustodyReviews,
  type CustodyReviewView,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import { listPlacesWithin } from '@amparo/contract/api/places/places'
import { listDebts, type DebtView } from '@amparo/contract/api/smuggling/smuggling'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { JourneyStayId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { caseId, opened } from './case-data.ts'
import { groupsOf, travelGroup, travellers } from './group-scenes.ts'
import { inDays } from './looked-at.ts'
import { answer, answerTo, scene, signedInAs, type Scene, type SceneAnswer } from './scene.ts'

const on = (days: number): ApproximateDate => ({ kind: 'day', day: inDays(days).slice(0, 10) as PlainDate })
const numbered = (kind: string, nth: number) =>
  `01900000-0000-7000-8000-0000000${kind}${String(nth).padStart(2, '0')}`

const written = {
  version: 1,
  by: 'Alicia Mejía',
  at: inDays(-2),
  withdrawnBecause: '',
  withdrawnAt: null,
}
const leg: LegView = {
  ...written,
  id: numbered('0d1', 1),
  from: { country: 'GT', placeCode: 'GT1613', words: 'caserío Los Encuentros' },
  to: { country: 'GT', placeCode: 'GT1217', words: '' },
  when: { kind: 'month', year: 2026, month: 2 },
  position: 1,
  phase: 'origin',
  means: ['bus'],
  company: ['other-family'],
  hazards: [],
  words: '',
}
const legs: LegView[] = [
  {
    ...leg,
    id: numbered('0d1', 8),
    to: { country: 'MX', words: 'un pueblo del que no sabe el nombre' },
    when: { kind: 'season', season: 'coffee-harvest', year: 2024 },
    position: -2,
    phase: 'transit',
    means: ['bus', 'truck'],
  },
  {
    ...leg,
    id: numbered('0d1', 9),
    from: { country: 'MX', words: '' },
    to: { country: 'GT', placeCode: 'GT0101', words: '' },
    when: null,
    position: -1,
    phase: 'return',
    means: ['deportation-flight'],
    company: ['authorities'],
  },
  leg,
  {
    ...leg,
    id: numbered('0d1', 2),
    from: leg.to,
    to: { country: 'MX', placeCode: 'MX07089', words: '' },
    when: on(-20),
    position: 2,
    phase: 'transit',
    means: ['raft', 'on-foot'],
    company: ['other-family', 'smuggler'],
    groupId: travelGroup,
    hazards: ['river-or-sea', 'extortion'],
    words: 'Pasamos el río de noche. Mi tía iba rezando.',
  },
  {
    ...leg,
    id: numbered('0d1', 3),
    from: { country: 'MX', placeCode: 'MX20014', words: '' },
    to: { country: 'US', words: '' },
    when: on(-3),
    position: 4,
    phase: 'destination',
    means: ['freight-train', 'car'],
    company: ['group'],
    hazards: ['vehicle-or-train', 'heat-or-cold', 'no-food-or-water'],
  },
  { ...leg, id: numbered('0d1', 4), withdrawnAt: inDays(-1), withdrawnBecause: 'Era el viaje de su prima.' },
]
const stay: StayView = {
  ...written,
  id: numbered('0d2', 1),
  kind: 'detention',
  place: { country: 'MX', placeCode: 'MX07089', words: '' },
  heldBy: 'Estación migratoria',
  from: on(-19),
  until: on(-12),
  hours: null,
  withAdults: 'yes',
  separation: {
    from: 'Su tía Rosa',
    by: 'Personal de la estación',
    why: 'Dijeron que las mujeres adultas duermen en otro lado.',
    authority: 'No mostraron ninguna orden',
  },
  words: 'Dormíamos en el piso y la luz no se apagaba.',
  position: 3,
  disputedWith: [],
}
const stays: StayView[] = [
  stay,
  {
    ...stay,
    id: numbered('0d2', 2),
    kind: 'shelter',
    heldBy: 'Albergue La Esperanza',
    from: on(-14),
    until: on(-10),
    hours: 90,
    withAdults: 'not-known',
    separation: null,
    words: '',
    position: 3.5,
    disputedWith: [stay.id as JourneyStayId],
  },
]
const leaving: LeavingView = {
  ...written,
  id: numbered('0d3', 1),
  reasons: ['violence-around', 'no-school', 'join-family'],
  words: 'Allá ya no se podía ni ir a la escuela.',
  language: 'spa',
  mayUse: 'not-asked',
}
const debt: DebtView = {
  ...written,
  id: numbered('0d4', 1),
  called: 'Le dicen el Profe',
  phones: ['+502 0000-0000'],
  route: 'Por Tecún Umán y Tapachula hasta la frontera norte',
  agreed: 95_000,
  paid: 30_000,
  owed: 65_000,
  currency: 'GTQ',
  owedTo: 'Un prestamista de la cabecera',
  interest: 'Cinco de cada cien al mes',
  collateral: 'El terreno de su abuelo',
  threats: 'Ya pasó dos veces por la casa a preguntar.',
}

const worker = signedInAs(['caseworker'])
const whole = answerTo(readJourney, { caseId }, { legs, stays, leaving, former: null })
/** What came with a transfer, and the first leg since. */
const withFormer = answerTo(
  readJourney,
  { caseId },
  {
    legs: legs.slice(-1),
    stays: [],
    leaving: null,
    former: {
      organisation: 'Casa del Camino',
      legs: legs.slice(0, 3).map((one) => ({ ...one, by: 'Casa del Camino' })),
      stays: stays.slice(0, 1).map((one) => ({ ...one, by: 'Casa del Camino' })),
      leaving: { ...leaving, by: 'Casa del Camino', mayUse: 'yes' },
    },
  },
)
const border: StayView = {
  ...stay,
  id: numbered('0d2', 3),
  kind: 'border-hold',
  place: { country: 'US', words: 'McAllen' },
  heldBy: 'Patrulla fronteriza',
  from: on(-4),
  until: on(-2),
  separation: null,
  words: '',
  withAdults: 'no',
}
/** Moved from one station to the next, and one of whose beginning nobody knows. */
const held = answerTo(
  readJourney,
  { caseId },
  {
    legs: [{ ...leg, to: { country: 'US', words: 'McAllen' }, when: on(-5), phase: 'destination' }],
    stays: [
      border,
      {
        ...border,
        id: numbered('0d2', 4),
        from: on(-2),
        fromHour: '14:30',
        until: 'still-there',
        position: 4,
      },
      {
        ...border,
        id: numbered('0d2', 5),
        kind: 'police',
        place: { country: 'MX', words: '' },
        heldBy: 'Policía municipal',
        from: null,
        until: 'still-there',
        position: 5,
      },
    ],
    leaving: null,
    former: null,
  },
)
/** Held when she was handed over, and still held: whoever has her now writes how it goes on. */
const heldBefore = answerTo(
  readJourney,
  { caseId },
  {
    legs: [],
    stays: [],
    leaving: null,
    former: {
      organisation: 'Casa del Camino',
      legs: [],
      stays: [
        { ...border, id: numbered('0d2', 4), from: on(-2), until: 'still-there', by: 'Casa del Camino' },
      ],
      leaving: null,
    },
  },
)
function dueInCustody(kind: 'end-custody' | 'review-custody', ruleId: string, dueAt: string) {
  const why = { ruleId, version: 1, basis: 'default-to-confirm', dueOn: dueAt.slice(0, 10), unknownYears: [] }
  return { id: kind, kind, subjectId: numbered('0d2', 4), action: null, dueAt, why }
}
const heldNow = answerTo(
  openCase,
  { caseId },
  {
    ...opened(),
    tasks: [
      dueInCustody('end-custody', 'custody-limit.us', inDays(-1, 9)),
      dueInCustody('review-custody', 'custody-review.any', inDays(2, 9)),
    ],
  },
)
const why = 'La estación dice que el consulado no ha mandado el acta.'
const review: CustodyReviewView = {
  ...written,
  id: numbered('0d6', 1),
  stayId: numbered('0d2', 4) as JourneyStayId,
  on: inDays(-1).slice(0, 10),
  reviewer: 'Alicia Mejía, por teléfono con la licenciada Pérez',
  held: 'yes',
  why,
  delays: ['documents', 'no-answer'],
  delayWords: 'El consulado pide la huella de su mamá.',
  waitsFor: 'consulate',
  alternatives: ['family', 'open-shelter'],
  alternativeWords: 'Su tía puede recibirla; el albergue tiene lugar desde el lunes.',
  nextStep: 'Ir al consulado con la copia del acta.',
  nextOn: inDays(2).slice(0, 10),
}
const reviewed = answerTo(
  listCustodyReviews,
  { caseId },
  {
    items: [
      review,
      {
        ...review,
        id: numbered('0d6', 2),
        on: inDays(-2).slice(0, 10),
        held: 'not-known',
        why: 'Nadie contestó el teléfono.',
        delays: [],
        delayWords: '',
        waitsFor: null,
        alternatives: [],
        alternativeWords: '',
        nextStep: 'Llamar otra vez.',
      },
      { ...review, id: numbered('0d6', 3), withdrawnAt: inDays(-1), withdrawnBecause: 'Era de su prima.' },
    ],
    former: [],
  },
)
const owed = answerTo(listDebts, { caseId }, { items: [debt] })
const one: SceneAnswer = answerTo(openCase, { caseId }, opened())
const nothingWithin = answer(listPlacesWithin, { items: [] })
const answers = [one, whole, owed, nothingWithin, groupsOf(travellers)]
const adding = '.case-main > .card:first-of-type > .row > .button'

/** The way she came: nothing yet, a long one with an earlier attempt, and its forms. */
export const journeyScenes: readonly Scene[] = [
  scene(
    'case-journey-empty',
    'case-journey',
    worker,
    [
      one,
      answerTo(readJourney, { caseId }, { legs: [], stays: [], leaving: null, former: null }),
      answerTo(listDebts, { caseId }, { items: [] }),
    ],
    { caseId },
  ),
  scene('case-journey-typical', 'case-journey', worker, answers, { caseId }),
  scene('case-journey-held', 'case-journey', worker, [heldNow, held, owed, nothingWithin], { caseId }),
  scene('case-custody-held', 'case-custody', worker, [heldNow, held, reviewed, nothingWithin], { caseId }),
  {
    ...scene('case-custody-form', 'case-custody', worker, [heldNow, held, reviewed, nothingWithin], {
      caseId,
    }),
    press: '.case-main > .card:first-of-type .button-plain',
  },
  scene('case-journey-former', 'case-journey', worker, [one, withFormer, owed, nothingWithin], { caseId }),
  {
    ...scene('case-journey-goes-on', 'case-journey', worker, [heldNow, heldBefore, owed, nothingWithin], {
      caseId,
    }),
    press: '.case-main > .card:first-of-type p > .button',
  },
  {
    ...scene('case-journey-leg-form', 'case-journey', worker, answers, { caseId }),
    press: `${adding}:first-child`,
  },
  {
    ...scene('case-journey-stay-form', 'case-journey', worker, answers, { caseId }),
    press: `${adding}:last-child`,
  },
  {
    ...scene('case-journey-leaving-form', 'case-journey', worker, answers, { caseId }),
    press: '.case-main > .card > .journey-reasons ~ p > .button',
  },
  {
    ...scene('case-journey-restricted', 'case-journey', worker, answers, { caseId }),
    press: '.case-main > .card + .disclosure .disclosure-button',
  },
]
