import type { CaseId, PostponementId, UserId } from '../kernel/brand.ts'
import { endOfDay, localDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { TaskKind } from '../clock/task.ts'
import { postponableKinds, type TaskPostponed } from './postponement.ts'

export type PostponementFacts = {
  readonly caseId: CaseId
  readonly task: {
    readonly kind: TaskKind
    readonly subject: string | undefined
    readonly dueAt: string
    readonly dueOn: PlainDate
  }
  /** The last day that the rule allows, counted from the due day; nothing where there is no rule. */
  readonly furthest: PlainDate | undefined
  readonly zone: TimeZone
  readonly now: Instant
  readonly by: UserId
}

/**
 * The last day to which a task may be put off, counted from the day it was due and not from today, so that a chain of
 * delays ends where one does. Where the risk asks for help on the same day, there is none.
 */
export function lastPostponedDay(
  kind: TaskKind,
  facts: Pick<PostponementFacts, 'furthest' | 'zone' | 'now'> & {
    readonly task: Pick<PostponementFacts['task'], 'dueOn'>
  },
): PlainDate | undefined {
  const { furthest, task, now, zone } = facts
  if (!postponableKinds.some((one) => one === kind) || furthest === undefined) return undefined
  return furthest > task.dueOn && furthest > localDay(now, zone) ? furthest : undefined
}

/**
 * Puts off what is due until a day, with a reason. It changes no clock.
 * Source: the clocks of the case management standard (2.1, 2.2), which a person may put off within a rule and never move.
 */
export function decidePostponement(
  command: {
    readonly postponementId: PostponementId
    readonly until: PlainDate
    readonly reason: string
  },
  facts: PostponementFacts,
): Result<readonly [TaskPostponed], Problem> {
  const { task, zone, now, caseId, by } = facts
  const last = lastPostponedDay(task.kind, facts)
  if (last === undefined) return refuse(problem('task.cannot-wait'))
  const { until, reason } = command
  if (until <= localDay(now, zone) || until > last)
    return refuse(
      problem('task.wait-day', { values: { last }, fields: [{ pointer: '/until', reason: 'day' }] }),
    )
  if (reason.trim() === '')
    return refuse(problem('task.words-missing', { fields: [{ pointer: '/reason', reason: 'required' }] }))
  return accept([
    {
      kind: 'TaskPostponed',
      ...command,
      caseId,
      task: task.kind,
      subject: task.subject,
      dueAt: task.dueAt,
      untilAt: endOfDay(until, zone),
      by,
      at: now,
    },
  ])
}
