import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { earliestClosureNotContactable } from '@amparo/domain/clock/earliest-closure'
import { taskKinds, type Task } from '@amparo/domain/clock/task'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import { intakeKeptUntil, intakeStep } from '@amparo/domain/intake/intake-step'
import { makeId, type PlanActionId, type ReferralId } from '@amparo/domain/kernel/brand'
import { addHours, instant, instantFromMilliseconds, timeZone } from '@amparo/domain/kernel/instant'
import { addDays, plainDate } from '@amparo/domain/kernel/plain-date'
import { businessDays } from '@amparo/domain/rule/duration'
import type { Rule } from '@amparo/domain/rule/rule'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'
import { holidayCalendar } from './holidays.ts'

/** Saturday 14 March 2026, ten in the morning in Tegucigalpa. */
const morning = instant('2026-03-14T16:00:00.000Z')
const actionId = makeId<'PlanActionId'>(0, new Uint8Array(10)) satisfies PlanActionId
const referralId = makeId<'ReferralId'>(1, new Uint8Array(10)) satisfies ReferralId

function at(now: string, more: Partial<ClockSetting> = {}): ClockSetting {
  return {
    rules: shippedRules,
    jurisdiction: 'HN',
    zone: timeZone('America/Tegucigalpa'),
    holidays: holidayCalendar('HN', [2026]),
    now: instant(now),
    ...more,
  }
}

const fresh: CaseClockFacts = {
  state: 'open',
  firstContactAt: morning,
  assessment: { state: 'not-begun' },
  plan: { state: 'not-begun' },
  openActions: [],
  handTasks: [],
  referralsWaiting: [],
}
const registered: CaseClockFacts = {
  ...fresh,
  registeredAt: morning,
  risk: { level: 'high', setAt: morning, approvedAt: morning },
  lastContactAt: morning,
}

const brief = (tasks: readonly Task[]) => tasks.map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('what is to be done', () => {
  it('after a first contact: register and judge the risk, as if it were high', () => {
    const { tasks } = tasksOfCase(fresh, at('2026-03-14T17:00:00.000Z'))
    expect(tasks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ['register', '2026-03-15T16:00:00.000Z'],
      ['set-risk', '2026-03-15T16:00:00.000Z'],
    ])
  })

  it('after registering at high risk: approval today, contact in a day, assessment, plan', () => {
    const { lastContactAt: _none, ...noContact } = registered
    const facts = { ...noContact, risk: { level: 'high' as const, setAt: morning } }
    const { tasks, withoutRule } = tasksOfCase(facts, at('2026-03-14T17:00:00.000Z'))
    expect(brief(tasks)).toEqual([
      'approve-risk 2026-03-14',
      'first-contact 2026-03-15',
      'begin-assessment 2026-03-16',
      'finish-assessment 2026-03-21',
      'make-plan 2026-03-28',
    ])
    expect(tasks.map((task) => task.for)).toEqual([
      'supervisor',
      'caseworker',
      'caseworker',
      'caseworker',
      'caseworker',
    ])
    expect(withoutRule).toEqual([])
  })

  it.each([
    ['emergency', '2026-03-15'],
    ['high', '2026-03-21'],
    ['medium', '2026-03-28'],
    ['low', '2026-04-13'],
  ] as const)('keeps in touch by risk: %s, next by %s', (level, dueOn) => {
    const facts = { ...registered, risk: { level, setAt: morning, approvedAt: morning } }
    const { tasks } = tasksOfCase(facts, at('2026-03-14T17:00:00.000Z'))
    expect(tasks.find(({ kind }) => kind === 'contact')?.dueOn).toBe(dueOn)
  })

  it('after the assessment: the plan seven days later, but not later than fourteen after registering', () => {
    const planDue = (approvedAt: string) =>
      tasksOfCase(
        { ...registered, assessment: { state: 'approved', approvedAt: instant(approvedAt) } },
        at('2026-03-27T17:00:00.000Z'),
      ).tasks.find(({ kind }) => kind === 'make-plan')?.dueOn
    expect(planDue('2026-03-16T18:00:00.000Z')).toBe('2026-03-23')
    expect(planDue('2026-03-26T18:00:00.000Z')).toBe('2026-03-28')
  })

  it('with a plan: its actions on their days, its review, and answers to referrals', () => {
    const facts: CaseClockFacts = {
      ...registered,
      assessment: { state: 'approved', approvedAt: morning },
      plan: { state: 'approved', approvedAt: morning },
      openActions: [{ id: actionId, dueOn: plainDate('2026-03-20') }],
      referralsWaiting: [{ id: referralId, sentAt: morning, urgency: 'today' }],
      closureAskedAt: morning,
    }
    const { tasks } = tasksOfCase(facts, at('2026-03-14T17:00:00.000Z'))
    expect(brief(tasks)).toEqual([
      'follow-up-referral 2026-03-14',
      'approve-closure 2026-03-14',
      'do-action 2026-03-20',
      'contact 2026-03-21',
      'review-plan 2026-06-12',
    ])
    expect(tasks[0]).toMatchObject({ subject: referralId, dueAt: '2026-03-14T19:00:00.000Z' })
    expect(tasks[2]).toMatchObject({ subject: actionId, why: 'plan' })
    const reviewed = tasksOfCase(
      { ...facts, lastReviewAt: instant('2026-06-01T18:00:00.000Z') },
      at(facts.firstContactAt),
    )
    expect(reviewed.tasks.find(({ kind }) => kind === 'review-plan')?.dueOn).toBe('2026-08-30')
  })

  it('of a plan stays due while a change of it waits, and the plan is not to be made again', () => {
    const approved: CaseClockFacts = {
      ...registered,
      assessment: { state: 'approved', approvedAt: morning },
      plan: { state: 'approved', approvedAt: morning },
      planAgreedAt: morning,
      openActions: [{ id: actionId, dueOn: plainDate('2026-03-20') }],
    }
    const later = at('2026-04-10T17:00:00.000Z')
    const agreed = tasksOfCase(approved, later).tasks
    expect(brief(agreed)).toEqual(['do-action 2026-03-20', 'contact 2026-03-21', 'review-plan 2026-06-12'])
    expect(tasksOfCase({ ...approved, plan: { state: 'begun' } }, later).tasks).toEqual(agreed)
    const asked = tasksOfCase(
      { ...approved, plan: { state: 'awaiting-approval', askedAt: later.now } },
      later,
    )
    expect(asked.tasks.filter(({ kind }) => kind !== 'approve-plan')).toEqual(agreed)
    expect(brief(asked.tasks)).toContain('approve-plan 2026-04-10')
  })

  it('waits for approvals with the supervisor, no longer with the caseworker', () => {
    const facts: CaseClockFacts = {
      ...registered,
      assessment: { state: 'awaiting-approval', askedAt: morning },
      plan: { state: 'awaiting-approval', askedAt: morning },
    }
    const { tasks } = tasksOfCase(facts, at('2026-03-14T17:00:00.000Z'))
    expect(brief(tasks)).toEqual([
      'approve-assessment 2026-03-14',
      'approve-plan 2026-03-14',
      'contact 2026-03-21',
    ])
  })

  it('is nothing on hold or after a transfer, and one check after closure', () => {
    const later = at('2026-09-01T17:00:00.000Z')
    expect(tasksOfCase({ ...registered, state: 'on-hold' }, later).tasks).toEqual([])
    expect(tasksOfCase({ ...registered, state: 'transferred' }, later).tasks).toEqual([])
    const closed: CaseClockFacts = { ...registered, state: 'closed', closedAt: morning }
    expect(brief(tasksOfCase(closed, later).tasks)).toEqual(['check-after-closure 2026-06-14'])
    expect(tasksOfCase({ ...closed, checkedAfterClosureAt: later.now }, later).tasks).toEqual([])
  })
})

describe('a task', () => {
  it('says by how much it is overdue', () => {
    const overdueAt = (now: string) =>
      tasksOfCase(registered, at(now)).tasks.find(({ kind }) => kind === 'contact')?.overdueBy
    expect(overdueAt('2026-03-22T05:59:59.999Z')).toBeUndefined()
    expect(overdueAt('2026-03-22T06:00:00.000Z')).toEqual({ days: 1, hours: 0 })
    expect(overdueAt('2026-03-24T20:00:00.000Z')).toEqual({ days: 3, hours: 62 })
  })

  it('carries the rule and version behind its date', () => {
    const [task] = tasksOfCase(fresh, at('2026-03-14T17:00:00.000Z')).tasks
    expect(task?.why).toEqual({ ruleId: 'registration-clock.any', version: 1, basis: 'default-to-confirm' })
  })

  it('follows a version that the organisation adds', () => {
    const added: Rule<'review-rhythm'> = {
      id: 'review-rhythm.hn',
      version: 1,
      kind: 'review-rhythm',
      jurisdiction: 'HN',
      title: { es: 'Revisión', en: 'Review' },
      basis: { status: 'organisation', text: { es: 'Acuerdo interno', en: 'Internal decision' } },
      from: plainDate('2026-01-01'),
      status: 'in-force',
      parameters: { every: businessDays(10) },
    }
    const facts: CaseClockFacts = { ...registered, plan: { state: 'approved', approvedAt: morning } }
    const setting = at('2026-03-14T17:00:00.000Z', { rules: [...shippedRules, added] })
    const review = tasksOfCase(facts, setting).tasks.find(({ kind }) => kind === 'review-plan')
    expect(review).toMatchObject({
      dueOn: '2026-03-27',
      why: { ruleId: 'review-rhythm.hn', basis: 'organisation' },
    })
    // Ten working days across Holy Week: Thursday 2 and Friday 3 April do not count.
    const inLent = { ...facts, lastReviewAt: instant('2026-03-27T18:00:00.000Z') }
    const afterEaster = tasksOfCase(inLent, setting).tasks.find(({ kind }) => kind === 'review-plan')
    // Nor does Tuesday 14 April, the day of the Americas.
    expect(afterEaster?.dueOn).toBe('2026-04-15')
    const unlisted = tasksOfCase(inLent, { ...setting, holidays: undefined })
    expect(unlisted.tasks.find(({ kind }) => kind === 'review-plan')?.unknownYears).toEqual([2026])
  })

  it('is not guessed where no rule is in force: the missing rule is named', () => {
    const { tasks, withoutRule } = tasksOfCase(registered, at('2026-03-14T17:00:00.000Z', { rules: [] }))
    expect(tasks).toEqual([])
    expect(withoutRule).toEqual(['assessment-clock', 'plan-clock', 'contact-rhythm'])
  })

  it('list is sorted, has known kinds, and does not change but for being overdue as time goes by', () => {
    const levels = fc.constantFrom('emergency', 'high', 'medium', 'low')
    const hour = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(levels, hour, hour, fc.boolean(), (level, one, other, approved) => {
        const facts: CaseClockFacts = {
          ...registered,
          risk: { level, setAt: morning, ...(approved ? { approvedAt: morning } : {}) },
          plan: { state: 'approved', approvedAt: addHours(morning, one) },
        }
        const now = (hours: number) => addHours(instantFromMilliseconds(Date.parse(morning)), hours)
        const strip = (hours: number) =>
          tasksOfCase(facts, at(now(hours))).tasks.map(({ overdueBy: _late, ...task }) => task)
        expect(strip(one)).toEqual(strip(other))
        const { tasks } = tasksOfCase(facts, at(now(other)))
        expect(tasks.map(({ dueAt }) => dueAt)).toEqual(tasks.map(({ dueAt }) => dueAt).sort())
        for (const task of tasks) {
          expect(taskKinds).toContain(task.kind)
          expect(task.overdueBy !== undefined).toBe(now(other) > task.dueAt)
        }
      }),
    )
  })
})

it('loses no clock when an agreed plan is opened to a change, whatever else the case is about', () => {
  const work = fc.constantFrom<CaseClockFacts['plan']>(
    { state: 'begun' },
    { state: 'awaiting-approval', askedAt: morning },
  )
  const days = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 })
  fc.assert(
    fc.property(work, days, fc.integer({ min: 0, max: 5000 }), fc.boolean(), (plan, due, hour, reviewed) => {
      const agreedAt = addHours(morning, hour)
      const facts: CaseClockFacts = {
        ...registered,
        plan: { state: 'approved', approvedAt: agreedAt },
        planAgreedAt: agreedAt,
        openActions: due.map((days, index) => ({
          id: makeId<'PlanActionId'>(index, new Uint8Array(10)),
          dueOn: addDays(plainDate('2026-03-14'), days),
        })),
        ...(reviewed ? { lastReviewAt: addHours(agreedAt, 100) } : {}),
      }
      const setting = at('2026-06-14T17:00:00.000Z')
      const changed = tasksOfCase({ ...facts, plan }, setting).tasks
      expect(changed.filter(({ kind }) => kind !== 'approve-plan')).toEqual(tasksOfCase(facts, setting).tasks)
    }),
  )
})

describe('before there is a case', () => {
  // Half past eleven at night of the 14th in Tegucigalpa, where it is the 15th in UTC.
  const cameAt = '2026-03-15T05:30:00.000Z'

  it('screening is due on the day at the place, registering within a day of when she came', () => {
    const setting = at('2026-03-15T05:31:00.000Z')
    expect(intakeStep({ state: 'open', cameAt }, setting)).toMatchObject({
      kind: 'screen-intake',
      dueOn: '2026-03-14',
      dueAt: '2026-03-15T05:59:59.999Z',
      why: { ruleId: 'screening-clock.any', basis: 'default-to-confirm' },
    })
    expect(intakeStep({ state: 'eligible', cameAt }, setting)).toMatchObject({
      kind: 'register',
      dueAt: '2026-03-16T05:30:00.000Z',
    })
    for (const state of ['registered', 'not-eligible', 'withdrawn'] as const)
      expect(intakeStep({ state, cameAt }, setting)).toBeUndefined()
    expect(intakeStep({ state: 'open', cameAt }, { ...setting, rules: [] })).toBeUndefined()
  })

  it('what led to no case is kept ninety days, and without a rule for good', () => {
    const setting = at('2026-03-16T16:00:00.000Z')
    expect(intakeKeptUntil(cameAt, setting)).toBe('2026-06-13T05:59:59.999Z')
    expect(intakeKeptUntil(cameAt, { ...setting, rules: [] })).toBeUndefined()
  })
})

describe('closing because the child cannot be reached', () => {
  it('waits three months', () => {
    expect(earliestClosureNotContactable(morning, at('2026-04-01T17:00:00.000Z'))).toMatchObject({
      on: '2026-06-14',
      why: { ruleId: 'not-contactable-closure.any' },
    })
    expect(
      earliestClosureNotContactable(morning, at('2026-04-01T17:00:00.000Z', { rules: [] })),
    ).toBeUndefined()
  })
})
