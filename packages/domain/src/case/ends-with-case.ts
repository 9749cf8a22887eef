import type { Case } from './case.ts'

/** Why what hangs on the work with a case ends with it: an offer to take it, a support; undefined while it goes on. */
export function endsWithCase({ state }: Pick<Case, 'state'>): 'case-closed' | 'case-transferred' | undefined {
  if (state === 'closed') return 'case-closed'
  return state === 'transferred' ? 'case-transferred' : undefined
}
