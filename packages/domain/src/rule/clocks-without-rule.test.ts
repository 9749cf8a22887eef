import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '../kernel/plain-date.ts'
import {
  clockRules,
  clocksWithoutRule,
  type CasesAtPlace,
  type ClockRule,
  type Place,
} from './clocks-without-rule.ts'
import type { Rule, RuleStatus } from './rule.ts'

const today = plainDate('2026-11-23')
const kinds = Object.keys(clockRules) as ClockRule[]

const ruleOf = (kind: ClockRule, jurisdiction: Place, more: { to?: string; status?: RuleStatus } = {}) =>
  ({
    id: `${kind}.${jurisdiction}`,
    version: 1,
    kind,
    jurisdiction,
    title: { es: 'Plazo', en: 'Clock' },
    basis: { status: 'default-to-confirm', text: { es: 'Práctica', en: 'Practice' } },
    from: plainDate('2020-01-01'),
    ...(more.to ? { to: plainDate(more.to) } : {}),
    status: more.status ?? 'in-force',
    parameters: {},
  }) as unknown as Rule
const at = (jurisdiction: Place, counts: Partial<CasesAtPlace> = {}): CasesAtPlace => ({
  jurisdiction,
  open: 3,
  closed: 2,
  held: 1,
  ...counts,
})
const everywhere = kinds.map((kind) => ruleOf(kind, 'any'))
const without = (kind: ClockRule) => everywhere.filter((rule) => rule.kind !== kind)

describe('the clocks that have no rule', () => {
  it('are none where the defaults hold', () => {
    expect(clocksWithoutRule(everywhere, [at('GT'), at('US'), at('any')], today)).toEqual([])
  })

  it('are said for each place with the cases that they could be about, most first', () => {
    const rules = [...without('custody-limit'), ruleOf('custody-limit', 'US')]
    expect(clocksWithoutRule(rules, [at('GT'), at('MX', { held: 4 }), at('US')], today)).toEqual([
      { kind: 'custody-limit', jurisdiction: 'MX', owner: 'held', cases: 4 },
      { kind: 'custody-limit', jurisdiction: 'GT', owner: 'held', cases: 1 },
    ])
    expect(
      clocksWithoutRule(without('post-closure-check'), [at('GT'), at('HN', { closed: 0 })], today),
    ).toEqual([{ kind: 'post-closure-check', jurisdiction: 'GT', owner: 'closed', cases: 2 }])
  })

  it('are those whose rule ended or was stopped by a court, too', () => {
    for (const more of [{ to: '2026-11-22' }, { status: 'enjoined' as const }]) {
      const rules = [...without('contact-rhythm'), ruleOf('contact-rhythm', 'any', more)]
      expect(clocksWithoutRule(rules, [at('GT')], today)).toMatchObject([
        { kind: 'contact-rhythm', cases: 3 },
      ])
    }
  })

  it('are never of a place without such cases, and a rule more makes none of them', () => {
    const aPlace = fc.record({
      jurisdiction: fc.constantFrom<Place>('any', 'GT', 'MX', 'US'),
      open: fc.nat(4),
      closed: fc.nat(4),
      held: fc.nat(4),
    })
    const places = fc.uniqueArray(aPlace, { selector: ({ jurisdiction }) => jurisdiction })
    const aRule = fc.record({
      kind: fc.constantFrom(...kinds),
      jurisdiction: fc.constantFrom<Place>('any', 'GT', 'MX', 'US'),
    })
    fc.assert(
      fc.property(places, fc.array(aRule), aRule, (where, few, one) => {
        const rules = few.map(({ kind, jurisdiction }) => ruleOf(kind, jurisdiction))
        const before = clocksWithoutRule(rules, where, today)
        for (const { jurisdiction, owner, cases } of before)
          expect(where.find((place) => place.jurisdiction === jurisdiction)?.[owner]).toBe(cases)
        expect(before.every(({ cases }) => cases > 0)).toBe(true)
        const after = clocksWithoutRule([...rules, ruleOf(one.kind, one.jurisdiction)], where, today)
        for (const clock of after) expect(before).toContainEqual(clock)
        expect(
          after.some(({ kind, jurisdiction }) => kind === one.kind && jurisdiction === one.jurisdiction),
        ).toBe(false)
      }),
    )
  })
})
