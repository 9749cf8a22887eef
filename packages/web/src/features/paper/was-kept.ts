import type { WireProblem } from '../../data/wire-problem.ts'

/** How keeping a sheet ended: a cut line leaves it open, and the same sheet is sent again. */
export function wasKept(
  answer: { readonly ok: true } | { readonly ok: false; readonly problem: WireProblem },
): 'kept' | 'try-again' | 'refused' {
  if (answer.ok) return 'kept'
  const { status } = answer.problem
  return status >= 400 && status < 500 && status !== 401 ? 'refused' : 'try-again'
}
