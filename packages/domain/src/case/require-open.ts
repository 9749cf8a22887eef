import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Case } from './case.ts'

/** Work with the child: risk, assessment, plan, referrals, closing. Of a case on hold none of it goes on. */
export function requireOpen(state: Pick<Case, 'state'>): Result<'open', Problem> {
  return state.state === 'on-hold' ? refuse(problem('case.on-hold')) : requireNotEnded(state)
}

/**
 * What is true of the child is written down also while work is on hold: who she is, with whom, what she agreed to,
 * what was done. A closed or transferred case takes nothing more in, but for the notes of the follow-up
 * (`requireNotesTaken`).
 */
export function requireNotEnded(state: Pick<Case, 'state'>): Result<'open', Problem> {
  return state.state === 'closed' || state.state === 'transferred'
    ? refuse(problem('case.closed'))
    : accept('open')
}
