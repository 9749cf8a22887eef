import type { Section } from '../access/vocabulary.ts'
import type { CaseId, FlagId, UserId } from '../kernel/brand.ts'
import { addMonths, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Flag, FlagEvent } from './flag.ts'

export type FlagFacts = {
  readonly caseId: CaseId
  /** The sections of the case that she may add to. */
  readonly writes: readonly Section[]
  readonly today: PlainDate
  readonly by: UserId
  readonly at: string
}

const mostMonths = 60

/**
 * Sets a flag, with a reason that belongs to a part of the case. It is written where she may write, so that nobody
 * learns through a flag what she may not read.
 * Source: data responsibility, DR-46: what is dangerous never stands in lists and labels of people who may not know it.
 */
export function decideSetFlag(
  command: {
    readonly flagId: FlagId
    readonly section: Section
    readonly on: PlainDate
    readonly reason: string
  },
  facts: FlagFacts,
): Result<FlagEvent, Problem> {
  const { writes, today, caseId, by, at } = facts
  if (!writes.includes(command.section))
    return refuse(problem('flag.section', { fields: [{ pointer: '/section', reason: 'section' }] }))
  if (command.reason.trim() === '')
    return refuse(problem('flag.words-missing', { fields: [{ pointer: '/reason', reason: 'required' }] }))
  const [first, last] = [addMonths(today, -mostMonths), addMonths(today, mostMonths)]
  if (command.on < first || command.on > last)
    return refuse(
      problem('flag.day', { values: { first, last }, fields: [{ pointer: '/on', reason: 'day' }] }),
    )
  return accept({ kind: 'FlagSet', ...command, caseId, by, at })
}

/** Takes it off, and says why; once. */
export function decideRemoveFlag(
  flag: Flag,
  command: { readonly because: string },
  facts: Pick<FlagFacts, 'writes' | 'by' | 'at'>,
): Result<FlagEvent, Problem> {
  if (!facts.writes.includes(flag.section)) return refuse(problem('flag.section'))
  if (flag.removedAt !== undefined) return refuse(problem('flag.removed'))
  if (command.because.trim() === '')
    return refuse(problem('flag.words-missing', { fields: [{ pointer: '/because', reason: 'required' }] }))
  return accept({ kind: 'FlagRemoved', because: command.because, by: facts.by, at: facts.at })
}
