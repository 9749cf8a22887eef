import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import { phases } from '../case/case.ts'
import type { AnswerId, CaseId, IncidentId, ScreeningId, UserId } from '../kernel/brand.ts'
import { addHours, instant, timeZone, type Instant } from '../kernel/instant.ts'
import type { JsonValue } from '../kernel/json.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { calendarDays } from '../rule/duration.ts'
import { decideLook, setScreeningAside, weighScreening } from './decide-screening.ts'
import { nextScreening } from './screening-due.ts'
import {
  clockOfScreening,
  evolveScreening,
  lookFindings,
  setAsides,
  waitsForLook,
  type Screening,
  type ScreeningEvent,
} from './screening.ts'
import { signsOfExploitation, signsOfTrafficking, signsToLookInto } from './trafficking-signs.ts'
import { weighSigns } from './weigh-signs.ts'

const ana = 'ana' as UserId
const berta = 'berta' as UserId
const zone = timeZone('America/Guatemala')
const at = instant('2026-03-14T14:30:00.000Z')
const answer = fc.constantFrom<JsonValue>(
  true,
  false,
  { unanswered: 'prefers-not' },
  { unanswered: 'unknown' },
)
const answers = fc.record({
  'ask-alone': answer,
  ...Object.fromEntries(signsOfTrafficking.map((sign) => [`sign-${sign}`, answer])),
}) as fc.Arbitrary<Record<string, JsonValue>>
const allNo = {
  'ask-alone': true,
  ...Object.fromEntries(signsOfTrafficking.map((sign) => [`sign-${sign}`, false])),
}
const form = (values: Record<string, JsonValue>, on = plainDate('2026-03-14')) => ({
  caseId: 'case' as CaseId,
  answerId: 'answer' as AnswerId,
  on,
  values,
})
const facts = {
  screeningId: 'screening' as ScreeningId,
  casePhase: 'transit' as const,
  zone,
  incidentBefore: null as IncidentId | null,
  newIncident: 'new' as IncidentId,
  by: ana,
  at,
}
const weighed = (values: Record<string, JsonValue>) =>
  evolveScreening(undefined, weighScreening(form(values), facts))

describe('what the answers say', () => {
  it.each([
    ['all no', {}, 'none'],
    ['one sign to look into', { 'sign-debt': true }, 'some'],
    ['two of them', { 'sign-debt': true, 'sign-worry': true }, 'some'],
    ['three of them', { 'sign-debt': true, 'sign-worry': true, 'sign-papers': true }, 'strong'],
    ['one of what is done with a child', { 'sign-work': true }, 'strong'],
    ['not alone, whatever was marked', { 'ask-alone': false, 'sign-work': true }, 'open'],
  ])('%s: %s', (_what, more, finding) => {
    expect(weighSigns({ ...allNo, ...more })).toBe(finding)
  })

  it('to say nothing is no sign and no absence of one; more signs never weigh less', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom(...signsOfTrafficking), (values, sign) => {
        const order = ['open', 'none', 'some', 'strong']
        const before = weighSigns(values)
        const after = weighSigns({ ...values, [`sign-${sign}`]: true })
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before))
        const told = Object.values(values).filter((value) => typeof value === 'boolean').length
        if (values['ask-alone'] !== true || told === 1) expect(before).toBe('open')
        const marked = [...signsOfExploitation, ...signsToLookInto].some(
          (one) => values[`sign-${one}`] === true,
        )
        if (values['ask-alone'] === true) expect(before === 'some' || before === 'strong').toBe(marked)
      }),
      { numRuns: 5000 },
    )
  })
})

it('the phase that was asked at counts, and the end of the day of a sheet typed in later', () => {
  const typed = weighScreening(form({ ...allNo, 'ask-phase': 'origin' }, plainDate('2026-03-01')), facts)
  expect(typed).toMatchObject({ phase: 'origin', heldAt: '2026-03-02T05:59:59.999Z' })
  expect(weighScreening(form(allNo), facts)).toMatchObject({ phase: 'transit', heldAt: at })
  const { incidentId } = weighScreening(form({ ...allNo, 'sign-work': true }), {
    ...facts,
    incidentBefore: 'old' as IncidentId,
  })
  expect(incidentId).toBe('old')
})

const commands = fc.oneof(
  fc.record({
    kind: fc.constant('look' as const),
    by: fc.constantFrom(ana, berta),
    finding: fc.constantFrom(...lookFindings),
    words: fc.constantFrom('', ' ', 'Hablé con ella.'),
  }),
  fc.record({
    kind: fc.constant('aside' as const),
    by: fc.constantFrom(ana, berta),
    why: fc.constantFrom(...setAsides),
  }),
)

it(
  'whatever is done with it: one second look, by somebody else, and what is strong is an incident',
  { tags: ['model'] },
  () => {
    fc.assert(
      fc.property(answers, fc.array(commands, { maxLength: 12 }), (values, all) => {
        let screening: Screening = weighed(values)
        let now: Instant = at
        for (const command of all) {
          now = addHours(now, 1)
          const facing = { by: command.by, at: now }
          const before = screening
          let event: ScreeningEvent | undefined
          if (command.kind === 'aside') event = setScreeningAside(screening, command.why, facing)
          else {
            const decided = decideLook(screening, command, { ...facing, newIncident: 'looked' as IncidentId })
            if (decided.ok) event = decided.value
            else if (command.words.trim() !== '' && command.by === berta)
              expect(waitsForLook(screening)).toBe(false)
          }
          if (event) screening = evolveScreening(screening, event)
          expect(screening.version).toBe(before.version + (event ? 1 : 0))
          expect(screening.finding).toBe(before.finding)
          if (before.incidentId !== null) expect(screening.incidentId).toBe(before.incidentId)
          if (before.setAside !== null) expect(screening).toBe(before)
        }
        if (screening.look) {
          expect(screening.finding).toBe('some')
          expect(screening.look.by).toBe(berta)
        }
        const isStrong = screening.finding === 'strong' || screening.look?.finding === 'strong'
        expect(screening.incidentId !== null).toBe(isStrong)
        const clock = clockOfScreening(screening)
        expect(clock === null).toBe(screening.setAside !== null)
        expect(clock?.lookSince ?? null).toBe(clock && waitsForLook(screening) ? at : null)
      }),
      { numRuns: inject('modelRuns') },
    )
  },
)

describe('when the next one is due', () => {
  const rule = { within: calendarDays(7), again: calendarDays(90), tryAgain: calendarDays(3) }
  const since = instant('2026-03-01T00:00:00.000Z')
  const held = (heldAt: string, phase: (typeof phases)[number] = 'transit', asked = true) => ({
    phase,
    heldAt,
    asked,
    lookSince: null,
  })
  const due = (...all: readonly ReturnType<typeof held>[]) => {
    const [from, within] = nextScreening({ phase: 'transit', phaseSince: since, held: all })
    return [from, within(rule)]
  }

  it.each([
    ['never: from the phase', [], since, rule.within],
    [
      'in the phase before: from the new one',
      [held('2026-02-01T00:00:00.000Z', 'origin')],
      since,
      rule.within,
    ],
    [
      'in this phase: again later',
      [held('2026-03-04T00:00:00.000Z')],
      '2026-03-04T00:00:00.000Z',
      rule.again,
    ],
    [
      'nothing could be asked: soon again',
      [held('2026-03-04T00:00:00.000Z', 'transit', false)],
      '2026-03-04T00:00:00.000Z',
      rule.tryAgain,
    ],
    [
      'once held, and tried since',
      [held('2026-03-04T00:00:00.000Z'), held('2026-03-09T00:00:00.000Z', 'transit', false)],
      '2026-03-09T00:00:00.000Z',
      rule.tryAgain,
    ],
    [
      'tried before it was held',
      [held('2026-03-04T00:00:00.000Z'), held('2026-03-02T00:00:00.000Z', 'transit', false)],
      '2026-03-04T00:00:00.000Z',
      rule.again,
    ],
  ] as const)('%s', (_when, all, from, within) => {
    expect(due(...all)).toEqual([from, within])
  })

  it('there is always a next one, and it never counts from before all that was held in the phase', () => {
    const one = fc.record({
      phase: fc.constantFrom(...phases),
      heldAt: fc.integer({ min: 0, max: 2000 }).map((hours) => addHours(since, hours) as string),
      asked: fc.boolean(),
      lookSince: fc.constant(null),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.constantFrom(...phases), (all, phase) => {
        const [from, within] = nextScreening({ phase, phaseSince: since, held: all })
        expect(from >= since).toBe(true)
        expect(within(rule).amount).toBeGreaterThan(0)
        const tries = all.filter((other) => other.phase === phase && !other.asked)
        for (const { heldAt } of tries) expect(from >= heldAt).toBe(true)
      }),
    )
  })
})
