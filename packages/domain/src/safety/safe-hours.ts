import type { PersonId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'

/** ISO 8601: Monday is 1. */
export const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
export type Weekday = (typeof weekdays)[number]

export const reachWays = ['call', 'message', 'voice-message', 'through-somebody'] as const
export type ReachWay = (typeof reachWays)[number]

/**
 * When and how somebody may be reached without putting her or the child in danger, and what is not said then. The hours
 * are those of the place where she is; `until` before `from` goes over midnight. Who must not be reached at all stands
 * in the restricted section. Source: safe contact of families (domain 13, journey 2).
 */
export type SafeHours = {
  readonly personId: PersonId
  /** None where any day is safe. */
  readonly days: readonly Weekday[]
  readonly from: string | null
  readonly until: string | null
  readonly ways: readonly ReachWay[]
  /** Who may take the call beside her. */
  readonly whoAnswers: string
  readonly notSay: string
  /** The code of the case from which it came along: ask whether it is still so. */
  readonly fromCase?: string | undefined
}

/** What is told of it in words or codes, in the order in which people read it. */
export const safeHoursFieldNames = [
  'days',
  'from',
  'until',
  'ways',
  'whoAnswers',
  'notSay',
] as const satisfies readonly (keyof SafeHours)[]

export function checkSafeHours(
  hours: SafeHours,
  facts: {
    /** Who is on the case now, the child among them. */
    readonly people: readonly string[]
    /** For whom others were written down. */
    readonly writtenFor: readonly string[]
  },
): Problem | undefined {
  const { personId, days, from, until, ways, whoAnswers, notSay } = hours
  if (!facts.people.includes(personId)) return problem('record.not-found')
  if (facts.writtenFor.includes(personId)) return problem('written.changed')
  if ((from === null) !== (until === null) || (from !== null && from === until))
    return problem('safe-hours.hours', { fields: [{ pointer: '/fields/until', reason: 'hours' }] })
  const isEmpty = days.length + ways.length === 0 && from === null && `${whoAnswers}${notSay}`.trim() === ''
  return isEmpty ? problem('safe-hours.empty') : undefined
}
