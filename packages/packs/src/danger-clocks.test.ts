import type { CaseClockFacts, ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { tasksOfCase } from '@amparo/domain/clock/tasks-of-case'
import type { DeathId, IncidentId, MissingEpisodeId, SameDayDutyId } from '@amparo/domain/kernel/brand'
import { addHours, instant, timeZone } from '@amparo/domain/kernel/instant'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { countries } from '@amparo/domain/rule/jurisdiction'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedRules } from './country-packs.ts'
import { institutionRegister } from './institution-register.ts'

/** Nine in the evening of the last day of the year in Tijuana. */
const at = instant('2026-01-01T05:00:00.000Z')
const setting: ClockSetting = {
  rules: shippedRules,
  jurisdiction: 'MX',
  zone: timeZone('America/Tijuana'),
  holidays: undefined,
  now: at,
}
const resting: CaseClockFacts = {
  state: 'closed',
  firstContactAt: at,
  assessment: { state: 'not-begun' },
  plan: { state: 'not-begun' },
  openActions: [],
  handTasks: [],
  referralsWaiting: [],
  withoutCheck: true,
}
const quiet = { since: at, dangerSince: null, windowsFrom: null, windows: [], reports: [] } as const
const id = 'incident' as IncidentId
const dueOf = (more: Partial<CaseClockFacts>) =>
  tasksOfCase({ ...resting, ...more }, setting).tasks.map(({ kind, dueAt }) => `${kind} ${dueAt}`)

describe('what is due at an hour', () => {
  it('a danger the same day, for both, also at the end of a year and of a closed case', () => {
    expect(dueOf({ incidents: [{ ...quiet, id, dangerSince: at }] })).toEqual([
      'act-on-danger 2026-01-01T07:59:59.999Z',
      'answer-danger 2026-01-01T07:59:59.999Z',
    ])
  })

  it('the earliest window that she has not answered, and at once where nobody knows when', () => {
    const windows = ['infection-prevention', 'pregnancy-prevention'] as const
    const known = { ...quiet, id, windowsFrom: at, windows: [...windows] }
    expect(dueOf({ incidents: [known] })).toEqual([`urgent-appointment ${addHours(at, 72)}`])
    expect(dueOf({ incidents: [{ ...known, windows: ['pregnancy-prevention'] }] })).toEqual([
      `urgent-appointment ${addHours(at, 120)}`,
    ])
    expect(dueOf({ incidents: [{ ...known, windowsFrom: null }] })).toEqual([`urgent-appointment ${at}`])
  })

  it('the earliest report', () => {
    const reports = [
      { to: 'ombudsman', since: at },
      { to: 'prosecution', since: at },
    ] as const
    expect(dueOf({ incidents: [{ ...quiet, id, reports }] })).toEqual([`notice-due ${addHours(at, 24)}`])
  })

  it('the next step of a search', () => {
    const missing = { id: 'missing' as MissingEpisodeId, since: at, taken: [] }
    expect(dueOf({ missing })).toEqual([`look-for-child ${addHours(at, 2)}`])
    const taken = [{ step: 'call-contacts' as const, at }]
    expect(dueOf({ missing: { ...missing, taken } })).toEqual([`look-for-child ${addHours(at, 6)}`])
  })

  it('waits for no pause, and for nothing where another organisation answers for her', () => {
    const facts = fc.record({
      danger: fc.boolean(),
      windows: fc.subarray(['infection-prevention', 'pregnancy-prevention'] as const),
      reports: fc.subarray(['ombudsman', 'prosecution', 'child-authority'] as const),
      isMissing: fc.boolean(),
    })
    const hold = { from: addHours(at, -100), reviewOn: plainDate('2026-02-01') }
    fc.assert(
      fc.property(facts, ({ danger, windows, reports, isMissing }) => {
        const more: Partial<CaseClockFacts> = {
          incidents: [
            {
              ...quiet,
              id,
              dangerSince: danger ? at : null,
              windowsFrom: at,
              windows,
              reports: reports.map((to) => ({ to, since: at })),
            },
          ],
          ...(isMissing ? { missing: { id: 'missing' as MissingEpisodeId, since: at, taken: [] } } : {}),
        }
        const open = dueOf(more)
        expect(open).toHaveLength(
          (danger ? 2 : 0) +
            (windows.length > 0 ? 1 : 0) +
            (reports.length > 0 ? 1 : 0) +
            (isMissing ? 1 : 0),
        )
        const paused = dueOf({ ...more, state: 'on-hold', holds: [hold] })
        expect(paused.filter((one) => !one.startsWith('review-hold'))).toEqual(open)
        expect(dueOf({ ...more, state: 'transferred' })).toEqual([])
      }),
    )
  })
})

describe('care the same day', () => {
  /** Sunday 8 March 2026, half past one in the night in Tijuana: half an hour later the clocks go forward. */
  const spring = instant('2026-03-08T09:30:00.000Z')
  const duty = {
    id: 'duty' as SameDayDutyId,
    since: spring,
    stepsOpen: true,
    supervisorOpen: true,
    loweringSince: null,
    seenAt: spring,
    askedAt: spring,
  }

  it('the steps of the day end with the day of the place, also with the one that has 23 hours', () => {
    expect(dueOf({ duty })).toEqual([
      'act-on-danger 2026-03-09T06:59:59.999Z',
      'answer-danger 2026-03-09T06:59:59.999Z',
    ])
  })

  it('once all is answered: seen again within 24 hours, asked again at the end of the seventh day', () => {
    const calm = { ...duty, stepsOpen: false, supervisorOpen: false }
    expect(dueOf({ duty: calm })).toEqual([`act-on-danger ${addHours(spring, 24)}`])
    const seen = { ...calm, seenAt: addHours(spring, 170) }
    expect(dueOf({ duty: seen })).toEqual(['act-on-danger 2026-03-16T06:59:59.999Z'])
  })

  it('names the rule of every danger, and no other', () => {
    const { tasks } = tasksOfCase({ ...resting, duty }, setting)
    expect(JSON.stringify(tasks)).not.toContain('same-day')
    expect(tasks.every(({ why }) => typeof why !== 'string' && why.ruleId.startsWith('danger-clock'))).toBe(
      true,
    )
  })

  it('to lower it waits for a second person the same day', () => {
    const lowering = { ...duty, stepsOpen: false, supervisorOpen: false, loweringSince: spring }
    expect(dueOf({ duty: lowering })).toContain('answer-danger 2026-03-09T06:59:59.999Z')
  })

  it('of a child who cannot be found nothing is asked, and of one who died nothing at all', () => {
    const missing = { id: 'missing' as MissingEpisodeId, since: at, taken: [] }
    const kinds = (more: Partial<CaseClockFacts>) => dueOf(more).map((one) => one.split(' ')[0])
    expect(kinds({ duty, missing })).toEqual(['look-for-child', 'answer-danger'])
    const death = { id: 'death' as DeathId, standing: 'confirmed', since: at, familyTold: true } as const
    expect(kinds({ duty, death })).toEqual([])
    const news = { ...death, standing: 'reported' } as const
    expect(kinds({ duty, death: news }).sort()).toEqual(['act-on-danger', 'answer-danger', 'confirm-news'])
  })
})

describe('to whom things are reported', () => {
  it.each([...countries])('%s: institutions that the register knows, none that enforces', (country) => {
    const rule = ruleInForce(shippedRules, 'mandatory-report', country, plainDate('2026-03-14'))
    if (!rule) throw new Error('no rule')
    const { duties, instead } = rule.parameters
    for (const named of [...duties, instead].flatMap(({ institutions }) => institutions)) {
      const found = institutionRegister.find((one) => one.id === named)
      expect(found?.enforcement, named).toBe(false)
    }
    expect(rule.basis.status).toBe('default-to-confirm')
  })
})
