import { describe, expect, it } from 'vitest'
import { plainDate } from '../kernel/plain-date.ts'
import { calendarDays } from './duration.ts'
import type { Jurisdiction } from './jurisdiction.ts'
import { ruleInForce } from './rule-in-force.ts'
import { isLaw, type Rule, type RuleBasis, type RuleStatus } from './rule.ts'

function reviewRule(
  version: number,
  days: number,
  from: string,
  more: { to?: string; status?: RuleStatus; jurisdiction?: Jurisdiction; basis?: RuleBasis['status'] } = {},
): Rule<'review-rhythm'> {
  return {
    id: `review-rhythm.${more.jurisdiction ?? 'any'}`,
    version,
    kind: 'review-rhythm',
    jurisdiction: more.jurisdiction ?? 'any',
    title: { es: 'Revisión', en: 'Review' },
    basis: { status: more.basis ?? 'default-to-confirm', text: { es: 'Práctica', en: 'Practice' } },
    from: plainDate(from),
    ...(more.to ? { to: plainDate(more.to) } : {}),
    status: more.status ?? 'in-force',
    parameters: { every: calendarDays(days) },
  }
}

const daysOf = (rules: readonly Rule[], place: Jurisdiction, day: string) =>
  ruleInForce(rules, 'review-rhythm', place, plainDate(day))?.parameters.every.amount

describe('the version in force', () => {
  const rules = [
    reviewRule(1, 90, '2020-01-01', { to: '2026-03-08', status: 'superseded' }),
    reviewRule(2, 60, '2026-03-09'),
    reviewRule(1, 45, '2024-01-01', { jurisdiction: 'US' }),
    reviewRule(1, 30, '2025-01-01', { jurisdiction: 'US-TX', to: '2025-12-31' }),
  ]

  it('is the one of the day, the last day included', () => {
    expect(daysOf(rules, 'HN', '2019-12-31')).toBeUndefined()
    expect(daysOf(rules, 'HN', '2020-01-01')).toBe(90)
    expect(daysOf(rules, 'HN', '2026-03-08')).toBe(90)
    expect(daysOf(rules, 'HN', '2026-03-09')).toBe(60)
  })

  it('comes from the nearest jurisdiction that has one', () => {
    expect(daysOf(rules, 'US-TX', '2025-06-01')).toBe(30)
    expect(daysOf(rules, 'US-TX', '2026-06-01')).toBe(45)
    expect(daysOf(rules, 'US-CA', '2025-06-01')).toBe(45)
    expect(daysOf(rules, 'US', '2023-06-01')).toBe(90)
    expect(daysOf(rules, 'any', '2026-06-01')).toBe(60)
  })

  it('is never what a court has stayed or annulled: the version before it holds', () => {
    for (const status of ['enjoined', 'vacated'] as const) {
      const stayed = [reviewRule(1, 30, '2020-01-01'), reviewRule(2, 10, '2026-03-09', { status })]
      expect(daysOf(stayed, 'any', '2026-03-10')).toBe(30)
    }
  })

  it('is the higher version where two began on one day, in any order of the list', () => {
    const two = [reviewRule(2, 20, '2026-01-01'), reviewRule(1, 10, '2026-01-01')]
    expect(daysOf(two, 'any', '2026-01-01')).toBe(20)
    expect(daysOf(two.toReversed(), 'any', '2026-01-01')).toBe(20)
  })

  it('is nothing where nobody has laid down a rule of that kind', () => {
    expect(ruleInForce(rules, 'plan-clock', 'HN', plainDate('2026-06-01'))).toBeUndefined()
  })
})

describe('what may be shown as law', () => {
  it('is law that somebody has verified, and nothing else', () => {
    const law = reviewRule(1, 90, '2020-01-01', { basis: 'law' })
    expect(isLaw(law)).toBe(false)
    expect(isLaw({ ...law, verified: { by: 'Counsel', on: plainDate('2026-01-15') } })).toBe(true)
    for (const basis of ['inter-agency-guidelines', 'default-to-confirm', 'organisation'] as const) {
      const rule = reviewRule(1, 90, '2020-01-01', { basis })
      expect(isLaw({ ...rule, verified: { by: 'Counsel', on: plainDate('2026-01-15') } })).toBe(false)
    }
  })
})
