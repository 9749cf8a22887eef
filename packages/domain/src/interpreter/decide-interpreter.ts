import type { InterpreterId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Interpreter, InterpreterContent, InterpreterState } from './interpreter.ts'

export type KeepingFacts = {
  readonly organisationId: OrganisationId
  readonly by: UserId
  readonly at: string
  readonly today: PlainDate
}

/**
 * A new entry of the register: somebody of age, who can be reached, with the languages between which she interprets.
 * Her signature may come later; until then no rule proposes her.
 * Source: data responsibility DR-37 (confidentiality signed, never another child).
 */
export function decideEntry(
  id: InterpreterId,
  content: InterpreterContent,
  facts: KeepingFacts,
): Result<Interpreter, Problem> {
  const wrong = wrongContent(content, facts.today)
  if (wrong) return refuse(wrong)
  const { organisationId, by, at } = facts
  return accept({ ...content, id, organisationId, state: 'active', keptBy: by, keptAt: at, version: 1 })
}

/** What was written before is replaced, only by somebody who saw how it stands. Who has ended may come back. */
export function decideEntryChange(
  before: Interpreter,
  change: {
    readonly content: InterpreterContent
    readonly state: InterpreterState
    readonly seen: number
  },
  facts: KeepingFacts,
): Result<Interpreter, Problem> {
  if (before.version !== change.seen) return refuse(problem('interpreter.changed-meanwhile'))
  const wrong = wrongContent(change.content, facts.today)
  if (wrong) return refuse(wrong)
  return accept({
    ...before,
    ...change.content,
    state: change.state,
    keptBy: facts.by,
    keptAt: facts.at,
    version: before.version + 1,
  })
}

function wrongContent(content: InterpreterContent, today: PlainDate): Problem | undefined {
  if (!content.isAdult)
    return problem('interpreter.child', { fields: [{ pointer: '/isAdult', reason: 'required' }] })
  const { pairs, signedOn, signedUntil } = content
  const wrong: { readonly pointer: string; readonly reason: string }[] = []
  if (content.name.trim() === '') wrong.push({ pointer: '/name', reason: 'required' })
  if (content.phone.trim() === '' && content.howToReach.trim() === '')
    wrong.push({ pointer: '/phone', reason: 'required' })
  if (pairs.length === 0) wrong.push({ pointer: '/pairs', reason: 'required' })
  if (pairs.some(({ one, other }) => one === other)) wrong.push({ pointer: '/pairs', reason: 'same' })
  if (signedOn !== undefined && signedOn > today) wrong.push({ pointer: '/signedOn', reason: 'future' })
  if (signedUntil !== undefined && (signedOn === undefined || signedUntil < signedOn))
    wrong.push({ pointer: '/signedUntil', reason: 'before' })
  return wrong.length === 0 ? undefined : problem('interpreter.incomplete', { fields: wrong })
}
