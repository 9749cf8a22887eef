import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { PersonRole } from './person.ts'

export const takeOffReasons = ['by-mistake', 'no-longer-with-her', 'asked', 'other'] as const
export type TakeOffReason = (typeof takeOffReasons)[number]

/** Since when, and why, somebody is no longer on a case. */
export type OffCase = { readonly reason: TakeOffReason; readonly words: string; readonly at: string }

export type OffCaseEvent =
  ({ readonly kind: 'PersonTakenOff' } & OffCase) | { readonly kind: 'PersonPutBack' }

/**
 * A relative, companion or caregiver leaves a case with a reason, and what was written of her stays in its facts. The
 * child is the case: it is closed, never emptied of her. Source: data minimisation and accuracy (inter-agency case
 * management guidelines, principle of confidentiality).
 */
export function decideTakeOff(
  command: { readonly reason: TakeOffReason; readonly words: string },
  facts: { readonly role: PersonRole; readonly isOff: boolean; readonly at: string },
): Result<Extract<OffCaseEvent, { kind: 'PersonTakenOff' }>, Problem> {
  if (facts.role === 'child') return refuse(problem('person.is-the-child'))
  if (facts.isOff) return refuse(problem('person.off-already'))
  const words = command.words.trim()
  if (command.reason === 'other' && words === '')
    return refuse(problem('person.words-missing', { fields: [{ pointer: '/words', reason: 'required' }] }))
  return accept({ kind: 'PersonTakenOff', reason: command.reason, words, at: facts.at })
}
