import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { checklistAnswers, itemsByRule } from '@amparo/domain/file-review/checklist'
import { proposeAnswers, type FileFacts } from '@amparo/domain/file-review/propose-answers'
import { addHours, endOfDay, instant, timeZone } from '@amparo/domain/kernel/instant'
import { addDays, plainDate } from '@amparo/domain/kernel/plain-date'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'
import { holidayCalendar } from './holidays.ts'

const zone = timeZone('America/Guatemala')
const start = plainDate('2026-12-20')
const startAt = endOfDay(start, zone)
const on = (days: number) => endOfDay(addDays(start, days), zone)
const setting = (days: number): ClockSetting => ({
  rules: shippedRules,
  jurisdiction: 'GT',
  zone,
  holidays: holidayCalendar('GT', [2026, 2027]),
  now: on(days),
})
const work: CaseClockFacts = {
  state: 'open',
  firstContactAt: startAt,
  registeredAt: startAt,
  risk: { level: 'medium', setAt: startAt },
  assessment: { state: 'not-begun' },
  plan: { state: 'not-begun' },
  openActions: [],
  handTasks: [],
  referralsWaiting: [],
}
const file: FileFacts = {
  consent: 'none',
  riskState: 'decided',
  assessmentApprovedAt: undefined,
  planApprovedAt: undefined,
  closingChecklist: false,
}

it('says yes in time, in part when late, no once the day has passed, and nothing before it', () => {
  const done = (now: number, approved: number | undefined) =>
    proposeAnswers(
      { ...file, assessmentApprovedAt: approved === undefined ? undefined : on(approved) },
      work,
      setting(now),
    )['assessment-in-time']
  expect([done(1, undefined), done(7, undefined), done(8, undefined)]).toEqual([
    'not-applicable',
    'not-applicable',
    'no',
  ])
  expect([done(60, 7), done(60, 8)]).toEqual(['yes', 'in-part'])
})

it('does not hold a pause against the worker', () => {
  const holds = [{ from: on(2), until: on(12), reviewOn: addDays(start, 12) }]
  const late = { ...file, assessmentApprovedAt: on(15) }
  expect(proposeAnswers(late, work, setting(60))['assessment-in-time']).toBe('in-part')
  expect(proposeAnswers(late, { ...work, holds }, setting(60))['assessment-in-time']).toBe('yes')
})

it('begins anew where the case was opened again', () => {
  const { risk: _risk, ...unjudged } = work
  const again: CaseClockFacts = {
    ...unjudged,
    reopenedAt: on(100),
    lastContactAt: on(50),
    lastReviewAt: on(40),
  }
  expect(proposeAnswers(file, again, setting(101))).toMatchObject({
    'assessment-in-time': 'not-applicable',
    'plan-in-time': 'not-applicable',
    'plan-reviewed': 'not-applicable',
    'contact-rhythm': 'not-applicable',
  })
  expect(proposeAnswers(file, work, setting(101))).toMatchObject({
    'assessment-in-time': 'no',
    'plan-in-time': 'no',
  })
})

it('asks for the closing checklist of a closed case alone, and counts time until it was closed', () => {
  const closed: CaseClockFacts = { ...work, state: 'closed', closedAt: on(3) }
  expect(proposeAnswers(file, closed, setting(60))).toMatchObject({
    'closing-checklist': 'no',
    'assessment-in-time': 'not-applicable',
    'contact-rhythm': 'not-applicable',
  })
  const listed = { ...file, closingChecklist: true }
  expect(proposeAnswers(listed, closed, setting(60))['closing-checklist']).toBe('yes')
  expect(proposeAnswers(listed, work, setting(60))['closing-checklist']).toBe('not-applicable')
})

it('answers every point of the file with one of the answers, over years and changes of clocks, and grows no better by waiting', () => {
  const hour = fc.integer({ min: 0, max: 24 * 400 })
  const maybe = fc.option(hour, { nil: undefined })
  const at = (hours: number) => addHours(instant(startAt), hours)
  const zones = ['America/New_York', 'America/Tijuana', 'America/Guatemala'].map(timeZone)
  fc.assert(
    fc.property(
      fc.record({ assessed: maybe, planned: maybe, seen: maybe, now: hour, later: hour }),
      fc.constantFrom(...zones),
      ({ assessed, planned, seen, now, later }, place) => {
        const known = (hours: number | undefined) =>
          hours !== undefined && hours <= now ? at(hours) : undefined
        const seenAt = known(seen)
        const facts: CaseClockFacts = { ...work, ...(seenAt ? { lastContactAt: seenAt } : {}) }
        const found: FileFacts = {
          ...file,
          assessmentApprovedAt: known(assessed),
          planApprovedAt: known(planned),
        }
        const ask = (hours: number) =>
          proposeAnswers(found, facts, { ...setting(0), zone: place, now: at(hours) })
        const [first, second] = [ask(now), ask(now + later)]
        for (const item of itemsByRule) expect(checklistAnswers).toContain(first[item])
        for (const item of ['assessment-in-time', 'plan-in-time', 'contact-rhythm'] as const) {
          if (first[item] === 'no') expect(second[item]).toBe('no')
          if (second[item] === 'yes') expect(first[item]).toBe('yes')
        }
      },
    ),
  )
})
