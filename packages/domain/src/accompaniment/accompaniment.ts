import type { HandTaskId, InterpreterId, ReferralId, ServiceRecordId, UserId } from '../kernel/brand.ts'
import { isNever, type Objection } from '../interpreter/judge-interpreter.ts'
import { daysBetween, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'

/** Where to. Source: volunteer accompaniment, transport and escort as services (domain 09, 9.1). */
export const accompaniedPlaces = [
  'hospital',
  'court',
  'consulate',
  'school',
  'authority',
  'interview',
  'registry',
  'travel',
  'other',
] as const
export type AccompaniedPlace = (typeof accompaniedPlaces)[number]

export const accompanimentMeans = [
  'on-foot',
  'public-transport',
  'organisation-vehicle',
  'taxi',
  'ambulance',
  'official-vehicle',
  'other',
] as const
export type AccompanimentMeans = (typeof accompanimentMeans)[number]

/** Why nobody went along, or nobody went at all. */
export const notDoneReasons = [
  'child-did-not-want',
  'child-ill',
  'cancelled-there',
  'nobody-could-go',
  'no-transport',
  'no-interpreter',
  'not-safe',
  'moved-away',
  'other',
] as const
export type NotDoneReason = (typeof notDoneReasons)[number]

export const interpreterNeeds = ['not-needed', 'to-find', 'arranged'] as const
export type InterpreterNeed = (typeof interpreterNeeds)[number]

/** What it belongs to: something asked of others, something that one did oneself, or an appointment by itself. */
export type AccompaniedRecord =
  | { readonly kind: 'referral'; readonly id: ReferralId }
  | { readonly kind: 'service'; readonly id: ServiceRecordId }

export type AccompanimentResult =
  | { readonly outcome: 'done'; readonly words: string; readonly nextStep: string }
  | {
      readonly outcome: 'not-done'
      readonly reason: NotDoneReason
      readonly words: string
      readonly nextStep: string
    }

/**
 * Somebody who goes with the child to a place: planned with day, hour and way, and afterwards what happened or why not. A
 * colleague with an account has it as a task; a volunteer or a relative is written down by name.
 */
export type Accompaniment = {
  readonly of: AccompaniedRecord | null
  /** Who has the task; of somebody without an account nobody, and then whoever planned it. */
  readonly userId: UserId | null
  readonly companion: string
  readonly place: AccompaniedPlace
  readonly where: string
  readonly on: PlainDate
  /** `14:30` at the place of the organisation. */
  readonly hour: string | null
  readonly from: string
  readonly means: AccompanimentMeans | null
  readonly interpreter: InterpreterNeed
  /** Of the register, or by name alone. */
  readonly interpreterId: InterpreterId | null
  readonly interpreterName: string
  readonly words: string
  /** Nothing as long as it is planned. */
  readonly result: AccompanimentResult | null
  /** The task in the list and the calendar of who goes; none of what was written down afterwards. */
  readonly taskId: HandTaskId | null
}

/** What is told of it in words or codes, in the order in which people read it. */
export const accompanimentFieldNames = [
  'companion',
  'place',
  'where',
  'on',
  'hour',
  'from',
  'means',
  'interpreter',
  'interpreterName',
  'words',
  'result',
] as const satisfies readonly (keyof Accompaniment)[]

export type AccompanimentRecord = WrittenRecord<Accompaniment>

/** Longer ago than this, a slip of the year is likelier. */
const mostDaysBack = 366
const mostDaysAhead = 366

export function checkAccompaniment(
  one: Omit<Accompaniment, 'taskId'>,
  facts: {
    readonly today: PlainDate
    /** Whether the referral or the service is one of this case. */
    readonly isRecordKnown: boolean
    /** Against the interpreter who was named. */
    readonly objections: readonly Objection[]
  },
): Problem | undefined {
  const { result, on } = one
  if (one.of !== null && !facts.isRecordKnown) return problem('record.not-found')
  if (!isOnTime(one, facts.today))
    return problem('accompaniment.day', { fields: [{ pointer: '/fields/on', reason: 'day' }] })
  const [missing] = missingInAccompaniment(one)
  if (missing !== undefined)
    return problem('accompaniment.missing', {
      fields: [{ pointer: `/fields/${missing}`, reason: 'required' }],
    })
  if (facts.objections.some(isNever))
    return problem('interpreting.never', {
      fields: [{ pointer: '/fields/interpreterId', reason: 'never' }],
    })
  return result?.outcome === 'done' && on > facts.today
    ? problem('accompaniment.day', { fields: [{ pointer: '/fields/on', reason: 'future' }] })
    : undefined
}

/** What is planned lies ahead; what happened, or did not, not too far back. */
export function isOnTime({ on, result }: Pick<Accompaniment, 'on' | 'result'>, today: PlainDate): boolean {
  if (daysBetween(today, on) > mostDaysAhead) return false
  return result === null ? on >= today : daysBetween(on, today) <= mostDaysBack
}

/** What is missing in what was written, by the name of its member. */
export function missingInAccompaniment(
  one: Pick<
    Accompaniment,
    | 'userId'
    | 'companion'
    | 'place'
    | 'where'
    | 'interpreter'
    | 'interpreterId'
    | 'interpreterName'
    | 'result'
  >,
): readonly string[] {
  const { result, interpreter } = one
  const isNameless = one.interpreterId === null && one.interpreterName.trim() === ''
  return [
    ...(one.userId === null && one.companion.trim() === '' ? ['companion'] : []),
    ...(one.place === 'other' && one.where.trim() === '' ? ['where'] : []),
    ...(interpreter === 'arranged' && isNameless ? ['interpreterName'] : []),
    ...(result?.outcome === 'done' && result.words.trim() === '' ? ['result'] : []),
    ...(result?.outcome === 'not-done' && result.reason === 'other' && result.words.trim() === ''
      ? ['result']
      : []),
  ]
}

/**
 * What becomes of the task: set where something is planned, left where the same person goes on the same day at the same
 * hour, and ended with what it was for. One that moved is another task: its owner sees that the old one is not needed.
 */
export function taskFor(
  before: Accompaniment | undefined,
  after: Omit<Accompaniment, 'taskId'>,
  newTaskId: HandTaskId,
): {
  readonly taskId: HandTaskId | null
  readonly isNew: boolean
  readonly ended: { readonly id: HandTaskId; readonly how: 'done' | 'cancelled' } | null
} {
  if (before !== undefined && before.taskId !== null && isSamePlan(before, after))
    return { taskId: before.taskId, isNew: false, ended: null }
  const id = before?.taskId ?? null
  const how = after.result?.outcome === 'done' ? 'done' : 'cancelled'
  const ended = id === null ? null : ({ id, how } as const)
  return after.result === null
    ? { taskId: newTaskId, isNew: true, ended }
    : { taskId: id, isNew: false, ended }
}

function isSamePlan(before: Accompaniment, after: Omit<Accompaniment, 'taskId'>): boolean {
  return (
    before.result === null &&
    after.result === null &&
    before.on === after.on &&
    before.hour === after.hour &&
    before.userId === after.userId
  )
}
