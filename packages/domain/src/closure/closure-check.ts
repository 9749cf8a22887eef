import type { CaseId, ClosureCheckId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { ClosureReason } from './closure-reasons.ts'

/** How somebody tried to learn how the child is. */
export const checkWays = ['visit', 'call', 'through-somebody'] as const
export type CheckWay = (typeof checkWays)[number]

export const checkOutcomes = ['well', 'needs-help', 'not-reached'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** After these nobody is looked for: there is nobody to ask, or another case of hers goes on. */
export const reasonsWithoutCheck: readonly ClosureReason[] = ['death', 'opened-in-error', 'duplicate']

/** How the child is after the work ended, or that she could not be reached; and what a supervisor did about a need. */
export type ClosureCheck = {
  readonly id: ClosureCheckId
  readonly caseId: CaseId
  readonly checkedOn: PlainDate
  readonly how: CheckWay
  /** Whether the child herself was spoken with. */
  readonly reached: boolean
  readonly outcome: CheckOutcome
  readonly words: string
  /** Nobody tries again: it is known how she is, or the tries of the rule are used up. */
  readonly ends: boolean
  readonly by: UserId
  readonly at: string
  readonly answer: string
  readonly answeredBy: UserId | undefined
  readonly answeredAt: string | undefined
  readonly version: number
}

export type ClosureChecked = Omit<ClosureCheck, 'id' | 'answer' | 'answeredBy' | 'answeredAt' | 'version'> & {
  readonly kind: 'ClosureChecked'
  readonly checkId: ClosureCheckId
}

export type ClosureCheckEvent =
  | ClosureChecked
  | { readonly kind: 'HelpAnswered'; readonly answer: string; readonly by: UserId; readonly at: string }

export function evolveClosureCheck(before: ClosureCheck | undefined, event: ClosureCheckEvent): ClosureCheck {
  if (event.kind === 'ClosureChecked') {
    const { kind: _kind, checkId, ...check } = event
    return {
      id: checkId,
      ...check,
      answer: '',
      answeredBy: undefined,
      answeredAt: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was a check`)
  return {
    ...before,
    answer: event.answer,
    answeredBy: event.by,
    answeredAt: event.at,
    version: before.version + 1,
  }
}

/** Whether not reaching her on this day ends the tries: a day counts once, however often somebody called. */
export function isLastTry(
  day: string,
  facts: { readonly triedOn: readonly string[]; readonly tries: number | undefined },
): boolean {
  return facts.tries !== undefined && new Set([...facts.triedOn, day]).size >= facts.tries
}
