import type { CaseState } from '../case/case.ts'
import { rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** A child of the same group, as far as her case says how the work with her goes. */
export type Companion = {
  readonly state: CaseState
  readonly workerId: string | undefined
  readonly isClosing: boolean
  readonly isTransferring: boolean
}

export const partings = ['closing', 'transfer', 'other-worker', 'nobody'] as const
export type Parting = (typeof partings)[number]

/**
 * What could part two children who belong together, most pressing first: the other's case is about to end or to go to
 * another organisation, another person works with her, or nobody does. Nothing where her case has ended. Source:
 * siblings stay together unless it harms one of them (domain 03, 3.1), and are not split without a signed reason
 * (domain 07, 7.3).
 */
export function partingsOf(other: Companion, workerId: string | undefined): readonly Parting[] {
  if (other.state === 'closed' || other.state === 'transferred') return []
  const asks: Readonly<Record<Parting, boolean>> = {
    closing: other.isClosing,
    transfer: other.isTransferring,
    'other-worker': other.workerId !== undefined && other.workerId !== workerId,
    nobody: other.workerId === undefined,
  }
  return partings.filter((one) => asks[one])
}

/**
 * Who of a travel group made a stretch together: all but those who had left it before the stretch can have begun. The
 * day on which somebody was written down tells nothing of when she joined the road.
 */
export function madeStretch<Member extends { readonly leftOn: string | null }>(
  members: readonly Member[],
  when: ApproximateDate | null,
): readonly Member[] {
  const begins: PlainDate | undefined = when ? rangeOf(when).earliest : undefined
  return members.filter(({ leftOn }) => leftOn === null || begins === undefined || leftOn >= begins)
}
