import * as z from 'zod/mini'
import { isHour } from '@amparo/domain/task/due-moment'
import { handTaskKinds } from '@amparo/domain/task/hand-task'
import { repeatUnits } from '@amparo/domain/task/repeat'
import { taskKinds } from '@amparo/domain/clock/task'
import { commandOutcome, day, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const taskId = id<'HandTaskId'>()

const repeat = z.strictObject({
  every: z.number().check(z.int(), z.gte(1), z.lte(99)),
  unit: z.enum(repeatUnits),
  /** One of the two: until a day, or so often. */
  lastOn: z.optional(day()),
  times: z.optional(z.number().check(z.int(), z.gte(2), z.lte(366))),
})

export const handTaskView = z.object({
  id: z.string(),
  what: z.enum(handTaskKinds),
  words: z.string(),
  dueOn: z.string(),
  hour: z.nullable(z.string()),
  dueAt: z.string(),
  repeat: z.nullable(
    z.object({
      every: z.number(),
      unit: z.enum(repeatUnits),
      lastOn: z.optional(z.string()),
      times: z.optional(z.number()),
    }),
  ),
  /** Which one of its series it is, from 1. */
  nth: z.number(),
  assigneeId: z.string(),
  assignee: z.nullable(z.string()),
  givenBy: z.nullable(z.string()),
  /** Whether I may say that it is done: by my role, or as hers who supports the case. */
  mayFinish: z.boolean(),
  /** Whether I was given it and may give it back. */
  mayGiveBack: z.boolean(),
  /** Who has it supports the case; `over` where that ended, so that it is for whoever has the case in charge. */
  bySupport: z.nullable(z.enum(['running', 'over'])),
  returnedBy: z.nullable(z.string()),
  returnedWords: z.string(),
  state: z.enum(['open', 'done', 'cancelled']),
  outcome: z.string(),
  by: z.nullable(z.string()),
  endedBy: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
})
export type HandTaskView = z.infer<typeof handTaskView>

export const listHandTasks = operation({
  id: 'task.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/tasks',
  summary:
    'Tasks that somebody set by hand on a case: the open ones or all by their day, or the ended ones, latest first.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    state: z.optional(z.enum(['open', 'ended', 'all'])),
    /** Those that one filed form asked for: its first version. */
    fromRecord: z.optional(id<'AnswerId'>()),
    ...pageInput,
  }),
  output: pageOf(handTaskView),
  identifiable: true,
  problems: [],
})

export const taskChoices = operation({
  id: 'task.choices',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/tasks/choices',
  summary: 'Who may be given a task on this case, and until when each thing that is due may wait.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    me: z.string(),
    colleagues: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Those who support the case and whose role does not reach it, with the days in which she may be given something. */
    supporters: z.array(
      z.object({ id: z.string(), name: z.string(), from: z.string(), until: z.nullable(z.string()) }),
    ),
    mayWait: z.array(z.object({ kind: z.string(), subjectId: z.nullable(z.string()), until: z.string() })),
  }),
  identifiable: true,
  problems: [],
})

export const addHandTask = operation({
  id: 'task.add',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/tasks',
  summary:
    'Set oneself, a colleague or who supports the case something to do by a day, once or again and again.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    taskId,
    what: z.enum(handTaskKinds),
    words: text(500),
    dueOn: day(),
    /** `14:30` at the place of the organisation; null where the day is enough. */
    hour: z.nullable(z.string().check(z.refine((given) => isHour(given), 'hour'))),
    repeat: z.nullable(repeat),
    assignee: id<'UserId'>(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'task.case-not-open',
    'task.day',
    'task.words-missing',
    'task.repeat-end',
    'task.not-a-colleague',
    'task.outside-support',
  ],
})

export const finishHandTask = operation({
  id: 'task.finish',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/tasks/:taskId/done',
  summary: 'Say that a task is done, and how it went; the next of a series appears.',
  purpose: 'care',
  input: z.strictObject({ caseId, taskId, outcome: text(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['task.ended'],
})

export const cancelHandTask = operation({
  id: 'task.cancel',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/tasks/:taskId/cancel',
  summary: 'Say that a task is not needed any more, and why; a series ends with it.',
  purpose: 'care',
  input: z.strictObject({ caseId, taskId, outcome: requiredText(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['task.ended', 'task.words-missing'],
})

export const giveHandTask = operation({
  id: 'task.give',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/tasks/:taskId/give',
  summary: 'Give a task to a colleague who works on the case or supports it, or take it on oneself.',
  purpose: 'care',
  input: z.strictObject({ caseId, taskId, to: id<'UserId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['task.ended', 'task.not-a-colleague', 'task.outside-support', 'task.has-it-already'],
})

export const giveBackHandTask = operation({
  id: 'task.give-back',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/tasks/:taskId/give-back',
  summary: 'Give a task back to whoever gave it, and say why.',
  purpose: 'care',
  input: z.strictObject({ caseId, taskId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['task.ended', 'task.not-given', 'task.words-missing', 'task.nobody'],
})

export const postponeTask = operation({
  id: 'task.postpone',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/tasks/postponements',
  summary: 'Let something that is due wait until a day, and say why; its date stays where it is.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    postponementId: id<'PostponementId'>(),
    kind: z.enum(taskKinds),
    subjectId: z.nullable(id()),
    until: day(),
    reason: requiredText(500),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['task.cannot-wait', 'task.wait-day', 'task.words-missing'],
})
