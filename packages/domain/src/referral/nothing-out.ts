import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

/** What others still have of a child. */
export type WhatIsOut = {
  /** Who has a referral that is neither answered to the end nor withdrawn; one name for each. */
  readonly referralsOut: readonly string[]
  /** Whether the case is offered to another organisation, or was accepted there and nobody has said she arrived. */
  readonly hasOpenTransfer: boolean
}

/**
 * Before a case ends here, nobody else may be waiting for something of it: each referral is answered to the end or
 * withdrawn with a reason, an offer is answered or taken back. The same before it is closed and before it is handed over.
 * Source: closure and transfer (case management 2.1, 2.8).
 */
export function requireNothingOut(
  out: WhatIsOut,
  refusals: {
    readonly referrals: (which: string, count: number) => Problem
    readonly transfer: 'closure.transfer-open' | 'transfer.already-offered'
  },
): Result<'nothing-out', Problem> {
  if (out.hasOpenTransfer) return refuse(problem(refusals.transfer))
  if (out.referralsOut.length > 0)
    return refuse(refusals.referrals([...new Set(out.referralsOut)].join(', '), out.referralsOut.length))
  return accept('nothing-out')
}
