import { ageRangeOn } from '../kernel/approximate-date.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { childhoodIn } from './age.ts'
import type { AgeFinding, BirthDecision, BirthFile, ReadsAge } from './birth.ts'
import { treatedOverCases, type ElsewhereAnswer } from './births-elsewhere.ts'

/** Whoever decides says after which decision she did: of two who decide at once, the second looks again. */
function seesLast(file: BirthFile, after: string | null): boolean {
  return (file.decisions.at(-1)?.id ?? null) === after
}

/** With which of her statements everybody works; a withdrawn one can be chosen no longer. */
export function decideWorkedWith(
  file: BirthFile,
  command: { readonly statementId: string; readonly after: string | null; readonly why: string },
): Result<Extract<BirthDecision, { kind: 'worked-with' }>, Problem> {
  const { statementId, after, why } = command
  const statement = file.statements.find(({ id }) => id === statementId)
  if (!statement) return refuse(problem('record.not-found'))
  if (statement.withdrawnAt !== undefined) return refuse(problem('written.withdrawn'))
  if (!seesLast(file, after)) return refuse(problem('written.changed'))
  return accept({ kind: 'worked-with', statementId, why })
}

/** The statement of the date that is worked with, while it is the last that was chosen. */
export function chosenStatement(file: BirthFile): string | undefined {
  for (const { content } of file.decisions.toReversed())
    if (content.kind === 'worked-with') return content.statementId
  return undefined
}

export function mayWithdrawStatement(file: BirthFile, statementId: string): Problem | undefined {
  return chosenStatement(file) === statementId ? problem('birth.worked-with') : undefined
}

/**
 * Somebody taken for an adult is a child, or the other way round. That she is an adult is not found while the date
 * that is worked with leaves her the benefit of the doubt. The case closes by nothing of this.
 * Source: Committee on the Rights of the Child, General Comment 23 (4).
 */
export function decideAgeFinding(
  file: BirthFile,
  command: { readonly found: AgeFinding; readonly after: string | null; readonly why: string },
  facts: {
    readonly today: PlainDate
    readonly childUnder: number
    /** What the other cases of the child change here. */
    readonly elsewhere: ElsewhereAnswer
    /** What asks her age: of the child of the case all of it, of the others nothing. */
    readonly readBy: readonly ReadsAge[]
  },
): Result<Extract<BirthDecision, { kind: 'age-found' }>, Problem> {
  const { found, after, why } = command
  if (!seesLast(file, after)) return refuse(problem('written.changed'))
  const { today, childUnder, elsewhere, readBy } = facts
  const worked = file.workedWith && ageRangeOn(file.workedWith, today)
  if (found === 'adult' && childhoodIn(worked, childUnder) !== 'adult')
    return refuse(problem('birth.in-doubt', { values: { age: childUnder } }))
  const before = treatedOverCases(file, elsewhere, today, childUnder)
  const isNew = (before === 'adult') !== (found === 'adult')
  return accept({ kind: 'age-found', found, changes: isNew ? readBy : [], why })
}
