import type { Case } from '../case/case.ts'
import type { HandTaskId, SupportId, UserId } from '../kernel/brand.ts'
import { localDay, type Instant, type TimeZone } from '../kernel/instant.ts'
import { addMonths, laterOf, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { dueMoment } from './due-moment.ts'
import type { HandTask, HandTaskAdded, HandTaskEvent, HandTaskKind } from './hand-task.ts'
import { nextInSeries, type Repeat } from './repeat.ts'

/** Nobody plans further: a later year is a slip of the finger. */
const furthestMonths = 60

export type AddHandTask = {
  readonly taskId: HandTaskId
  readonly what: HandTaskKind
  readonly words: string
  readonly dueOn: PlainDate
  readonly hour: string | undefined
  readonly repeat: Repeat | undefined
  readonly assignee: UserId
}

/** A colleague who supports the case of another: what she is given lies within the days of her support. */
export type TaskSupporter = {
  readonly userId: UserId
  readonly supportId: SupportId
  readonly from: PlainDate
  readonly until: PlainDate | undefined
}

export type HandTaskFacts = {
  /** Whoever may add to the steps of this case now: she herself, and colleagues. */
  readonly colleagues: readonly UserId[]
  /** Those who support it and whose role does not reach it. */
  readonly supporters: readonly TaskSupporter[]
  readonly zone: TimeZone
  readonly now: Instant
  readonly by: UserId
}

/**
 * Sets somebody something to do on an open case by a day. Another person may get it only if she may work on the case or
 * supports it: a task opens no case to anybody.
 * Source: case management standard, steps 4 and 5 (2.1): what is to be done has an owner and a day.
 */
export function decideAddTask(
  command: AddHandTask,
  facts: HandTaskFacts & { readonly case: Pick<Case, 'id' | 'state'> },
): Result<readonly [HandTaskAdded], Problem> {
  const { case: state, zone, now, by } = facts
  if (state.state !== 'open') return refuse(problem('task.case-not-open'))
  const today = localDay(now, zone)
  const last = addMonths(today, furthestMonths)
  const { dueOn, hour, repeat, words, what, assignee } = command
  if (dueOn < today || dueOn > last) return refuse(missing('task.day', 'dueOn', { last }))
  if (what === 'other' && words.trim() === '') return refuse(missing('task.words-missing', 'words'))
  if (repeat && !endsRightly(repeat, dueOn, last))
    return refuse(missing('task.repeat-end', 'repeat', { last }))
  const held = holds({ who: assignee, dueOn, field: 'assignee' }, facts)
  if (!held.ok) return held
  return accept([
    {
      kind: 'HandTaskAdded',
      ...command,
      caseId: state.id,
      dueAt: dueMoment(dueOn, hour, zone),
      firstOn: dueOn,
      nth: 1,
      givenBy: assignee === by ? undefined : by,
      ...held.value,
      by,
      at: now,
    },
  ])
}

/**
 * By which right somebody may have a task: by her role, or by a support that has begun by then and still runs on its day.
 * Source: need to know (2.3): a support has its days, and what she is asked to do lies in them.
 */
function holds(
  given: { readonly who: UserId; readonly dueOn: PlainDate; readonly field: string },
  { colleagues, supporters, zone, now }: HandTaskFacts,
): Result<{ readonly supportId?: SupportId }, Problem> {
  if (colleagues.includes(given.who)) return accept({})
  const support = supporters.find(({ userId }) => userId === given.who)
  if (!support) return refuse(missing('task.not-a-colleague', given.field))
  const day = laterOf(given.dueOn, localDay(now, zone))
  if (!runsOn(support, day)) return refuse(missing('task.outside-support', given.field))
  return accept({ supportId: support.supportId })
}

function runsOn({ from, until }: TaskSupporter, day: PlainDate): boolean {
  return from <= day && (until === undefined || day <= until)
}

/** Until a day or so many times: exactly one of both, and one that can come true. */
function endsRightly({ lastOn, times }: Repeat, dueOn: PlainDate, last: PlainDate): boolean {
  if (lastOn !== undefined && times !== undefined) return false
  if (lastOn !== undefined) return lastOn > dueOn && lastOn <= last
  return times !== undefined && times >= 2
}

export type EndFacts = Omit<HandTaskFacts, 'colleagues'> & {
  readonly nextId: HandTaskId
  /** Whether her role lets her add to the steps of this case; whoever supports it ends her own tasks alone. */
  readonly worksHere: boolean
  /** On a closed case nothing comes again. */
  readonly case: Pick<Case, 'state' | 'workerId'>
}

/**
 * Done, with a word on how. The next of a series appears then, on its first day after today: what was missed meanwhile
 * does not pile up.
 */
export function decideTaskDone(
  task: HandTask,
  command: { readonly outcome: string },
  facts: EndFacts,
): Result<{ readonly done: HandTaskEvent; readonly next: HandTaskAdded | undefined }, Problem> {
  if (task.state !== 'open') return refuse(problem('task.ended'))
  const { by, now } = facts
  if (!facts.worksHere && (task.supportId === undefined || task.assignee !== by))
    return refuse(problem('access.not-allowed'))
  const done = { kind: 'HandTaskDone', outcome: command.outcome, by, at: now } as const
  return accept({ done, next: facts.case.state === 'closed' ? undefined : nextOf(task, facts) })
}

/** Whoever has the series keeps it; beyond the last day of her support it is for whoever has the case in charge. */
function nextOf(task: HandTask, facts: EndFacts): HandTaskAdded | undefined {
  const { zone, now, by, nextId } = facts
  const { repeat, firstOn, nth, hour } = task
  if (!repeat || (repeat.times !== undefined && nth >= repeat.times)) return undefined
  const dueOn = nextInSeries(firstOn, repeat, laterOf(task.dueOn, localDay(now, zone)))
  if (repeat.lastOn !== undefined && dueOn > repeat.lastOn) return undefined
  const { caseId, what, words, supportId } = task
  const support = facts.supporters.find((one) => one.supportId === supportId)
  const isHers = supportId === undefined || (support !== undefined && runsOn(support, dueOn))
  const held = isHers
    ? { assignee: task.assignee, givenBy: task.givenBy, ...(supportId ? { supportId } : {}) }
    : { assignee: facts.case.workerId ?? task.givenBy ?? task.by, givenBy: undefined }
  return {
    kind: 'HandTaskAdded',
    taskId: nextId,
    caseId,
    what,
    words,
    hour,
    repeat,
    firstOn,
    ...held,
    dueOn,
    dueAt: dueMoment(dueOn, hour, zone),
    nth: nth + 1,
    by,
    at: now,
  }
}

/** Not needed any more, and why; a series ends with it. */
export function decideTaskCancelled(
  task: HandTask,
  command: { readonly outcome: string },
  facts: Pick<HandTaskFacts, 'by' | 'now'>,
): Result<HandTaskEvent, Problem> {
  if (task.state !== 'open') return refuse(problem('task.ended'))
  if (command.outcome.trim() === '') return refuse(missing('task.words-missing', 'outcome'))
  return accept({ kind: 'HandTaskCancelled', outcome: command.outcome, by: facts.by, at: facts.now })
}

/** Gives it to a colleague who may work on the case or supports it, or takes it on oneself. */
export function decideGiveTask(
  task: HandTask,
  command: { readonly to: UserId },
  facts: HandTaskFacts,
): Result<HandTaskEvent, Problem> {
  if (task.state !== 'open') return refuse(problem('task.ended'))
  if (command.to === task.assignee) return refuse(missing('task.has-it-already', 'to'))
  const held = holds({ who: command.to, dueOn: task.dueOn, field: 'to' }, facts)
  if (!held.ok) return held
  return accept({ kind: 'HandTaskGiven', to: command.to, ...held.value, by: facts.by, at: facts.now })
}

/**
 * Whoever was given a task may give it back, and says why. It goes to who gave it; where she no longer works on the
 * case, to who has the case in charge, so that it is never nobody's.
 */
export function decideGiveBack(
  task: HandTask,
  command: { readonly because: string },
  facts: Pick<HandTaskFacts, 'by' | 'now' | 'colleagues'> & { readonly worker: UserId | undefined },
): Result<HandTaskEvent, Problem> {
  const { by, now, colleagues, worker } = facts
  if (task.state !== 'open') return refuse(problem('task.ended'))
  if (task.assignee !== by || task.givenBy === undefined) return refuse(problem('task.not-given'))
  if (command.because.trim() === '') return refuse(missing('task.words-missing', 'because'))
  const to = [task.givenBy, worker].find((one) => one !== undefined && one !== by && colleagues.includes(one))
  if (to === undefined) return refuse(problem('task.nobody'))
  return accept({ kind: 'HandTaskGivenBack', to, because: command.because, by, at: now })
}

/**
 * With a support ends what its holder still had to do on the case: it is for whoever has the case in charge, and where
 * nobody has, for who gave it.
 */
export function taskReturn(
  task: HandTask,
  facts: Pick<HandTaskFacts, 'by' | 'now'> & {
    readonly supportId: SupportId
    readonly worker: UserId | undefined
  },
): HandTaskEvent | undefined {
  if (task.state !== 'open' || task.supportId !== facts.supportId) return undefined
  const to = facts.worker ?? task.givenBy ?? task.by
  return { kind: 'HandTaskReturned', to, by: facts.by, at: facts.now }
}

/**
 * What somebody who works here no more had to do on the case of another: it is for whoever has the case in charge, and
 * where nobody has, for who settles what she left. On her own cases it goes with the case.
 */
export function leaverReturn(
  task: HandTask,
  facts: Pick<HandTaskFacts, 'by' | 'now'> & {
    readonly leaver: UserId
    readonly worker: UserId | undefined
  },
): HandTaskEvent | undefined {
  const { leaver, worker, by, now } = facts
  if (task.state !== 'open' || task.assignee !== leaver || worker === leaver || by === leaver)
    return undefined
  return { kind: 'HandTaskReturned', to: worker ?? by, by, at: now }
}

function missing(
  code: Parameters<typeof problem>[0],
  field: string,
  values?: Readonly<Record<string, string>>,
): Problem {
  return problem(code, {
    ...(values ? { values } : {}),
    fields: [{ pointer: `/${field}`, reason: 'required' }],
  })
}
