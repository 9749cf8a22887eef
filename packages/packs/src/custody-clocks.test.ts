import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import type { DeathId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { addHours, endOfDay, instant, timeZone } from '@amparo/domain/kernel/instant'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import type { Custody } from '@amparo/domain/journey/custody'
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
const custodyOf = (facts: Partial<CaseClockFacts>, more: Partial<ClockSetting> = {}) =>
  tasksOfCase({ ...resting, ...facts }, { ...setting, ...more }).tasks.find(
    ({ kind }) => kind === 'end-custody',
  )

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
