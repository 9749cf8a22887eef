import type { AnswerDocument } from '../form/answer-tree.ts'
import { questionsOf, type FormDefinition, type TasksOfRows } from '../form/form-definition.ts'
import type { AnswerId, CaseId, HandTaskId, UserId } from '../kernel/brand.ts'
import type { Instant, TimeZone } from '../kernel/instant.ts'
import { addDays, plainDate, type PlainDate } from '../kernel/plain-date.ts'
import { ownValue } from '../kernel/json.ts'
import { dueMoment } from '../task/due-moment.ts'
import type { HandTask, HandTaskEvent } from '../task/hand-task.ts'

export type AskedTask = { readonly words: string; readonly dueOn: PlainDate }

/** Where those who met left the day open, whoever holds the case looks at it within a week. */
const daysWithoutDay = 7

/**
 * What a filed form asks to be done, row by row, as it is written there: with who is to do it, who may be nobody of
 * the organisation. A row without words asks for nothing.
 * Source: case management standard 2.9 (minutes of a conference: decisions and who does what by when).
 */
export function askedTasks(
  definition: FormDefinition,
  document: AnswerDocument,
  on: PlainDate,
): readonly AskedTask[] {
  return questionsOf(definition).flatMap(({ question, level }) =>
    question.kind === 'subform' && question.sets && level.length === 0
      ? (document.rows[question.id] ?? []).flatMap((row) => askedIn(row, question.sets, on))
      : [],
  )
}

function askedIn(row: AnswerDocument, sets: TasksOfRows | undefined, on: PlainDate): readonly AskedTask[] {
  if (sets === undefined) return []
  const said = (id: string | undefined) => {
    const value = id === undefined ? undefined : ownValue(row.values, id)
    return typeof value === 'string' ? value.trim() : ''
  }
  const [what, who, dueOn] = [said(sets.words), said(sets.who), said(sets.dueOn)]
  if (what === '') return []
  return [
    {
      words: who === '' ? what : `${what} · ${who}`,
      dueOn: dueOn === '' ? addDays(on, daysWithoutDay) : plainDate(dueOn),
    },
  ]
}

export type AskedTaskFacts = {
  readonly caseId: CaseId
  /** The first version of the form: what a correction leaves as it was stays the same task. */
  readonly fromRecord: AnswerId
  /** What earlier versions of it asked for. */
  readonly before: readonly HandTask[]
  readonly colleagues: readonly UserId[]
  readonly worker: UserId | undefined
  readonly zone: TimeZone
  readonly now: Instant
  readonly by: UserId
  /** Why what is asked for no longer is taken back. */
  readonly because: string
  readonly makeId: () => HandTaskId
}

export type TaskMove = { readonly task: HandTask | undefined; readonly event: HandTaskEvent }

/**
 * Filing sets whoever holds the case to see to it; she gives it on to a colleague as any other task. A corrected
 * version adds what is new and takes back what is no longer asked for and not done; with nothing asked, all of it.
 */
export function decideAskedTasks(
  asked: readonly AskedTask[],
  { before, caseId, fromRecord, colleagues, worker, zone, now, by, because, makeId }: AskedTaskFacts,
): readonly TaskMove[] {
  const left = before.filter(({ state }) => state !== 'cancelled')
  const fresh = asked.filter(({ words, dueOn }) => {
    const same = left.findIndex((task) => task.words === words && task.dueOn === dueOn)
    if (same >= 0) left.splice(same, 1)
    return same < 0
  })
  const assignee = worker !== undefined && colleagues.includes(worker) ? worker : by
  const said = { by, at: now }
  return [
    ...left
      .filter(({ state }) => state === 'open')
      .map((task) => ({ task, event: { kind: 'HandTaskCancelled', outcome: because, ...said } as const })),
    ...fresh.map(({ words, dueOn }) => ({
      task: undefined,
      event: {
        kind: 'HandTaskAdded',
        taskId: makeId(),
        caseId,
        what: 'other',
        words,
        dueOn,
        hour: undefined,
        repeat: undefined,
        dueAt: dueMoment(dueOn, undefined, zone),
        firstOn: dueOn,
        nth: 1,
        assignee,
        givenBy: assignee === by ? undefined : by,
        fromRecord,
        ...said,
      } as const,
    })),
  ]
}
