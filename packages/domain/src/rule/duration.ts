import type { JsonValue } from '../kernel/json.ts'

/**
 * How long a clock runs. Hours run through nights and weekends; days and months end with the local day of the
 * place whose law or practice counts, and do not count the day on which they start. Zero calendar days means the
 * same day.
 */
export type Duration = {
  readonly amount: number
  readonly unit: 'hours' | 'calendar-days' | 'business-days' | 'months'
  /** Where the last day is a weekend or a holiday; without this word it stands. */
  readonly ifClosed?: 'next-business-day' | 'previous-business-day'
}

export function hours(amount: number): Duration {
  return { amount, unit: 'hours' }
}

export function calendarDays(amount: number): Duration {
  return { amount, unit: 'calendar-days' }
}

export function businessDays(amount: number): Duration {
  return { amount, unit: 'business-days' }
}

export function months(amount: number): Duration {
  return { amount, unit: 'months' }
}

const units = ['hours', 'calendar-days', 'business-days', 'months']
/** The greatest figure that a rule may say. */
export const mostOfRule = 10_000

/** Whether what somebody gave is a duration, and nothing besides. */
export function isDuration(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { amount, unit, ifClosed, ...others } = value as Readonly<Record<string, JsonValue>>
  return (
    Object.keys(others).length === 0 &&
    typeof amount === 'number' &&
    Number.isSafeInteger(amount) &&
    amount >= 0 &&
    amount <= mostOfRule &&
    units.some((known) => known === unit) &&
    [undefined, 'next-business-day', 'previous-business-day'].includes(ifClosed as string | undefined)
  )
}
