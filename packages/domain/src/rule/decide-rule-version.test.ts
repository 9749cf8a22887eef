import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainDate } from '../kernel/plain-date.ts'
import { decideRuleVersion } from './decide-rule-version.ts'
import { ruleInForce } from './rule-in-force.ts'
import { isLaw, shownBasis, type Rule } from './rule.ts'

const shipped = {
  id: 'review-rhythm.any',
  version: 1,
  kind: 'review-rhythm',
  jurisdiction: 'any',
  title: { es: 'x', en: 'x' },
  basis: { status: 'default-to-confirm', text: { es: 'x', en: 'x' } },
  from: plainDate('2020-01-01'),
  status: 'in-force',
  parameters: { every: { amount: 3, unit: 'months' } },
} satisfies Rule<'review-rhythm'>

const dayOf = (n: number) => plainDate(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))

it('keeps every version: on each day the one holds that began last, and the days before keep theirs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 8 }), (starts) => {
      const rules: Rule[] = [shipped]
      for (const [index, start] of starts.entries()) {
        const before = [0, 100, 200, 300, 400].map((n) =>
          ruleInForce(rules, 'review-rhythm', 'any', dayOf(n)),
        )
        const decided = decideRuleVersion(
          shipped,
          {
            jurisdiction: 'any',
            parameters: { every: { amount: index + 1, unit: 'hours' } },
            from: dayOf(start),
            to: undefined,
            basis: 'organisation',
            source: 'Acta',
          },
          { organisationId: 'org', publishedBefore: index },
        )
        if (!decided.ok) throw new Error(decided.problem.code)
        rules.push(decided.value)
        for (const [at, n] of [0, 100, 200, 300, 400].entries())
          if (n < start) expect(ruleInForce(rules, 'review-rhythm', 'any', dayOf(n))).toBe(before[at])
      }
      for (const n of [0, 50, 150, 399]) {
        const latest = Math.max(-1, ...starts.filter((start) => start <= n))
        const expected = latest < 0 ? 3 : starts.lastIndexOf(latest) + 1
        expect(ruleInForce(rules, 'review-rhythm', 'any', dayOf(n))?.parameters.every.amount).toBe(expected)
      }
    }),
  )
})

it('shows as law only what is law and was read', () => {
  const verified = { by: 'Irma', on: plainDate('2026-02-03') }
  for (const status of ['law', 'inter-agency-guidelines', 'default-to-confirm', 'organisation'] as const) {
    const rule = { ...shipped, basis: { ...shipped.basis, status } }
    expect(shownBasis(rule)).not.toBe('law')
    expect(isLaw(rule)).toBe(false)
    expect(shownBasis({ ...rule, verified }) === 'law').toBe(status === 'law')
  }
})
