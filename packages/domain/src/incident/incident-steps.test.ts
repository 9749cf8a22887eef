import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { CaseId, IncidentId, UserId } from '../kernel/brand.ts'
import { instant, timeZone } from '../kernel/instant.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { hours } from '../rule/duration.ts'
import { decideIncident, type IncidentFacts } from './decide-incident.ts'
import { decideIncidentStep, reportMoves, type IncidentStepCommand } from './decide-incident-step.ts'
import { careWindows, childTolds, reportStates, reportWays, windowChoices } from './incident-words.ts'
import { clockOfIncident, evolveIncident, type Incident, type IncidentTold } from './incident.ts'

const ana = 'ana' as UserId
/** Half past eight in the morning in Guatemala. */
const at = instant('2026-03-14T14:30:00.000Z')
const today = plainDate('2026-03-14')
const facts: IncidentFacts = {
  caseId: 'case' as CaseId,
  organisation: { agencies: ['gt.sbs'], enforcement: false },
  tree: [{ id: 'gt.sbs' }],
  reportRule: {
    reference: { ruleId: 'mandatory-report.any', version: 1 },
    parameters: {
      duties: [
        { to: 'child-authority', of: ['sexual-violence'], institutions: [], within: hours(24) },
        { to: 'prosecution', of: ['sexual-violence'], institutions: [], within: hours(24) },
      ],
      instead: { to: 'ombudsman', institutions: [], within: hours(72) },
    },
  },
  careRule: {
    windows: [
      { window: 'infection-prevention', within: hours(72) },
      { window: 'pregnancy-prevention', within: hours(120) },
    ],
  },
  today,
  zone: timeZone('America/Guatemala'),
  by: ana,
  at,
}
const told: IncidentTold & { readonly incidentId: IncidentId } = {
  incidentId: 'incident' as IncidentId,
  type: 'sexual-violence',
  actors: [{ type: 'not-known', agency: null, words: '' }],
  happened: { kind: 'day', day: plainDate('2026-03-13') },
  hour: '22:00',
  phase: 'transit',
  place: '',
  what: 'x',
  harm: '',
  care: 'needed',
  aids: '',
  witnesses: 'not-known',
  child: { answer: 'not-asked', words: '' },
  source: 'professional',
  sourceWords: '',
  done: '',
  danger: false,
}

function recorded(more: Partial<IncidentTold> = {}, other: Partial<IncidentFacts> = {}): Incident {
  const decided = decideIncident({ ...told, ...more }, { ...facts, ...other })
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveIncident(undefined, decided.value)
}

describe('how long care helps', () => {
  it.each([
    ['the hour that was told', {}, '2026-03-14T04:00:00.000Z'],
    ['the start of a day without an hour', { hour: null }, '2026-03-13T06:00:00.000Z'],
    [
      'the first day of a month that is not over',
      { hour: null, happened: { kind: 'month', year: 2026, month: 3 } },
      '2026-03-01T06:00:00.000Z',
    ],
    ['no moment where nobody knows', { hour: null, happened: null }, null],
  ] as const)('counts from %s', (_from, more, from) => {
    const incident = recorded(more)
    expect(incident.windowsFrom).toBe(from)
    expect(incident.windows).toEqual({
      'infection-prevention': 'not-asked',
      'pregnancy-prevention': 'not-asked',
    })
  })

  it.each([
    ['four days ago', '2026-03-10', ['pregnancy-prevention']],
    ['a week ago', '2026-03-07', []],
  ])('asks for nothing that can no longer help: %s', (_when, day, open) => {
    const incident = recorded({ hour: null, happened: { kind: 'day', day: plainDate(day) } })
    expect(Object.keys(incident.windows)).toEqual(open)
  })

  it('does not go wrong with the year’s end or the change of clocks', () => {
    const border = { zone: timeZone('America/Tijuana'), today: plainDate('2026-03-08') }
    const incident = recorded(
      { happened: { kind: 'day', day: plainDate('2026-03-08') }, hour: '02:30' },
      { ...border, at: instant('2026-03-08T20:00:00.000Z') },
    )
    expect(incident.windowsFrom).toBe('2026-03-08T10:30:00.000Z')
    const late = recorded(
      { happened: { kind: 'day', day: plainDate('2025-12-31') }, hour: '23:30' },
      { today: plainDate('2026-01-01'), at: instant('2026-01-01T12:00:00.000Z') },
    )
    expect(late.windowsFrom).toBe('2026-01-01T05:30:00.000Z')
  })
})

describe('what must be done today', () => {
  it.each([
    ['kidnapping', false, at],
    ['thoughts-of-dying', false, at],
    ['robbery', true, at],
    ['robbery', false, null],
  ] as const)('%s, ticked %s: since %s', (type, danger, since) => {
    expect(recorded({ type, danger }).dangerSince).toBe(since)
  })

  it('is not written down in the house of those who did it', () => {
    const actors = [{ type: 'care-staff' as const, agency: 'gt.sbs', words: '' }]
    const decided = decideIncident({ ...told, actors }, facts)
    expect(decided).toMatchObject({ ok: false, problem: { code: 'incident.own-agency' } })
  })
})

const words = fc.constantFrom('', 'algo')
const steps: fc.Arbitrary<IncidentStepCommand> = fc.oneof(
  fc.record({ step: fc.constant('act' as const), words, dangerOver: fc.boolean() }),
  fc.record({
    step: fc.constant('care' as const),
    window: fc.constantFrom(...careWindows),
    choice: fc.constantFrom(...windowChoices),
  }),
  fc.record({
    step: fc.constant('report' as const),
    to: fc.constantFrom('child-authority' as const, 'prosecution' as const, 'ombudsman' as const),
    report: fc.record({
      state: fc.constantFrom(...reportStates),
      madeOn: fc.constantFrom(null, today, plainDate('2026-03-15'), plainDate('1999-01-01')),
      way: fc.option(fc.constantFrom(...reportWays), { nil: null }),
      told: fc.option(fc.constantFrom(...childTolds), { nil: null }),
      reference: words,
      words,
    }),
  }),
  { weight: 1, arbitrary: fc.record({ step: fc.constant('withdraw' as const), because: words }) },
)

describe('any steps in any order', () => {
  it(
    'keep to the states, never lose what was done, and end what is due only by an answer',
    { tags: ['model'] },
    () => {
      fc.assert(
        fc.property(fc.array(steps, { maxLength: 25 }), (commands) => {
          let incident = recorded({ danger: true })
          for (const command of commands) {
            const decided = decideIncidentStep(incident, command, { today, by: ana, at })
            if (!decided.ok) continue
            expect(incident.withdrawnBecause).toBe('')
            const after = evolveIncident(incident, decided.value)
            expect(after.version).toBe(incident.version + 1)
            expect(after.steps.slice(0, incident.steps.length)).toEqual(incident.steps)
            for (const [index, report] of after.reports.entries()) {
              const before = incident.reports[index]
              if (before === undefined) throw new Error('a report appeared')
              if (report !== before) expect(reportMoves[before.state]).toContain(report.state)
              if (report.state === 'made' || report.state === 'acknowledged')
                expect([report.madeOn, report.way, report.told]).not.toContain(null)
              if (report.state === 'not-required') expect(report.words).not.toBe('')
            }
            expect(Object.values(after.windows)).not.toContain(undefined)
            incident = after
          }
          const clock = clockOfIncident(incident)
          const isWithdrawn = incident.withdrawnBecause !== ''
          expect(clock?.reports.length ?? 0).toBe(
            isWithdrawn ? 0 : incident.reports.filter(({ state }) => state === 'due').length,
          )
          if (isWithdrawn) expect(clock).toBe(null)
        }),
        { numRuns: inject('modelRuns') },
      )
    },
  )
})
