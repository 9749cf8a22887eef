import type { Phase } from '../case/case.ts'
import { instant, type Instant } from '../kernel/instant.ts'
import type { Duration } from '../rule/duration.ts'
import type { RuleParameters } from '../rule/rule-parameters.ts'
import type { ScreeningClock } from './screening.ts'

export type ScreeningTimes = {
  readonly phase: Phase
  /** Since when she is in it. */
  readonly phaseSince: Instant
  readonly held: readonly ScreeningClock[]
}

/**
 * From when the next screening counts, and how long there is: anew in each phase, again some time after the last one,
 * sooner where nothing could be asked. One that was held shortly before the phase was written down counts for it.
 * Source: mission checklist 62, “repeated at each phase”.
 */
export function nextScreening({
  phase,
  phaseSince,
  held,
}: ScreeningTimes): readonly [Instant, (parameters: RuleParameters['trafficking-screening']) => Duration] {
  const last = latest(held.filter(({ asked }) => asked))
  const [from, within] =
    last?.phase === phase
      ? ([instant(last.heldAt), ({ again }: RuleParameters['trafficking-screening']) => again] as const)
      : ([phaseSince, (parameters: RuleParameters['trafficking-screening']) => parameters.within] as const)
  const tried = latest(held.filter(({ asked, phase: at }) => !asked && at === phase))
  return tried && tried.heldAt > from ? [instant(tried.heldAt), ({ tryAgain }) => tryAgain] : [from, within]
}

function latest(held: readonly ScreeningClock[]): ScreeningClock | undefined {
  return held.reduce<ScreeningClock | undefined>(
    (one, other) => (one === undefined || other.heldAt > one.heldAt ? other : one),
    undefined,
  )
}
