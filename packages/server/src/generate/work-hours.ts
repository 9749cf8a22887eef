const hour = 3_600_000
const day = 24 * hour

/**
 * The hours of a day are put into those in which people work where this is told, six hours behind Greenwich: in order,
 * and never later than they were.
 */
export function atWork(at: number): number {
  const midnight = at - (at % day)
  return Math.floor(midnight - 10 * hour + ((at % day) / day) * 9 * hour)
}

/** Nine o’clock there, on the day after. */
export function morningAfter(at: number): number {
  const there = at - 6 * hour
  return there - (there % day) + day + 15 * hour
}
