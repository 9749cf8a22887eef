import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import { addHours, endOfDay, instant, localDay, timeZone } from '@amparo/domain/kernel/instant'
import { addDays, daysBetween, plainDate } from '@amparo/domain/kernel/plain-date'
import { businessDays } from '@amparo/domain/rule/duration'
import type { Rule } from '@amparo/domain/rule/rule'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'
import { holidayCalendar } from './holidays.ts'

/** Places that change their clocks, and one that does not. */
const zones = ['America/New_York', 'America/Tijuana', 'America/Guatemala', 'Europe/Madrid'].map(timeZone)
const zone = fc.constantFrom(...zones)
/** From 2026 on, over four years: each change of clocks and each turn of the year is met. */
const day = fc.integer({ min: 0, max: 1460 }).map((days) => addDays(plainDate('2026-01-01'), days))
const long = { numRuns: 500 }

const work: CaseClockFacts = {
  state: 'open',
  firstContactAt: instant('2026-01-01T12:00:00.000Z'),
  assessment: { state: 'not-begun' },
  plan: { state: 'not-begun' },
  openActions: [],
  handTasks: [],
  referralsWaiting: [],
}

function setting(zoneOfPlace: ClockSetting['zone'], more: Partial<ClockSetting> = {}): ClockSetting {
  return {
    rules: shippedRules,
    jurisdiction: 'GT',
    zone: zoneOfPlace,
    holidays: holidayCalendar('GT', [2026]),
    now: instant('2026-01-01T12:00:00.000Z'),
    ...more,
  }
}

const find = (facts: CaseClockFacts, at: ClockSetting, kind: string) =>
  tasksOfCase(facts, at).tasks.find((task) => task.kind === kind)

describe('the review of a plan', () => {
  it('is due ninety days after the last one, until that day ends at the place, whatever clocks and years do', () => {
    fc.assert(
      fc.property(zone, day, day, (place, agreedOn, reviewedOn) => {
        const agreedAt = endOfDay(agreedOn, place)
        const lastReviewAt = endOfDay(reviewedOn, place)
        const plan = { state: 'approved', approvedAt: agreedAt } as const
        const reviewed = find({ ...work, plan, lastReviewAt }, setting(place), 'review-plan')
        const due = addDays(reviewedOn, 90)
        expect(reviewed).toMatchObject({ dueOn: due, dueAt: endOfDay(due, place), unknownYears: [] })
        expect(find({ ...work, plan }, setting(place), 'review-plan')?.dueOn).toBe(addDays(agreedOn, 90))
      }),
      long,
    )
  })

  it('in working days says that it does not know the holidays of a year that nobody listed, and is then the earliest', () => {
    const every: Rule<'review-rhythm'> = {
      id: 'review-rhythm.gt',
      version: 1,
      kind: 'review-rhythm',
      jurisdiction: 'GT',
      title: { es: 'Revisión', en: 'Review' },
      basis: { status: 'organisation', text: { es: 'Acuerdo interno', en: 'Internal decision' } },
      from: plainDate('2026-01-01'),
      status: 'in-force',
      parameters: { every: businessDays(10) },
    }
    const rules = [...shippedRules, every]
    fc.assert(
      fc.property(zone, fc.integer({ min: 0, max: 40 }), (place, back) => {
        const reviewedOn = addDays(plainDate('2026-12-31'), -back)
        const facts: CaseClockFacts = {
          ...work,
          planAgreedAt: work.firstContactAt,
          lastReviewAt: endOfDay(reviewedOn, place),
        }
        const listed = find(
          facts,
          setting(place, { rules, holidays: holidayCalendar('GT', [2026, 2027]) }),
          'review-plan',
        )
        const unlisted = find(facts, setting(place, { rules }), 'review-plan')
        if (!listed || !unlisted) throw new Error('nothing is due')
        const reachesNext = unlisted.dueOn > '2026-12-31'
        expect(unlisted.unknownYears).toEqual(reachesNext ? [2027] : [])
        expect(listed.unknownYears).toEqual([])
        expect(unlisted.dueOn <= listed.dueOn).toBe(true)
        if (!reachesNext) expect(unlisted.dueOn).toBe(listed.dueOn)
      }),
      long,
    )
  })
})

describe('after a closing', () => {
  const closed = (closedAt: CaseClockFacts['closedAt'], more: Partial<CaseClockFacts> = {}) =>
    ({ ...work, state: 'closed', ...(closedAt ? { closedAt } : {}), ...more }) satisfies CaseClockFacts

  it('each try that reached nobody puts the next one off by fourteen days, and nothing else changes', () => {
    fc.assert(
      fc.property(
        zone,
        day,
        fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }),
        (place, on, gaps) => {
          const closedAt = endOfDay(on, place)
          const first = find(closed(closedAt), setting(place), 'check-after-closure')
          expect(first?.why).toMatchObject({ ruleId: 'post-closure-check.any' })
          let tried = on
          for (const gap of gaps) {
            tried = addDays(tried, gap)
            const facts = closed(closedAt, { triedAfterClosureAt: endOfDay(tried, place) })
            const next = find(facts, setting(place), 'check-after-closure')
            expect(next).toMatchObject({ why: { ruleId: 'post-closure-follow-up.any' } })
            expect(next && daysBetween(tried, next.dueOn)).toBe(14)
            expect(next?.dueAt).toBe(next && endOfDay(next.dueOn, place))
          }
        },
      ),
      long,
    )
  })

  it('a need is due with the supervisor twenty-four hours later, through the night in which clocks change', () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 23 }), (place, on, hour) => {
        const askedAt = addHours(instant(`${on}T00:00:00.000Z`), hour)
        const facts = closed(askedAt, { helpAskedAt: askedAt, checkedAfterClosureAt: askedAt })
        const { tasks } = tasksOfCase(facts, setting(place))
        expect(tasks).toMatchObject([
          { kind: 'help-after-closure', for: 'supervisor', dueAt: addHours(askedAt, 24) },
        ])
        expect(tasks[0]?.dueOn).toBe(localDay(addHours(askedAt, 24), place))
      }),
      long,
    )
  })

  it('nothing is due once it is known how she is, nor where there is nobody to ask', () => {
    const place = timeZone('America/Guatemala')
    const at = instant('2026-03-01T12:00:00.000Z')
    expect(tasksOfCase(closed(at, { checkedAfterClosureAt: at }), setting(place)).tasks).toEqual([])
    expect(tasksOfCase(closed(at, { withoutCheck: true }), setting(place)).tasks).toEqual([])
  })

  it('without the rule the next try is not guessed', () => {
    const rules = shippedRules.filter(({ kind }) => kind !== 'post-closure-follow-up')
    const at = instant('2026-03-01T12:00:00.000Z')
    const answer = tasksOfCase(
      closed(at, { triedAfterClosureAt: at }),
      setting(timeZone('America/Guatemala'), { rules }),
    )
    expect(answer).toEqual({ tasks: [], withoutRule: ['post-closure-follow-up'] })
  })
})
