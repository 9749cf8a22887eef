import type { AnswerId, CaseId, HandTaskId, SupportId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Repeat } from './repeat.ts'

/** What somebody sets herself or a colleague to do, beside what the clocks ask for. */
export const handTaskKinds = [
  'visit',
  'call',
  'accompany',
  'meeting',
  'hearing',
  'appointment',
  'document',
  'service',
  'other',
] as const
export type HandTaskKind = (typeof handTaskKinds)[number]

export type HandTask = {
  readonly id: HandTaskId
  readonly caseId: CaseId
  readonly what: HandTaskKind
  readonly words: string
  readonly dueOn: PlainDate
  /** `14:30` at the place of the organisation, where the hour matters. */
  readonly hour: string | undefined
  readonly dueAt: string
  readonly repeat: Repeat | undefined
  /** The first day of its series, and which one of it this is, from 1. */
  readonly firstOn: PlainDate
  readonly nth: number
  readonly assignee: UserId
  /** Who gave it to her; nobody where she took it on herself. */
  readonly givenBy: UserId | undefined
  /** The support of the case by which she has it; nothing where her role reaches the case. */
  readonly supportId: SupportId | undefined
  /** Who gave it back, and why; until it is given to somebody again. */
  readonly returnedBy: UserId | undefined
  readonly returnedWords: string
  /** The filed form that asked for it, in its first version; nothing where somebody set it by itself. */
  readonly fromRecord: AnswerId | undefined
  readonly state: 'open' | 'done' | 'cancelled'
  /** How it went, or why it is not needed any more. */
  readonly outcome: string
  readonly by: UserId
  readonly at: string
  readonly endedBy: UserId | undefined
  readonly endedAt: string | undefined
  readonly version: number
}

type Said = { readonly by: UserId; readonly at: string }

export type HandTaskAdded = Pick<
  HandTask,
  | 'caseId'
  | 'what'
  | 'words'
  | 'dueOn'
  | 'hour'
  | 'dueAt'
  | 'repeat'
  | 'firstOn'
  | 'nth'
  | 'assignee'
  | 'givenBy'
> &
  Said & {
    readonly kind: 'HandTaskAdded'
    readonly taskId: HandTaskId
    readonly supportId?: SupportId
    readonly fromRecord?: AnswerId
  }

export type HandTaskEvent =
  | HandTaskAdded
  | ({ readonly kind: 'HandTaskDone' | 'HandTaskCancelled'; readonly outcome: string } & Said)
  | ({ readonly kind: 'HandTaskGiven'; readonly to: UserId; readonly supportId?: SupportId } & Said)
  /** Whoever had it can do it no more: her support of the case ended, or she works here no longer. */
  | ({ readonly kind: 'HandTaskReturned'; readonly to: UserId } & Said)
  | ({ readonly kind: 'HandTaskGivenBack'; readonly to: UserId; readonly because: string } & Said)

export function evolveHandTask(before: HandTask | undefined, event: HandTaskEvent): HandTask {
  if (event.kind === 'HandTaskAdded') return added(event)
  if (before === undefined) throw new Error(`${event.kind} before there was a task`)
  const task = { ...before, version: before.version + 1 }
  const { by, at } = event
  switch (event.kind) {
    case 'HandTaskDone':
      return { ...task, state: 'done', outcome: event.outcome, endedBy: by, endedAt: at }
    case 'HandTaskCancelled':
      return { ...task, state: 'cancelled', outcome: event.outcome, endedBy: by, endedAt: at }
    case 'HandTaskGiven':
      return {
        ...task,
        assignee: event.to,
        givenBy: event.to === by ? undefined : by,
        supportId: event.supportId,
        returnedBy: undefined,
        returnedWords: '',
      }
    case 'HandTaskGivenBack':
      return {
        ...task,
        assignee: event.to,
        givenBy: undefined,
        supportId: undefined,
        returnedBy: by,
        returnedWords: event.because,
      }
    case 'HandTaskReturned':
      return {
        ...task,
        assignee: event.to,
        givenBy: undefined,
        supportId: undefined,
        returnedBy: event.to === task.assignee ? undefined : task.assignee,
        returnedWords: '',
      }
  }
}

function added({ kind: _kind, taskId, ...task }: HandTaskAdded): HandTask {
  return {
    id: taskId,
    ...task,
    hour: task.hour,
    repeat: task.repeat,
    givenBy: task.givenBy,
    supportId: task.supportId,
    returnedBy: undefined,
    returnedWords: '',
    fromRecord: task.fromRecord,
    state: 'open',
    outcome: '',
    endedBy: undefined,
    endedAt: undefined,
    version: 1,
  }
}
