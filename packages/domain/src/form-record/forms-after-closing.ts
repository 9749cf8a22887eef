import type { Case } from '../case/case.ts'
import { requireNotEnded } from '../case/require-open.ts'
import type { Problem } from '../kernel/problem.ts'
import { accept, type Result } from '../kernel/result.ts'

/** What the child, and whoever cares for her, say of the help. */
const saidOfTheHelp: readonly string[] = ['child-feedback', 'caregiver-feedback']

/** Feedback is asked when the work is done, and a sheet of it may come weeks later (case management standard 2.9). */
export function isTakenAfterClosing(form: string): boolean {
  return saidOfTheHelp.includes(form)
}

/** A closed case takes what is said of the help and no other form; one that went to another organisation takes none. */
export function requireFormTaken(state: Pick<Case, 'state'>, form: string): Result<'open', Problem> {
  return state.state === 'closed' && isTakenAfterClosing(form) ? accept('open') : requireNotEnded(state)
}
