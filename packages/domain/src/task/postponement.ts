import type { CaseId, PostponementId, UserId } from '../kernel/brand.ts'
import type { TaskKind } from '../clock/task.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** What may wait a few days where somebody says why. The rest is for a supervisor, or about a danger nobody knows yet. */
export const postponableKinds = [
  'begin-assessment',
  'finish-assessment',
  'make-plan',
  'do-action',
  'contact',
  'review-plan',
  'check-after-closure',
  'by-hand',
] as const satisfies readonly TaskKind[]

/**
 * Something due is looked at again on a later day. It names one due date of one task: when the clock begins anew, what
 * was said of the old date is over. The due day itself stays where it was, for everybody.
 */
export type Postponement = {
  readonly id: PostponementId
  readonly caseId: CaseId
  readonly task: TaskKind
  readonly subject: string | undefined
  readonly dueAt: string
  readonly until: PlainDate
  /** The end of that day at the place: until then it does not count as late on the worker's own list. */
  readonly untilAt: string
  readonly reason: string
  readonly by: UserId
  readonly at: string
}

export type TaskPostponed = Omit<Postponement, 'id'> & {
  readonly kind: 'TaskPostponed'
  readonly postponementId: PostponementId
}

export function evolvePostponement(
  _before: Postponement | undefined,
  { kind: _kind, postponementId, ...postponed }: TaskPostponed,
): Postponement {
  return { id: postponementId, ...postponed, subject: postponed.subject }
}
