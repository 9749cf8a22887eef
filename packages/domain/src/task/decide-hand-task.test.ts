import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, HandTaskId, SupportId, UserId } from '../kernel/brand.ts'
import { addHours, instant, localDay, timeZone } from '../kernel/instant.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import {
  decideAddTask,
  decideGiveBack,
  decideGiveTask,
  decideTaskCancelled,
  decideTaskDone,
  leaverReturn,
  taskReturn,
  type AddHandTask,
} from './decide-hand-task.ts'
import { evolveHandTask, type HandTask } from './hand-task.ts'
import { repeatUnits } from './repeat.ts'

const [ana, berta, carla, gone] = ['ana', 'berta', 'carla', 'gone'] as unknown as [
  UserId,
  UserId,
  UserId,
  UserId,
]
const zone = timeZone('America/Guatemala')
const now = instant('2026-11-23T16:00:00.000Z')
const today = localDay(now, zone)
const open = { id: 'case' as CaseId, state: 'open' } as const
const facts = { case: open, colleagues: [ana, berta, carla], supporters: [], zone, now, by: ana }

const ending = {
  case: { ...open, workerId: ana },
  worksHere: true,
  supporters: [],
  zone,
  now,
  by: ana,
  nextId: 'two' as HandTaskId,
}

function command(more: Partial<AddHandTask> = {}): AddHandTask {
  return {
    taskId: 'one' as HandTaskId,
    what: 'call',
    words: '',
    dueOn: addDays(today, 2),
    hour: undefined,
    repeat: undefined,
    assignee: ana,
    ...more,
  }
}

function added(more: Partial<AddHandTask> = {}, by = ana): HandTask {
  const decided = decideAddTask(command(more), { ...facts, by })
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveHandTask(undefined, decided.value[0])
}

const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

describe('a task set by hand', () => {
  it('needs an open case, a day that can come, words where its kind says nothing, and a colleague', () => {
    const add = (more: Partial<AddHandTask>, of = {}) =>
      codeOf(decideAddTask(command(more), { ...facts, ...of }))
    expect(add({})).toBe('ok')
    expect(add({ dueOn: today })).toBe('ok')
    expect(add({ dueOn: addDays(today, -1) })).toBe('task.day')
    expect(add({ dueOn: plainDate('2099-01-01') })).toBe('task.day')
    expect(add({ what: 'other' })).toBe('task.words-missing')
    expect(add({ what: 'other', words: 'Comprar pañales' })).toBe('ok')
    expect(add({ assignee: gone })).toBe('task.not-a-colleague')
    for (const state of ['on-hold', 'closed', 'transferred'] as const)
      expect(add({}, { case: { ...open, state } })).toBe('task.case-not-open')
  })

  it('comes again until a day or so often, and says one of both', () => {
    const every = { every: 1, unit: 'weeks' } as const
    const add = (repeat: AddHandTask['repeat']) => codeOf(decideAddTask(command({ repeat }), facts))
    expect(add(every)).toBe('task.repeat-end')
    expect(add({ ...every, times: 3 })).toBe('ok')
    expect(add({ ...every, times: 1 })).toBe('task.repeat-end')
    expect(add({ ...every, lastOn: addDays(today, 30) })).toBe('ok')
    expect(add({ ...every, lastOn: addDays(today, 2) })).toBe('task.repeat-end')
    expect(add({ ...every, lastOn: addDays(today, 30), times: 3 })).toBe('task.repeat-end')
  })

  it('remembers who gave it, and nobody where she took it on herself', () => {
    expect(added().givenBy).toBeUndefined()
    expect(added({ assignee: berta })).toMatchObject({ assignee: berta, givenBy: ana })
  })
})

describe('the end of a task', () => {
  it('is said once', () => {
    const decided = decideTaskDone(added(), { outcome: 'Fue.' }, ending)
    if (!decided.ok) throw new Error(decided.problem.code)
    const done = evolveHandTask(added(), decided.value.done)
    expect(done).toMatchObject({ state: 'done', outcome: 'Fue.', endedBy: ana })
    expect(codeOf(decideTaskDone(done, { outcome: '' }, ending))).toBe('task.ended')
    expect(codeOf(decideTaskCancelled(done, { outcome: 'No.' }, ending))).toBe('task.ended')
    expect(codeOf(decideGiveTask(done, { to: berta }, facts))).toBe('task.ended')
    expect(codeOf(decideTaskCancelled(added(), { outcome: ' ' }, ending))).toBe('task.words-missing')
  })

  it('brings the next of a series, with the same owner, never in the past and never too often', () => {
    fc.assert(
      fc.property(
        fc.record({ every: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom(...repeatUnits) }),
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 10, maxLength: 10 }),
        (every, times, waits) => {
          let task: HandTask | undefined = added({ repeat: { ...every, times }, assignee: berta })
          let at = now
          let seen = 0
          for (const days of waits) {
            if (!task) break
            seen += 1
            at = addHours(at, days * 24)
            const decided = decideTaskDone(task, { outcome: '' }, { ...ending, now: at })
            if (!decided.ok) throw new Error(decided.problem.code)
            const { next } = decided.value
            if (next) {
              expect(next.dueOn > task.dueOn && next.dueOn > localDay(at, zone)).toBe(true)
              expect(next).toMatchObject({ assignee: berta, givenBy: ana, nth: task.nth + 1 })
              expect(localDay(instant(next.dueAt), zone)).toBe(next.dueOn)
            }
            task = next && evolveHandTask(undefined, next)
          }
          expect(seen).toBe(times)
        },
      ),
    )
  })

  it('brings none after the last day, none after it was cancelled, and none on a closed case', () => {
    const weekly = added({ repeat: { every: 1, unit: 'weeks', lastOn: addDays(today, 9) } })
    const nextOf = (task: HandTask, of = {}) => {
      const decided = decideTaskDone(task, { outcome: '' }, { ...ending, ...of })
      return decided.ok ? decided.value.next : undefined
    }
    const second = nextOf(weekly)
    expect(second?.dueOn).toBe(addDays(today, 9))
    expect(second && nextOf(evolveHandTask(undefined, second))).toBeUndefined()
    expect(nextOf(weekly, { now: addHours(now, 24 * 9) })).toBeUndefined()
    expect(nextOf(weekly, { case: { state: 'closed', workerId: ana } })).toBeUndefined()
  })
})

describe('a task given to somebody', () => {
  const given = () => added({ assignee: berta })

  it('may be given on to a colleague, not to whoever has it, and to nobody else', () => {
    expect(codeOf(decideGiveTask(given(), { to: carla }, facts))).toBe('ok')
    expect(codeOf(decideGiveTask(given(), { to: berta }, facts))).toBe('task.has-it-already')
    expect(codeOf(decideGiveTask(given(), { to: gone }, facts))).toBe('task.not-a-colleague')
  })

  it('may be given back by her who has it, with a word, to who gave it or else to who has the case', () => {
    const back = (by: UserId, more = {}) =>
      decideGiveBack(
        given(),
        { because: 'No llego.' },
        { by, now, colleagues: facts.colleagues, worker: carla, ...more },
      )
    const decided = back(berta)
    if (!decided.ok) throw new Error(decided.problem.code)
    expect(evolveHandTask(given(), decided.value)).toMatchObject({
      assignee: ana,
      givenBy: undefined,
      returnedBy: berta,
      returnedWords: 'No llego.',
    })
    expect(back(berta, { colleagues: [berta, carla] })).toMatchObject({ value: { to: carla } })
    expect(codeOf(back(berta, { colleagues: [berta], worker: undefined }))).toBe('task.nobody')
    expect(codeOf(back(ana))).toBe('task.not-given')
    expect(
      codeOf(decideGiveBack(given(), { because: '' }, { by: berta, now, colleagues: [ana], worker: ana })),
    ).toBe('task.words-missing')
  })
})

describe('a task given to somebody who supports the case', () => {
  const kevin = 'kevin' as UserId
  const supportId = 'support' as SupportId
  const from = addDays(today, 1)
  const until = addDays(today, 10)
  const supporters = [{ userId: kevin, supportId, from, until }]
  const hers = (more: Partial<AddHandTask> = {}) => {
    const decided = decideAddTask(command({ assignee: kevin, ...more }), { ...facts, supporters })
    if (!decided.ok) throw new Error(decided.problem.code)
    return evolveHandTask(undefined, decided.value[0])
  }
  const codeOn = (dueOn: typeof today) =>
    codeOf(decideAddTask(command({ assignee: kevin, dueOn }), { ...facts, supporters }))

  it('lies within the days of her support, the first and the last among them', () => {
    expect(hers()).toMatchObject({ assignee: kevin, givenBy: ana, supportId })
    expect([from, until].map(codeOn)).toEqual(['ok', 'ok'])
    expect([today, addDays(until, 1)].map(codeOn)).toEqual(['task.outside-support', 'task.outside-support'])
    expect(codeOf(decideAddTask(command({ assignee: kevin }), facts))).toBe('task.not-a-colleague')
    const mine = added({ dueOn: addDays(until, 5) })
    expect(codeOf(decideGiveTask(mine, { to: kevin }, { ...facts, supporters }))).toBe('task.outside-support')
  })

  it('is had by her role where this reaches the case, and by no support', () => {
    const decided = decideGiveTask(
      added(),
      { to: berta },
      {
        ...facts,
        supporters: [{ userId: berta, supportId, from, until }],
      },
    )
    expect(decided).toMatchObject({ ok: true, value: { to: berta } })
    if (decided.ok) expect(evolveHandTask(added(), decided.value).supportId).toBeUndefined()
  })

  it('is finished by her alone of those who support the case, and given back to who gave it', () => {
    const done = (by: UserId, task = hers()) =>
      codeOf(decideTaskDone(task, { outcome: '' }, { ...ending, supporters, worksHere: false, by }))
    expect(done(kevin)).toBe('ok')
    expect(done(gone)).toBe('access.not-allowed')
    expect(done(berta, added({ assignee: berta }))).toBe('access.not-allowed')
    const back = decideGiveBack(
      hers(),
      { because: 'No puedo.' },
      { by: kevin, now, colleagues: facts.colleagues, worker: carla },
    )
    if (!back.ok) throw new Error(back.problem.code)
    expect(evolveHandTask(hers(), back.value)).toMatchObject({
      assignee: ana,
      supportId: undefined,
      returnedBy: kevin,
    })
  })

  it('comes again for her as long as her support runs, and then for who has the case', () => {
    const weekly = hers({ repeat: { every: 1, unit: 'weeks', times: 5 } })
    const next = (task: HandTask) => {
      const decided = decideTaskDone(
        task,
        { outcome: '' },
        { ...ending, supporters, case: { ...open, workerId: carla }, worksHere: false, by: kevin },
      )
      if (!decided.ok || !decided.value.next) throw new Error('no next one')
      return evolveHandTask(undefined, decided.value.next)
    }
    const second = next(weekly)
    expect(second).toMatchObject({ assignee: kevin, givenBy: ana, supportId })
    expect(next(second)).toMatchObject({ assignee: carla, givenBy: undefined, supportId: undefined })
  })

  it('goes back when her support ends: to who has the case, else to who gave it', () => {
    const end = { supportId, worker: carla, by: berta, now }
    const event = taskReturn(hers(), end)
    expect(event && evolveHandTask(hers(), event)).toMatchObject({
      assignee: carla,
      givenBy: undefined,
      supportId: undefined,
      returnedBy: kevin,
    })
    expect(taskReturn(hers(), { ...end, worker: undefined })).toMatchObject({ to: ana })
    // She has the case herself from now on: nobody gave it back to her.
    const own = taskReturn(hers(), { ...end, worker: kevin })
    expect(own && evolveHandTask(hers(), own)).toMatchObject({ assignee: kevin, returnedBy: undefined })
    expect(taskReturn(hers(), { ...end, supportId: 'other' as SupportId })).toBeUndefined()
    expect(taskReturn(added(), end)).toBeUndefined()
  })
})

describe('a task of somebody who works here no more', () => {
  const hers = () => {
    const decided = decideAddTask(command({ assignee: gone }), { ...facts, colleagues: [gone] })
    if (!decided.ok) throw new Error(decided.problem.code)
    return evolveHandTask(undefined, decided.value[0])
  }
  const end = { leaver: gone, worker: carla, by: berta, now }

  it('is for who has the case, and where nobody has, for who settles it', () => {
    const event = leaverReturn(hers(), end)
    expect(event && evolveHandTask(hers(), event)).toMatchObject({
      assignee: carla,
      givenBy: undefined,
      returnedBy: gone,
    })
    expect(leaverReturn(hers(), { ...end, worker: undefined })).toMatchObject({ to: berta })
  })

  it('stays on her own cases, and where it is another’s or over', () => {
    expect(leaverReturn(hers(), { ...end, worker: gone })).toBeUndefined()
    expect(leaverReturn(added({ assignee: carla }), end)).toBeUndefined()
    const cancelled = decideTaskCancelled(hers(), { outcome: 'No.' }, ending)
    if (!cancelled.ok) throw new Error(cancelled.problem.code)
    expect(leaverReturn(evolveHandTask(hers(), cancelled.value), end)).toBeUndefined()
  })
})
