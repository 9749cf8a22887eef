import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Case } from './case.ts'

/** A closed or transferred case takes nothing more in, but for the notes of the follow-up (`requireNotesTaken`). */
export function requireOpen(state: Pick<Case, 'state'>): Result<'open', Problem> {
  return state.state === 'closed' || state.state === 'transferred'
    ? refuse(problem('case.closed'))
    : accept('open')
}
