import { showSameDayDuty, type DutyView } from '@amparo/contract/api/same-day-duties/same-day-duties'
import { dutySteps } from '@amparo/domain/same-day-duty/duty'
import { caseId, shownAs } from './case-data.ts'
import { inDays } from './looked-at.ts'
import { shippedFormsListed } from './paper-scenes.ts'
import { answerTo, scene, signedInAs, type Scene } from './scene.ts'
import { day } from './work-part-data.ts'

const worker = signedInAs(['caseworker'])
const by = 'Alicia Mejía'
const plan = { id: '01900000-0000-7000-8000-0000000000e1', on: day(-1) }
const clinic = { id: '01900000-0000-7000-8000-0000000000e2', on: day(-1), to: 'Centro de salud Zona 1' }
const opened: DutyView = {
  id: '01900000-0000-7000-8000-0000000000e0',
  level: 'talk-today',
  isProposed: true,
  decidedBy: null,
  decidedWords: '',
  since: inDays(-1),
  sources: [
    {
      kind: 'talk',
      of: null,
      level: 'talk-today',
      reasons: ['wish', 'burden'],
      words: '',
      by,
      at: inDays(-1),
    },
  ],
  steps: [],
  contacts: [],
  timesNothing: 0,
  timesNeeded: 2,
  mayEnd: false,
  lowering: null,
  endedAt: null,
  endedWords: '',
}
const paperOf = (step: (typeof dutySteps)[number]) =>
  step === 'safety-plan' ? plan.id : step === 'mental-health' ? clinic.id : null
const cared: DutyView = {
  ...opened,
  level: 'danger-now',
  isProposed: false,
  decidedBy: 'Berta Coj',
  decidedWords: 'Ya había guardado algo bajo la almohada.',
  sources: [
    ...opened.sources,
    {
      kind: 'worker',
      of: null,
      level: 'danger-now',
      reasons: [],
      words: 'Regaló su pulsera y se despidió.',
      by,
      at: inDays(0),
    },
  ],
  steps: dutySteps.map((step) => ({
    step,
    answer: step === 'caregiver' ? ('not-safe' as const) : ('done' as const),
    words: paperOf(step) ? '' : 'Doña Lupe se queda con ella esta noche; mañana a las ocho la ve Alicia.',
    of: paperOf(step),
    by,
    at: inDays(0),
  })),
  contacts: [{ way: 'in-person', words: 'Durmió. Desayunó con las otras.', by, at: inDays(0) }],
  timesNothing: 2,
  mayEnd: true,
  lowering: {
    to: 'none',
    words: 'Dos veces dijo que no, y tiene planes.',
    by: 'Berta Coj',
    at: inDays(0),
    isMine: false,
  },
}
const talk = { answerId: '01900000-0000-7000-8000-0000000000e3', on: day(-1), by }
const of = (duty: DutyView | null, more: { readonly nothing: boolean }) =>
  answerTo(
    showSameDayDuty,
    { caseId },
    {
      duty,
      earlier: duty
        ? [{ ...cared, id: 'e9', lowering: null, endedAt: inDays(-40), endedWords: 'Está tranquila.' }]
        : [],
      talks: duty
        ? [
            { ...talk, finding: 'talk-today', reasons: ['wish', 'burden'] },
            ...(more.nothing ? [{ ...talk, answerId: 'e4', finding: 'none' as const, reasons: [] }] : []),
          ]
        : [],
      safetyPlans: [plan],
      referrals: [clinic],
    },
  )
const at = (name: string, duty: DutyView | null, nothing = false) =>
  scene(name, 'case-care-today', worker, [shownAs({}, {}), of(duty, { nothing }), shippedFormsListed], {
    caseId,
  })

/** Care the same day: none, just opened with nothing done, and everything answered with a second person waited for. */
export const dutyScenes: readonly Scene[] = [
  at('case-care-today-none', null),
  at('case-care-today-opened', opened),
  { ...at('case-care-today-step', opened), press: '.entries li:nth-child(6) .row .button' },
  at('case-care-today-cared', cared, true),
]
