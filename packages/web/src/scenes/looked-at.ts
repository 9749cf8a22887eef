/**
 * The moment at which every scene is looked at: midday in Tegucigalpa, where the stage's browser is. A picture
 * and a snapshot say the same whenever they are made.
 */
export const lookedAt = new Date('2026-03-14T18:00:00.000Z')

const hoursBehind = 6

/** So many days from then, at an hour of that place. */
export function inDays(days: number, hour = 23): string {
  const at = new Date(lookedAt)
  at.setUTCDate(at.getUTCDate() + days)
  at.setUTCHours(hour + hoursBehind, 0, 0, 0)
  return at.toISOString()
}
