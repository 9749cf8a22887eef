import { requireNotEnded } from '../case/require-open.ts'
import type { Case } from '../case/case.ts'
import type { CaseId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

/**
 * Something told: of the journey, of a birth, of who interpreted. It is written as a whole, corrected as a whole, and withdrawn with the reason; what it
 * said before stays in its facts.
 */
export type WrittenRecord<Content> = {
  readonly id: string
  readonly caseId: CaseId
  readonly content: Content
  /** Who wrote it last, and when. */
  readonly by: UserId
  readonly at: string
  readonly withdrawnBecause: string
  readonly withdrawnBy: UserId | undefined
  readonly withdrawnAt: string | undefined
  readonly version: number
}

/** More than anybody tells; a list that grows beyond this was written by a machine. */
export const mostWritten = 100

type Said = { readonly by: UserId; readonly at: string }

/** What the record is, as the kinds of its facts begin. */
export type WrittenName =
  | 'Leg'
  | 'Stay'
  | 'Leaving'
  | 'Debt'
  | 'Birth'
  | 'BirthDecision'
  | 'PersonBirth'
  | 'PersonBirthDecision'
  | 'Interpreting'
  | 'SafeHours'
  | 'Death'
  | 'FamilyTold'
  | 'CustodyReview'
  | 'Accompaniment'

export type WrittenEvent<Content> =
  | (Said & {
      readonly kind: `${WrittenName}Recorded`
      readonly recordId: string
      readonly caseId: CaseId
      readonly fields: Content
    })
  | (Said & { readonly kind: `${WrittenName}Changed`; readonly fields: Content })
  | (Said & { readonly kind: `${WrittenName}Withdrawn`; readonly because: string })

export function evolveWritten<Content>(
  before: WrittenRecord<Content> | undefined,
  event: WrittenEvent<Content>,
): WrittenRecord<Content> {
  const { by, at } = event
  if ('recordId' in event) {
    return {
      id: event.recordId,
      caseId: event.caseId,
      content: event.fields,
      by,
      at,
      withdrawnBecause: '',
      withdrawnBy: undefined,
      withdrawnAt: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before anything was written`)
  const version = before.version + 1
  return 'because' in event
    ? { ...before, withdrawnBecause: event.because, withdrawnBy: by, withdrawnAt: at, version }
    : { ...before, content: event.fields, by, at, version }
}

export type WritingFacts = Said & { readonly case: Pick<Case, 'state'>; readonly caseId: CaseId }

/** Whoever changes it says which version she read: of two who write at once, the second looks again. */
export function decideWrite<Content>(
  name: WrittenName,
  before: WrittenRecord<Content> | undefined,
  command: { readonly id: string; readonly base: number; readonly fields: Content },
  facts: WritingFacts,
): Result<WrittenEvent<Content>, Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  const { by, at, caseId } = facts
  const { id, base, fields } = command
  if (before?.withdrawnAt !== undefined) return refuse(problem('written.withdrawn'))
  if ((before?.version ?? 0) !== base) return refuse(problem('written.changed'))
  return accept(
    before === undefined
      ? { kind: `${name}Recorded`, recordId: id, caseId, fields, by, at }
      : { kind: `${name}Changed`, fields, by, at },
  )
}

export function decideWithdraw<Content>(
  name: WrittenName,
  before: WrittenRecord<Content>,
  command: { readonly because: string },
  facts: WritingFacts,
): Result<WrittenEvent<Content>, Problem> {
  const open = requireNotEnded(facts.case)
  if (!open.ok) return open
  if (before.withdrawnAt !== undefined) return refuse(problem('written.withdrawn'))
  return accept({ kind: `${name}Withdrawn`, because: command.because, by: facts.by, at: facts.at })
}
