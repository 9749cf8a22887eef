/**
 * How fast proofs of identity may be tried, after ASVS 5.0 6.3.1: every further failure doubles the wait, up to
 * a few minutes. There is no lock, so a stranger who knows a username can slow down only strangers: a browser
 * from which the person has signed in before is counted apart.
 */
export type AttemptRecord = { readonly failures: number; readonly lastAt: string; readonly nextAt: string }

export type AttemptLimits = {
  /** So many failures cost no wait. */
  readonly free: number
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
  /** After so long without a try, everything is forgotten. */
  readonly forgetHours: number
}

export const attemptLimits = {
  account: { free: 5, firstWaitSeconds: 15, longestWaitSeconds: 900, forgetHours: 24 },
  /** A browser that the person has used before: the same guesser sits in front of it all the time. */
  device: { free: 10, firstWaitSeconds: 15, longestWaitSeconds: 300, forgetHours: 12 },
  /** A whole shelter may share one address. */
  origin: { free: 40, firstWaitSeconds: 5, longestWaitSeconds: 300, forgetHours: 2 },
} as const satisfies Record<string, AttemptLimits>

export type AttemptDecision =
  | { readonly allowed: true; readonly record: AttemptRecord }
  | { readonly allowed: false; readonly waitSeconds: number }

/**
 * May this try be made now? It is counted as failed at once, before anybody knows how it ends: tries made at
 * the same moment cannot all look before the first is counted. A success takes the count back. Tries refused
 * here are not counted, so hammering does not make the wait longer.
 */
export function decideAttempt(
  before: AttemptRecord | undefined,
  limits: AttemptLimits,
  now: string,
): AttemptDecision {
  const at = Date.parse(now)
  const isForgotten = !before || at - Date.parse(before.lastAt) >= limits.forgetHours * 3_600_000
  if (!isForgotten && Date.parse(before.nextAt) > at)
    return { allowed: false, waitSeconds: Math.ceil((Date.parse(before.nextAt) - at) / 1000) }
  const failures = (isForgotten ? 0 : before.failures) + 1
  const wait = waitAfter(failures, limits)
  return {
    allowed: true,
    record: { failures, lastAt: now, nextAt: new Date(at + wait * 1000).toISOString() },
  }
}

function waitAfter(failures: number, limits: AttemptLimits): number {
  if (failures < limits.free) return 0
  const doubled = limits.firstWaitSeconds * 2 ** Math.min(failures - limits.free, 20)
  return Math.min(doubled, limits.longestWaitSeconds)
}
