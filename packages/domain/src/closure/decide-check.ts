import type { Case } from '../case/case.ts'
import type { ClosureCheckId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { isLastTry, type ClosureCheck, type ClosureChecked, type ClosureCheckEvent } from './closure-check.ts'

export type RecordCheck = Pick<ClosureCheck, 'checkedOn' | 'how' | 'reached' | 'outcome' | 'words'> & {
  readonly checkId: ClosureCheckId
}

export type CheckFacts = {
  readonly case: Pick<Case, 'id' | 'state'>
  /** The day on which it was closed, at the place. */
  readonly closedOn: PlainDate
  /** Days since then on which nobody was reached. */
  readonly triedOn: readonly string[]
  /** After how many such days the rule lets it end; absent without a rule: then it never ends by itself. */
  readonly tries: number | undefined
  readonly today: PlainDate
  readonly by: UserId
  readonly at: string
}

/**
 * Records how a child is after her case was closed. A day counts as one try, however often somebody called; after
 * the last one it ends, and then it is said what was done and who was asked.
 * Source: case management standard, step 6 (2.1): check after closure.
 */
export function decideCheck(
  command: RecordCheck,
  facts: CheckFacts,
): Result<readonly [ClosureChecked], Problem> {
  if (facts.case.state !== 'closed') return refuse(problem('closure-check.not-closed'))
  if (command.checkedOn > facts.today || command.checkedOn < facts.closedOn)
    return refuse(
      problem('closure-check.day', {
        values: { from: facts.closedOn },
        fields: [{ pointer: '/checkedOn', reason: 'day' }],
      }),
    )
  if (!isPossible(command))
    return refuse(problem('closure-check.outcome', { fields: [{ pointer: '/outcome', reason: 'reached' }] }))
  const ends = command.outcome !== 'not-reached' || isLastTry(command.checkedOn, facts)
  if (ends && command.words.trim() === '')
    return refuse(
      problem('closure-check.words-missing', { fields: [{ pointer: '/words', reason: 'required' }] }),
    )
  return accept([
    { kind: 'ClosureChecked', ...command, ends, caseId: facts.case.id, by: facts.by, at: facts.at },
  ])
}

/** Whoever says how she is has spoken with her, or somebody has told it. */
function isPossible({ outcome, reached, how }: RecordCheck): boolean {
  return outcome === 'not-reached' ? !reached : reached || how === 'through-somebody'
}

/** A supervisor says what is done about the need; once, so that two do not answer differently. */
export function decideHelpAnswer(
  check: ClosureCheck,
  command: { readonly answer: string },
  facts: { readonly by: UserId; readonly at: string },
): Result<readonly [Extract<ClosureCheckEvent, { kind: 'HelpAnswered' }>], Problem> {
  return check.outcome !== 'needs-help' || check.answeredAt !== undefined
    ? refuse(problem('closure-check.answered'))
    : accept([{ kind: 'HelpAnswered', answer: command.answer, ...facts }])
}
