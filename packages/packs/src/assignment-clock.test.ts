import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import type { TaskKind } from '@amparo/domain/clock/task'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import type { AssignmentId, ProposalId } from '@amparo/domain/kernel/brand'
import { addHours, endOfDay, instant, localDay, timeZone } from '@amparo/domain/kernel/instant'
import { addDays } from '@amparo/domain/kernel/plain-date'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'
import { holidayCalendar } from './holidays.ts'

const zones = ['America/New_York', 'America/Tijuana', 'America/Guatemala', 'Europe/Madrid'].map(timeZone)
const start = Date.parse('2026-01-01T00:00:00.000Z')
/** Any minute of four years: each change of clocks and each turn of the year is met. */
const moment = fc
  .integer({ min: 0, max: 4 * 366 * 1440 })
  .map((minutes) => instant(new Date(start + minutes * 60_000).toISOString()))
const id = 'assignment' as AssignmentId
const proposal = 'proposal' as ProposalId

it('a case that was given is to be accepted in hours or days by its risk, wherever clocks change', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), moment, (zone, since) => {
      const dueFor = (
        level: 'emergency' | 'high' | 'medium' | 'low' | undefined,
        state: 'open' | 'on-hold',
        kind: TaskKind = 'answer-assignment',
      ) => {
        const facts: CaseClockFacts = {
          state,
          firstContactAt: since,
          ...(level ? { risk: { level, setAt: since } } : {}),
          assessment: { state: 'not-begun' },
          plan: { state: 'not-begun' },
          openActions: [],
          handTasks: [],
          referralsWaiting: [],
          assignmentWaiting: { id, since },
          proposalsWaiting: [{ id: proposal, since }],
        }
        const setting: ClockSetting = {
          rules: shippedRules,
          jurisdiction: 'GT',
          zone,
          holidays: holidayCalendar('GT', [2026]),
          now: since,
        }
        return tasksOfCase(facts, setting).tasks.find((task) => task.kind === kind)
      }
      const endAfter = (days: number) => endOfDay(addDays(localDay(since, zone), days), zone)
      expect(dueFor('emergency', 'open')).toMatchObject({ dueAt: addHours(since, 2), subject: id })
      expect(dueFor('high', 'open')?.dueAt).toBe(addHours(since, 24))
      // Until somebody has judged the risk, as if it were high.
      expect(dueFor(undefined, 'open')?.dueAt).toBe(addHours(since, 24))
      expect(dueFor('medium', 'open')?.dueAt).toBe(endAfter(2))
      expect(dueFor('low', 'open')?.dueAt).toBe(endAfter(3))
      expect(dueFor('low', 'on-hold')).toBeUndefined()
      // What a colleague proposes to the plan waits for whoever leads, by the same risk.
      const proposed = dueFor('emergency', 'open', 'answer-proposal')
      expect(proposed).toMatchObject({ dueAt: addHours(since, 24), subject: proposal, for: 'caseworker' })
      expect(dueFor('low', 'open', 'answer-proposal')?.dueAt).toBe(endAfter(7))
      expect(dueFor('low', 'on-hold', 'answer-proposal')).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})
