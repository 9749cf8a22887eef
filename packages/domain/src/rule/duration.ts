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
