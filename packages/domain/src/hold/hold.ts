import type { CaseId, HoldId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** Why work with a child pauses for a known time; it never ends a case (states of a case, case management 2.1). */
export const holdReasons = ['with-family', 'other-authority', 'hospital', 'other'] as const
export type HoldReason = (typeof holdReasons)[number]

/** One pause of a case: why, until which day at most without a look, and how it ended. */
export type Hold = {
  readonly id: HoldId
  readonly caseId: CaseId
  readonly reason: HoldReason
  readonly explanation: string
  /** The day on which somebody looks whether the pause still holds. */
  readonly reviewOn: PlainDate
  readonly heldBy: UserId
  readonly heldAt: string
  readonly resumedBy: UserId | undefined
  readonly resumedAt: string | undefined
  readonly because: string
  readonly version: number
}

export type HoldEvent =
  | {
      readonly kind: 'HoldBegun'
      readonly holdId: HoldId
      readonly caseId: CaseId
      readonly reason: HoldReason
      readonly explanation: string
      readonly reviewOn: PlainDate
      readonly by: UserId
      readonly at: string
    }
  | { readonly kind: 'HoldEnded'; readonly because: string; readonly by: UserId; readonly at: string }

export function evolveHold(before: Hold | undefined, event: HoldEvent): Hold {
  if (event.kind === 'HoldBegun')
    return {
      id: event.holdId,
      caseId: event.caseId,
      reason: event.reason,
      explanation: event.explanation,
      reviewOn: event.reviewOn,
      heldBy: event.by,
      heldAt: event.at,
      resumedBy: undefined,
      resumedAt: undefined,
      because: '',
      version: 1,
    }
  if (before === undefined) throw new Error(`${event.kind} before the case was put on hold`)
  return {
    ...before,
    resumedBy: event.by,
    resumedAt: event.at,
    because: event.because,
    version: before.version + 1,
  }
}
