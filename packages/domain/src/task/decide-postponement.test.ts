import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taskKinds } from '../clock/task.ts'
import type { CaseId, PostponementId, UserId } from '../kernel/brand.ts'
import { addHours, endOfDay, instant, localDay, timeZone } from '../kernel/instant.ts'
import { addDays } from '../kernel/plain-date.ts'
import { decidePostponement, lastPostponedDay, type PostponementFacts } from './decide-postponement.ts'
import { postponableKinds } from './postponement.ts'

const zone = timeZone('America/Tegucigalpa')
const now = instant('2026-11-23T16:00:00.000Z')
const today = localDay(now, zone)

function factsOf(
  more: Partial<PostponementFacts> & { kind?: (typeof taskKinds)[number]; due?: number } = {},
) {
  const { kind = 'contact', due = 1, ...rest } = more
  const dueOn = addDays(today, due)
  return {
    caseId: 'case' as CaseId,
    task: { kind, subject: undefined, dueOn, dueAt: endOfDay(dueOn, zone) },
    furthest: addDays(dueOn, 7),
    zone,
    now,
    by: 'ana' as UserId,
    ...rest,
  }
}

function decide(days: number, facts = factsOf(), reason = 'Está de viaje.') {
  return decidePostponement(
    { postponementId: 'p' as PostponementId, until: addDays(today, days), reason },
    facts,
  )
}
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'ok' : result.problem.code)

describe('something due', () => {
  it('may wait until a day after today and within the rule, with a reason', () => {
    expect(codeOf(decide(0))).toBe('task.wait-day')
    expect(codeOf(decide(1))).toBe('ok')
    expect(codeOf(decide(8))).toBe('ok')
    expect(codeOf(decide(9))).toBe('task.wait-day')
    expect(codeOf(decide(3, factsOf(), ' '))).toBe('task.words-missing')
  })

  it('may not wait where the risk asks for the same day, where no rule says how long, or for a supervisor', () => {
    const sameDay = factsOf()
    expect(codeOf(decide(1, { ...sameDay, furthest: sameDay.task.dueOn }))).toBe('task.cannot-wait')
    expect(codeOf(decide(1, { ...sameDay, furthest: undefined }))).toBe('task.cannot-wait')
    for (const kind of taskKinds) {
      const allowed = postponableKinds.some((one) => one === kind)
      expect(codeOf(decide(1, factsOf({ kind })))).toBe(allowed ? 'ok' : 'task.cannot-wait')
      if (kind.startsWith('approve-') || kind === 'set-risk') expect(allowed).toBe(false)
    }
  })

  it('keeps its date, and no chain of delays goes beyond the rule', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: 0, max: 20 }),
        fc.array(fc.integer({ min: -2, max: 40 }), { maxLength: 12 }),
        (due, within, steps) => {
          const first = factsOf({ due })
          const furthest = addDays(first.task.dueOn, within)
          let at = now
          for (const step of steps) {
            const facts = { ...first, furthest, now: at }
            const until = addDays(localDay(at, zone), step)
            const decided = decidePostponement(
              { postponementId: 'p' as PostponementId, until, reason: 'Sí.' },
              facts,
            )
            if (decided.ok) {
              const [event] = decided.value
              expect(event.dueAt).toBe(first.task.dueAt)
              expect(event.until <= furthest).toBe(true)
              expect(event.until > localDay(at, zone)).toBe(true)
              expect(localDay(instant(event.untilAt), zone)).toBe(event.until)
            }
            const last = lastPostponedDay('contact', facts)
            if (within === 0 || furthest <= localDay(at, zone)) expect(last).toBeUndefined()
            at = addHours(at, 24)
          }
        },
      ),
    )
  })
})
