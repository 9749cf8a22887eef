import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { CaseId, HandTaskId, SupportId, UserId } from '../kernel/brand.ts'
import { addHours, instant, localDay, timeZone, type Instant } from '../kernel/instant.ts'
import { addDays, addMonths, type PlainDate } from '../kernel/plain-date.ts'
import {
  decideAddTask,
  decideGiveBack,
  decideGiveTask,
  decideTaskCancelled,
  decideTaskDone,
  taskReturn,
  type TaskSupporter,
} from './decide-hand-task.ts'
import { evolveHandTask, type HandTask, type HandTaskEvent } from './hand-task.ts'
import { repeatUnits, type Repeat } from './repeat.ts'

const [ana, berta, carla, kevin] = ['ana', 'berta', 'carla', 'kevin'] as unknown as [
  UserId,
  UserId,
  UserId,
  UserId,
]
const people = [ana, berta, carla]
const supportId = 'support' as SupportId
// Its clocks go forward in April and back in October; the year ends on the way.
const zone = timeZone('America/Tijuana')
const start = instant('2026-09-20T16:00:00.000Z')

type Command = {
  readonly what: 'done' | 'cancel' | 'give' | 'give-back' | 'leave' | 'close' | 'end-support'
  readonly by: UserId
  readonly to: UserId
  readonly hours: number
}

const command: fc.Arbitrary<Command> = fc.record({
  what: fc.constantFrom(
    'done',
    'done',
    'cancel',
    'give',
    'give',
    'give-back',
    'leave',
    'close',
    'end-support',
  ),
  by: fc.constantFrom(...people, kevin),
  to: fc.constantFrom(...people, kevin, kevin),
  hours: fc.integer({ min: 0, max: 24 * 40 }),
})
const series: fc.Arbitrary<Repeat> = fc
  .tuple(
    fc.constantFrom(...repeatUnits),
    fc.integer({ min: 1, max: 3 }),
    fc.option(fc.integer({ min: 2, max: 6 })),
  )
  .map(([unit, every, times]) =>
    times === null
      ? { unit, every, lastOn: addDays(localDay(start, zone), 150), times: undefined }
      : { unit, every, lastOn: undefined, times },
  )

/** Who has it, who gave it and whether it is over, told again in plain words. */
type Model = { has: UserId; gaveIt: UserId | undefined; isOpen: boolean }

/** Kevin supports the case for some weeks, from the second day on. */
const kevins: TaskSupporter = {
  userId: kevin,
  supportId,
  from: addDays(localDay(start, zone), 1),
  until: addDays(localDay(start, zone), 60),
}

function begin(assignee: UserId, repeat: Repeat | undefined, hour: string | undefined): HandTask {
  const decided = decideAddTask(
    {
      taskId: 'task 1' as HandTaskId,
      what: 'visit',
      words: '',
      dueOn: addDays(localDay(start, zone), 3),
      hour,
      repeat,
      assignee,
    },
    {
      case: { id: 'case' as CaseId, state: 'open' },
      colleagues: people,
      supporters: [kevins],
      zone,
      now: start,
      by: ana,
    },
  )
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveHandTask(undefined, decided.value[0])
}

it(
  'keeps one open task of a series with exactly one person, over any sequence of commands',
  { tags: ['model'] },
  () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(
        fc.array(command, { maxLength: 20 }),
        fc.constantFrom(...people, kevin),
        fc.option(series, { nil: undefined }),
        fc.constantFrom(undefined, '02:30', '14:00'),
        (commands, first, repeat, hour) => {
          let task = begin(first, repeat, hour)
          let model: Model = { has: first, gaveIt: first === ana ? undefined : ana, isOpen: true }
          let colleagues = people
          let supporters: readonly TaskSupporter[] = [kevins]
          let state: 'open' | 'closed' = 'open'
          let now: Instant = start
          let count = 1
          for (const { what, by, to, hours } of commands) {
            now = addHours(now, hours)
            if (what === 'leave') colleagues = colleagues.filter((one) => one !== to)
            if (what === 'close') state = 'closed'
            if (what === 'leave' || what === 'close') continue
            // To take it from somebody and to say that it is not needed, a role must reach the case: her rights say so.
            if (by === kevin && (what === 'cancel' || what === 'give')) continue
            const before = task
            const worker = colleagues[0]
            const runs = supporters.length > 0
            if (what === 'end-support') supporters = []
            const ended = decide(
              task,
              { what, to },
              { by, now, colleagues, supporters, worker, state, count },
            )
            const mayHave = [...colleagues, ...(runs && inHisDays(task, now) ? [kevin] : [])]
            const expected = expectedOf(model, { what, by, to }, { colleagues, mayHave, worker })
            expect(ended !== undefined).toBe(expected !== undefined)
            if (!ended || !expected) continue
            reached.add(what)
            task = evolveHandTask(task, ended.event)
            expect(task.version).toBe(before.version + 1)
            // Its day, its words and its place in the series are never touched.
            expect([task.dueAt, task.words, task.nth]).toEqual([before.dueAt, before.words, before.nth])
            model = expected
            expect([task.assignee, task.givenBy, task.state === 'open']).toEqual([
              model.has,
              model.gaveIt,
              model.isOpen,
            ])
            expect(task.supportId).toBe(model.has === kevin ? supportId : undefined)
            if (task.state === 'open' && supporters.length === 0) expect(task.assignee).not.toBe(kevin)
            if (what !== 'done') continue
            if (ended.next === undefined) {
              if (repeat && state === 'open') expect(isLast(task, repeat, localDay(now, zone))).toBe(true)
              continue
            }
            reached.add('next')
            expect(state).toBe('open')
            count += 1
            const next = evolveHandTask(undefined, ended.next)
            expect(next.nth).toBe(count)
            expect(next.dueOn > task.dueOn && next.dueOn > localDay(now, zone)).toBe(true)
            expect(next.dueAt > now).toBe(true)
            expect(localDay(next.dueAt as Instant, zone)).toBe(next.dueOn)
            const staysHis = runs && inHisDays(next, now)
            if (model.has === kevin && !staysHis) {
              reached.add('beyond')
              model = { has: worker ?? model.gaveIt ?? ana, gaveIt: undefined, isOpen: true }
            } else model = { ...model, isOpen: true }
            expect([next.assignee, next.givenBy]).toEqual([model.has, model.gaveIt])
            expect(next.supportId).toBe(model.has === kevin ? supportId : undefined)
            task = next
          }
        },
      ),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual([
      'beyond',
      'cancel',
      'done',
      'end-support',
      'give',
      'give-back',
      'next',
    ])
  },
)

function inHisDays(task: HandTask, now: Instant): boolean {
  const day = task.dueOn > localDay(now, zone) ? task.dueOn : localDay(now, zone)
  return day >= addDays(localDay(start, zone), 1) && day <= addDays(localDay(start, zone), 60)
}

function isLast(task: HandTask, repeat: Repeat, today: PlainDate): boolean {
  if (repeat.times !== undefined) return task.nth >= repeat.times
  // Whatever the unit, three of them from here lie beyond the last day of the series.
  return addMonths(task.dueOn > today ? task.dueOn : today, 3) > (repeat.lastOn ?? today)
}

function decide(
  task: HandTask,
  { what, to }: Pick<Command, 'what' | 'to'>,
  facts: {
    readonly by: UserId
    readonly now: Instant
    readonly colleagues: readonly UserId[]
    readonly supporters: readonly TaskSupporter[]
    readonly worker: UserId | undefined
    readonly state: 'open' | 'closed'
    readonly count: number
  },
): { readonly event: HandTaskEvent; readonly next?: HandTaskEvent | undefined } | undefined {
  if (what === 'done') {
    const nextId = `task ${facts.count + 1}` as HandTaskId
    const done = decideTaskDone(
      task,
      { outcome: '' },
      {
        ...facts,
        zone,
        nextId,
        worksHere: facts.by !== kevin,
        case: { state: facts.state, workerId: facts.worker },
      },
    )
    return done.ok ? { event: done.value.done, next: done.value.next } : undefined
  }
  if (what === 'end-support') {
    const event = taskReturn(task, { ...facts, supportId })
    return event && { event }
  }
  const decided =
    what === 'cancel'
      ? decideTaskCancelled(task, { outcome: 'w' }, facts)
      : what === 'give'
        ? decideGiveTask(task, { to }, { ...facts, zone })
        : decideGiveBack(task, { because: 'w' }, facts)
  return decided.ok ? { event: decided.value } : undefined
}

/** What must come of it, said without the rules; nothing where it must be refused. */
function expectedOf(
  model: Model,
  { what, by, to }: Pick<Command, 'what' | 'by' | 'to'>,
  who: {
    readonly colleagues: readonly UserId[]
    readonly mayHave: readonly UserId[]
    readonly worker: UserId | undefined
  },
): Model | undefined {
  const { colleagues, worker } = who
  if (!model.isOpen) return undefined
  if (what === 'end-support')
    return model.has === kevin
      ? { ...model, has: worker ?? model.gaveIt ?? ana, gaveIt: undefined }
      : undefined
  if (what === 'done' && by === kevin && model.has !== kevin) return undefined
  if (what === 'done' || what === 'cancel') return { ...model, isOpen: false }
  if (what === 'give') {
    if (to === model.has || !who.mayHave.includes(to)) return undefined
    return { ...model, has: to, gaveIt: to === by ? undefined : by }
  }
  if (model.has !== by || model.gaveIt === undefined) return undefined
  const back = [model.gaveIt, worker].find((one) => one && one !== by && colleagues.includes(one))
  return back ? { ...model, has: back, gaveIt: undefined } : undefined
}
