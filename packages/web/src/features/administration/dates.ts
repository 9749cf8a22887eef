/** Whether a role has ended by now; one without a last day goes on. */
export function hasEnded(until: string | null, now: Date = new Date()): boolean {
  return until !== null && Date.parse(until) <= now.getTime()
}

/** A backup older than a week, or none, is no backup to rely on. */
export function isOldBackup(at: string | null, now: Date = new Date()): boolean {
  const week = 7 * 86_400_000
  return at === null || now.getTime() - Date.parse(at) > week
}
