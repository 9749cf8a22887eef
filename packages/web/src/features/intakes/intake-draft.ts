import type { IntakeView } from '@amparo/contract/api/intakes/intake-fields'
import type { recordIntake } from '@amparo/contract/api/intakes/intakes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { IntakeId } from '@amparo/domain/kernel/brand'
import { newId } from '../../data/new-id.ts'
import { dayOf } from '../../data/today.ts'

export type Report = InputOf<typeof recordIntake>['report']
type Chosen = 'source' | 'urgency' | 'safeNow' | 'age'

/** What is being written: what must be chosen is open at first, and the hour is that of the place. */
export type IntakeDraft = Omit<Report, Chosen | 'cameAt' | 'concerns'> & {
  readonly [Name in Chosen]: Report[Name] | undefined
} & {
  readonly intakeId: IntakeId
  readonly on: string | undefined
  readonly hour: string
  readonly concerns: readonly Report['concerns'][number][]
}

const hourOf = (at: Date) =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`

export function emptyIntake(now: Date = new Date()): IntakeDraft {
  return {
    intakeId: newId<'IntakeId'>(),
    source: undefined,
    broughtBy: '',
    on: dayOf(now.toISOString()),
    hour: hourOf(now),
    urgency: undefined,
    safeNow: undefined,
    doneAtOnce: '',
    askedFor: '',
    callName: '',
    age: undefined,
    approximateAge: null,
    language: '',
    place: '',
    concerns: [],
    materialNeed: false,
  }
}

export function draftOfIntake(view: IntakeView): IntakeDraft {
  const { id, cameAt, source, broughtBy, urgency, safeNow, doneAtOnce, askedFor, callName, age } = view
  const { approximateAge, language, place, concerns, materialNeed } = view
  return {
    intakeId: id as IntakeId,
    on: dayOf(cameAt),
    hour: hourOf(new Date(cameAt)),
    source,
    broughtBy,
    urgency,
    safeNow,
    doneAtOnce,
    askedFor,
    callName,
    age,
    approximateAge,
    language,
    place,
    concerns,
    materialNeed,
  }
}

/** A day or an hour alone would not be missed. */
export function isWritten(draft: IntakeDraft): boolean {
  const { askedFor, callName, place, broughtBy, doneAtOnce, concerns } = draft
  return askedFor + callName + place + broughtBy + doneAtOnce !== '' || concerns.length > 0
}

const hourShape = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/

/** When she came, by the clock of this device; undefined while day or hour cannot be read. */
export function cameAtOf({ on, hour }: Pick<IntakeDraft, 'on' | 'hour'>): string | undefined {
  const [, hours, minutes] = hourShape.exec(hour.trim()) ?? []
  if (on === undefined || hours === undefined || minutes === undefined) return undefined
  return new Date(`${on}T${hours.padStart(2, '0')}:${minutes}:00`).toISOString()
}

/** What is to be sent; undefined as long as something that must be answered is not. */
export function reportOf(draft: IntakeDraft): Report | undefined {
  const { intakeId: _id, on: _on, hour: _hour, source, urgency, safeNow, age, ...rest } = draft
  const cameAt = cameAtOf(draft)
  if (!cameAt || !source || !urgency || !safeNow || !age || rest.askedFor.trim() === '') return undefined
  if (safeNow === 'no' && rest.doneAtOnce.trim() === '') return undefined
  return { ...rest, concerns: [...rest.concerns], cameAt, source, urgency, safeNow, age }
}
