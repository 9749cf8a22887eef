import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import type { TaskKind } from '@amparo/domain/clock/task'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import type { DeathId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { addHours, endOfDay, instant, timeZone } from '@amparo/domain/kernel/instant'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import type { Custody } from '@amparo/domain/journey/custody'
import type { CustodyReviewTime } from '@amparo/domain/journey/custody-review-due'
import { businessDays } from '@amparo/domain/rule/duration'
import type { Rule } from '@amparo/domain/rule/rule'
import { describe, expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'
import { custodyRules } from './custody-rules.ts'

const zone = timeZone('America/Guatemala')
const setting: ClockSetting = {
  rules: shippedRules,
  jurisdiction: 'GT',
  zone,
  holidays: undefined,
  now: instant('2026-03-10T18:00:00.000Z'),
}
const resting: CaseClockFacts = {
  state: 'open',
  firstContactAt: setting.now,
  assessment: { state: 'not-begun' },
  plan: { state: 'not-begun' },
  openActions: [],
  handTasks: [],
  referralsWaiting: [],
}
const since = instant('2026-03-08T20:30:00.000Z')
const id = 'stay' as JourneyStayId
const held: Custody = {
  id,
  kind: 'border-hold',
  country: 'US',
  from: { kind: 'day', day: plainDate('2026-03-08') },
  fromHour: '14:30',
  until: 'still-there',
  writtenAt: setting.now,
}
const taskOf = (wanted: TaskKind, facts: Partial<CaseClockFacts>, more: Partial<ClockSetting> = {}) =>
  tasksOfCase({ ...resting, ...facts }, { ...setting, ...more }).tasks.find(({ kind }) => kind === wanted)
const custodyOf = (facts: Partial<CaseClockFacts>, more: Partial<ClockSetting> = {}) =>
  taskOf('end-custody', facts, more)

describe('the time in custody', () => {
  it('runs by the rule of the place that holds her, which is a value to confirm and no law', () => {
    expect(custodyOf({ custody: [held] })).toMatchObject({
      dueAt: addHours(since, 72),
      subject: id,
      why: { ruleId: 'custody-limit.us', version: 1, basis: 'default-to-confirm' },
    })
    expect(custodyOf({ custody: [{ ...held, country: 'MX' }] })).toMatchObject({
      dueAt: endOfDay(plainDate('2026-03-08'), zone),
      overdueBy: { days: 2, hours: 36 },
      why: { ruleId: 'custody-limit.mx' },
    })
    for (const country of ['PA', 'GT', null])
      expect(custodyOf({ custody: [{ ...held, country }] })).toMatchObject({
        dueAt: addHours(since, 24),
        why: { ruleId: 'custody-limit.any' },
      })
    for (const { basis, verified } of custodyRules)
      expect([basis.status, verified]).toEqual(['default-to-confirm', undefined])
  })

  it('ends when she is out, and with the case; a pause holds it up no more than it lets her out', () => {
    const custody = [{ ...held, until: { kind: 'day' as const, day: plainDate('2026-03-09') } }]
    expect(custodyOf({ custody })).toBeUndefined()
    for (const state of ['closed', 'transferred'] as const)
      expect(custodyOf({ state, custody: [held] })).toBeUndefined()
    const holds = [{ from: addHours(since, -100), reviewOn: plainDate('2026-04-01') }]
    expect(custodyOf({ state: 'on-hold', holds, custody: [held] })?.dueAt).toBe(addHours(since, 72))
    const death = { id: 'd' as DeathId, standing: 'confirmed', since, familyTold: true } as const
    expect(custodyOf({ death, custody: [held] })).toBeUndefined()
  })

  it('is not guessed where no rule is in force: the missing rule is named', () => {
    const rules = shippedRules.filter(({ kind }) => kind !== 'custody-limit')
    const { tasks, withoutRule } = tasksOfCase({ ...resting, custody: [held] }, { ...setting, rules })
    expect(tasks.filter(({ kind }) => kind === 'end-custody')).toEqual([])
    expect(withoutRule).toContain('custody-limit')
  })

  it('says that holidays are not known where she is held in another country than her case is', () => {
    const own = custodyRules.map((rule) => ({
      ...rule,
      parameters: {
        within: { detention: businessDays(3), 'border-hold': businessDays(3), police: businessDays(3) },
      },
    })) as unknown as readonly Rule[]
    const holidays = { jurisdiction: 'GT' as const, years: [2026], days: [] }
    expect(custodyOf({ custody: [held] }, { rules: own, holidays })?.unknownYears).toEqual([2026])
  })
})

describe('the reviews in custody', () => {
  const long: Custody = { ...held, from: { kind: 'day', day: plainDate('2026-02-20') }, fromHour: null }
  const review: CustodyReviewTime = {
    stayId: id,
    on: plainDate('2026-03-06'),
    held: 'yes',
    nextOn: plainDate('2026-03-09'),
  }
  const reviewOf = (facts: Partial<CaseClockFacts>, more: Partial<ClockSetting> = {}) =>
    taskOf('review-custody', facts, more)

  it('are due by a rule that is a value to confirm and no law, or on the day that the last one named', () => {
    expect(reviewOf({ custody: [long] })).toMatchObject({
      dueOn: '2026-03-06',
      overdueBy: { days: 4 },
      subject: id,
      why: { ruleId: 'custody-review.any', basis: 'default-to-confirm' },
    })
    const facts = { custody: [long], custodyReviews: [review] }
    expect(reviewOf(facts)).toMatchObject({ dueOn: '2026-03-09', why: 'plan' })
    const later = { ...review, nextOn: plainDate('2026-05-01') }
    expect(reviewOf({ ...facts, custodyReviews: [later] })).toMatchObject({
      dueOn: '2026-03-22',
      why: { ruleId: 'custody-review.any' },
    })
  })

  it('end when she is out, and go on with the time where she was moved', () => {
    const out = { ...long, until: { kind: 'day' as const, day: plainDate('2026-03-07') } }
    expect(reviewOf({ custody: [out], custodyReviews: [review] })).toBeUndefined()
    const next = {
      ...held,
      id: 'next' as JourneyStayId,
      from: { kind: 'day' as const, day: plainDate('2026-03-07') },
      fromHour: null,
    }
    const later = { ...review, nextOn: plainDate('2026-05-01') }
    expect(reviewOf({ custody: [out, next], custodyReviews: [later] })).toMatchObject({
      dueOn: '2026-03-22',
      subject: 'next',
    })
  })

  it('are not guessed where no rule is in force; what people agreed on stands all the same', () => {
    const rules = shippedRules.filter(({ kind }) => kind !== 'custody-review')
    const { tasks, withoutRule } = tasksOfCase({ ...resting, custody: [long] }, { ...setting, rules })
    expect(tasks.filter(({ kind }) => kind === 'review-custody')).toEqual([])
    expect(withoutRule).toContain('custody-review')
    const agreed = reviewOf({ custody: [long], custodyReviews: [review] }, { rules })
    expect(agreed).toMatchObject({ dueOn: '2026-03-09', why: 'plan' })
  })

  it('count for the stay of a former case that this one goes on with', () => {
    const here: Custody = { ...long, id: 'here' as JourneyStayId, goesOn: id }
    const later = { ...review, nextOn: plainDate('2026-05-01') }
    expect(reviewOf({ custody: [here], custodyReviews: [later] })).toMatchObject({ dueOn: '2026-03-22' })
  })
})
