import { decideEligibility, decideRecording } from '@amparo/domain/intake/decide-intake'
import { evolveIntake, type Intake, type IntakeReport } from '@amparo/domain/intake/intake'
import type { Eligibility } from '@amparo/domain/intake/propose-eligibility'
import { makeId } from '@amparo/domain/kernel/brand'
import { addHours, instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertIntake } from '../modules/intakes/store.ts'
import type { Actor } from './step.ts'
import { Calendar } from './demonstration-calendar.ts'

type Received = Partial<IntakeReport> & {
  readonly hoursAgo: number
  readonly decided?: { readonly decision: Eligibility; readonly reason: string; readonly given: string }
}

const usual: Omit<IntakeReport, 'cameAt'> = {
  source: 'self',
  broughtBy: '',
  urgency: 'today',
  safeNow: 'yes',
  doneAtOnce: '',
  askedFor: '',
  callName: '',
  age: 'under-18',
  approximateAge: null,
  language: 'spa',
  place: 'Terminal de buses',
  concerns: [],
  materialNeed: false,
}

/** Invented, as everybody else: one who waits, one who has waited too long, one to be registered, one without a case. */
const received: readonly Received[] = [
  {
    hoursAgo: 1,
    source: 'referred',
    broughtBy: 'Una señora que vende en la terminal',
    safeNow: 'no',
    doneAtOnce: 'La acompañamos a la oficina; come y descansa.',
    askedFor: 'Quiero llamar a mi mamá. No quiero volver con ese señor.',
    callName: 'Zully',
    approximateAge: 13,
    concerns: ['alone', 'threat'],
  },
  {
    hoursAgo: 30,
    source: 'outreach',
    urgency: 'days',
    askedFor: 'Que le ayudemos a encontrar a su hermano.',
    callName: 'Chepe',
    age: 'unknown',
    language: 'kek',
    concerns: ['missing-family'],
  },
  {
    hoursAgo: 4,
    source: 'authority-notice',
    broughtBy: 'Llamó la procuraduría',
    askedFor: 'Un lugar para dormir hoy.',
    callName: 'Maité',
    approximateAge: 16,
    concerns: ['alone'],
    decided: { decision: 'eligible', reason: 'Viaja sin nadie que le cuide.', given: '' },
  },
  {
    hoursAgo: 50,
    askedFor: 'Comida y un pasaje para los dos.',
    callName: 'Toñito',
    approximateAge: 9,
    materialNeed: true,
    decided: {
      decision: 'not-eligible',
      reason: 'Va con su papá y solo pidió ayuda material.',
      given: 'Comida para dos días y la dirección del comedor de la parroquia.',
    },
  },
]

const hoursOfDay = 24

export async function insertDemonstrationIntakes(
  tx: WriteTx,
  staff: { readonly receives: Actor; readonly decides: Actor },
  now: Date,
): Promise<void> {
  for (const { hoursAgo, decided, ...report } of received) {
    const cameAt = cameBefore(now, hoursAgo)
    const recorded = decideRecording(
      {
        intakeId: makeId<'IntakeId'>(Date.parse(cameAt), freshBytes(10)),
        report: { ...usual, ...report, cameAt },
      },
      { organisationId: staff.receives.organisationId, by: staff.receives.userId, at: cameAt },
    )
    let intake = folded(undefined, recorded)
    if (decided) {
      const facts = { by: staff.decides.userId, at: addHours(cameAt, 1) }
      intake = folded(intake, decideEligibility(intake, { base: intake.version, ...decided }, facts))
    }
    await insertIntake(tx, intake)
  }
}

/** Whoever came before today came while people work. */
function cameBefore(now: Date, hoursAgo: number) {
  return hoursAgo > hoursOfDay
    ? new Calendar(now).at(hoursAgo / hoursOfDay)
    : addHours(instantFromMilliseconds(now.getTime()), -hoursAgo)
}

function folded(before: Intake | undefined, decided: ReturnType<typeof decideRecording>): Intake {
  if (!decided.ok) throw new Error(`the demonstration is refused: ${decided.problem.code}`)
  const after = decided.value.reduce<Intake | undefined>(evolveIntake, before)
  if (!after) throw new Error('an intake without an event')
  return after
}
