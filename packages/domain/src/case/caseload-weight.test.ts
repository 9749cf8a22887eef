import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseloadWeight, caseWeights, type CasesByRisk } from './caseload-weight.ts'

const nothing: CasesByRisk = { emergency: 0, high: 0, medium: 0, low: 0, none: 0 }

test('nobody carries nothing, and an emergency weighs as much as four calm cases', () => {
  expect(caseloadWeight(nothing)).toBe(0)
  expect(caseloadWeight({ ...nothing, emergency: 1 })).toBe(caseloadWeight({ ...nothing, low: 4 }))
  expect(caseloadWeight({ emergency: 1, high: 2, medium: 3, low: 4, none: 5 })).toBe(4 + 6 + 6 + 4 + 10)
})

test('one case more always weighs more, and never less than a case at low risk', () => {
  const count = fc.nat({ max: 60 })
  const cases = fc.record({ emergency: count, high: count, medium: count, low: count, none: count })
  fc.assert(
    fc.property(cases, fc.constantFrom('emergency', 'high', 'medium', 'low', 'none'), (before, level) => {
      const after = { ...before, [level]: before[level] + 1 }
      expect(caseloadWeight(after) - caseloadWeight(before)).toBe(caseWeights[level])
      expect(caseWeights[level]).toBeGreaterThanOrEqual(1)
    }),
  )
})
