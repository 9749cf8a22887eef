import fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import type { CaseId, MissingEpisodeId, UserId } from '../kernel/brand.ts'
import { addHours, instant, timeZone, type Instant } from '../kernel/instant.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { calendarDays, hours } from '../rule/duration.ts'
import { decideMissing, decideMissingEnd, decideMissingStep, stepsDue } from './decide-missing.ts'
import { clockOfMissing, evolveMissing, type MissingEpisode } from './missing-episode.ts'
import { endReasons, foundStates, missingSteps, stepResults } from './missing-words.ts'

const ana = 'ana' as UserId
const zone = timeZone('America/Guatemala')
const at = instant('2026-03-14T14:30:00.000Z')
const today = plainDate('2026-03-14')
const facts = {
  today,
  zone,
  by: ana,
  at,
  caseId: 'case' as CaseId,
  caseState: 'open' as const,
  isMissing: false,
}
const told = {
  episodeId: 'episode' as MissingEpisodeId,
  since: plainDate('2026-03-13'),
  hour: '18:30' as string | null,
  lastSeen: 'En la puerta',
  circumstances: '',
  worry: '',
  noticedBy: '',
}
const rule = {
  steps: [
    { step: 'call-contacts' as const, after: hours(2) },
    { step: 'tell-authority' as const, after: hours(12) },
    { step: 'look-again' as const, after: calendarDays(3) },
  ],
}

function reported(more: Partial<typeof told> = {}): MissingEpisode {
  const decided = decideMissing({ ...told, ...more }, facts)
  if (!decided.ok) throw new Error(decided.problem.code)
  return evolveMissing(undefined, decided.value)
}

describe('a child is missing', () => {
  it.each([
    ['18:30', '2026-03-14T00:30:00.000Z'],
    [null, '2026-03-13T06:00:00.000Z'],
  ])('since %s of the day at the place: %s', (hour, since) => {
    expect(reported({ hour }).sinceAt).toBe(since)
  })

  it.each([
    ['from an hour that has not come', { since: today, hour: '23:00' }, {}, 'missing.day'],
    ['without where she was last seen', { lastSeen: ' ' }, {}, 'missing.words'],
    ['twice at once', {}, { isMissing: true }, 'missing.already'],
    ['on a closed case', {}, { caseState: 'closed' as const }, 'missing.case'],
    ['on one that was transferred', {}, { caseState: 'transferred' as const }, 'missing.case'],
  ])('but not %s', (_what, more, other, code) => {
    expect(decideMissing({ ...told, ...more }, { ...facts, ...other })).toMatchObject({
      ok: false,
      problem: { code },
    })
  })
})

describe('what is to be done to find her', () => {
  const due = (episode: MissingEpisode) => {
    const clock = clockOfMissing(episode)
    return clock ? stepsDue(clock, rule, zone, undefined).map((one) => `${one.step} ${one.at}`) : []
  }

  it('comes by the hours of the rule, and what is done leaves the list', () => {
    const episode = reported()
    expect(due(episode)).toEqual([
      'call-contacts 2026-03-14T02:30:00.000Z',
      'tell-authority 2026-03-14T12:30:00.000Z',
      'look-again 2026-03-17T05:59:59.999Z',
    ])
    const step = { step: 'call-contacts' as const, result: 'done' as const, words: 'x', reference: '' }
    const decided = decideMissingStep(episode, step, { by: ana, at })
    if (!decided.ok) throw new Error('refused')
    expect(due(evolveMissing(episode, decided.value))).toEqual([
      'tell-authority 2026-03-14T12:30:00.000Z',
      'look-again 2026-03-18T05:59:59.999Z',
    ])
  })

  const commands = fc.oneof(
    fc.record({
      kind: fc.constant('step' as const),
      step: fc.constantFrom(...missingSteps),
      result: fc.constantFrom(...stepResults),
      words: fc.constantFrom('', 'x'),
      reference: fc.constant(''),
    }),
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('end' as const),
        reason: fc.constantFrom(...endReasons),
        on: fc.constantFrom(today, plainDate('2026-03-12'), plainDate('2026-03-15')),
        where: fc.constantFrom('', 'x'),
        found: fc.option(fc.constantFrom(...foundStates), { nil: null }),
        debrief: fc.constant(''),
        words: fc.constantFrom('', 'x'),
      }),
    },
  )

  it(
    'never stops while she is missing, whatever is written, and never comes before its time',
    { tags: ['model'] },
    () => {
      fc.assert(
        fc.property(fc.array(commands, { maxLength: 20 }), (all) => {
          let episode = reported()
          let now: Instant = at
          for (const { kind, ...command } of all) {
            now = addHours(now, 1)
            const decided =
              kind === 'step'
                ? decideMissingStep(episode, command as never, { by: ana, at: now })
                : decideMissingEnd(episode, command as never, { today, by: ana, at: now })
            if (!decided.ok) continue
            expect(episode.ended).toBe(null)
            const after = evolveMissing(episode, decided.value)
            expect(after.steps.slice(0, episode.steps.length)).toEqual(episode.steps)
            episode = after
          }
          const clock = clockOfMissing(episode)
          expect(clock === null).toBe(episode.ended !== null)
          if (clock === null) return
          const open = stepsDue(clock, rule, zone, undefined)
          expect(open.map(({ step }) => step)).toContain('look-again')
          for (const one of open) expect(one.at > episode.sinceAt).toBe(true)
          if (episode.ended !== null && episode.ended.reason === 'found')
            expect(episode.ended.found).not.toBe(null)
        }),
        { numRuns: inject('modelRuns') },
      )
    },
  )
})
