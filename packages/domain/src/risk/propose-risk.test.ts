import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { riskScreening } from '../form/definitions/risk-screening.ts'
import { accompanimentWords, concernWords, protectiveFactorWords, riskSignWords } from './concern-words.ts'
import {
  accompaniments,
  concernCodes,
  protectiveFactorCodes,
  restrictedConcerns,
  riskLevels,
  riskSigns,
} from './concerns.ts'
import { checkRiskRule, proposeRisk, riskSignsOf, type RiskFacts } from './propose-risk.ts'
import { riskRule } from './risk-rule.ts'
import { riskReasonWords } from './risk-words.ts'

const calm: RiskFacts = {
  youngest: 14,
  accompaniment: 'parent',
  carerVerified: true,
  concerns: [],
  protectiveFactors: ['caring-adult'],
  signs: [],
  screened: true,
}
const levelOf = (more: Partial<RiskFacts>) => proposeRisk({ ...calm, ...more }, riskRule).level

test.each<[string, Partial<RiskFacts>, string]>([
  ['nothing but vulnerability', {}, 'low'],
  ['out of school, with a strength', { concerns: ['out-of-school'] }, 'low'],
  ['out of school, no strength known', { concerns: ['out-of-school'], protectiveFactors: [] }, 'medium'],
  ['out of school and working', { concerns: ['out-of-school', 'child-labour'] }, 'medium'],
  ['with an aunt nobody has met', { accompaniment: 'relative', carerVerified: false }, 'medium'],
  ['with an aunt who was met', { accompaniment: 'relative' }, 'low'],
  ['alone at 14', { accompaniment: 'alone' }, 'medium'],
  ['alone at 11', { accompaniment: 'alone', youngest: 11 }, 'high'],
  ['alone, perhaps 11, perhaps 13', { accompaniment: 'alone', youngest: 11 }, 'high'],
  ['with children only at 11', { accompaniment: 'children-only', youngest: 11 }, 'high'],
  ['with a stranger at 11', { accompaniment: 'other-adult', youngest: 11 }, 'high'],
  ['nowhere safe tonight', { signs: ['nowhere-safe-tonight'] }, 'high'],
  ['detained', { concerns: ['detained'] }, 'high'],
  ['threatened by a gang', { concerns: ['gang-threat'] }, 'high'],
  ['the carer hurts them', { signs: ['carer-harms'] }, 'high'],
  [
    'sexual violence, though strengths are many',
    { concerns: ['sexual-violence'], protectiveFactors: protectiveFactorCodes },
    'high',
  ],
  ['a return that is not safe', { signs: ['return-imminent'] }, 'high'],
  ['missing at 14', { signs: ['whereabouts-unknown'] }, 'high'],
  ['missing at 11', { signs: ['whereabouts-unknown'], youngest: 11 }, 'emergency'],
  ['being moved by an exploiter', { signs: ['moved-by-exploiter'] }, 'emergency'],
  ['wants to die and has a plan', { signs: ['wants-to-die-now'] }, 'emergency'],
  ['life in danger', { signs: ['life-in-danger'] }, 'emergency'],
])('%s', (_name, more, level) => {
  expect(levelOf(more)).toBe(level)
})

test('where nothing is known yet, the proposal is not low', () => {
  const proposal = proposeRisk({ concerns: [], protectiveFactors: [], signs: [], screened: false }, riskRule)
  expect(proposal).toMatchObject({
    level: 'medium',
    reasons: [{ code: 'too-little-known' }],
    ruleVersion: '2026-1',
  })
})

const facts: fc.Arbitrary<RiskFacts> = fc.record(
  {
    youngest: fc.nat(20),
    accompaniment: fc.constantFrom(...accompaniments),
    carerVerified: fc.boolean(),
    concerns: fc.subarray([...concernCodes]),
    protectiveFactors: fc.subarray([...protectiveFactorCodes]),
    signs: fc.subarray([...riskSigns]),
    screened: fc.boolean(),
  },
  { requiredKeys: ['concerns', 'protectiveFactors', 'signs', 'screened'] },
)
const urgency = (it: RiskFacts) => riskLevels.indexOf(proposeRisk(it, riskRule).level)

test('one more sign or one more strong concern never makes a proposal calmer', () => {
  fc.assert(
    fc.property(facts, fc.constantFrom(...riskSigns), (it, sign) => {
      expect(urgency({ ...it, signs: [...it.signs, sign] })).toBeLessThanOrEqual(urgency(it))
    }),
  )
})

test('a younger child is never proposed a calmer level', () => {
  fc.assert(
    fc.property(facts, fc.nat(20), fc.nat(20), (it, one, other) => {
      const [younger, older] = [Math.min(one, other), Math.max(one, other)]
      expect(urgency({ ...it, youngest: younger })).toBeLessThanOrEqual(urgency({ ...it, youngest: older }))
    }),
  )
})

test('the shipped rule is sound, and every reason and code has its words in both languages', () => {
  expect(checkRiskRule(riskRule)).toEqual([])
  expect(Object.keys(riskReasonWords).sort()).toEqual(riskRule.criteria.map((it) => it.code).sort())
  const tables = [concernWords, protectiveFactorWords, riskSignWords, accompanimentWords, riskReasonWords]
  for (const words of tables.flatMap((table) => Object.values(table))) {
    expect(words['es']?.length).toBeGreaterThan(0)
    expect(words['en']?.length).toBeGreaterThan(0)
  }
})

test('no reason names what belongs in a restricted section', () => {
  for (const concern of restrictedConcerns) {
    const proposal = proposeRisk({ ...calm, concerns: [concern], protectiveFactors: [] }, riskRule)
    const text = proposal.reasons.flatMap((it) => Object.values(riskReasonWords[it.code] ?? {})).join(' ')
    expect(text.toLowerCase()).not.toMatch(/sexual|trata|traffick|pandilla|gang|embaraz|pregnan|droga|drug/)
  }
})

test('a rule with a slip of the pen is told', () => {
  const criteria = [
    { code: 'x', level: 'high' as const, when: { contains: [{ answer: 'worries' }, 'detained'] as const } },
  ]
  expect(checkRiskRule({ ...riskRule, criteria }).map((it) => it.reason)).toContain('field-unknown')
})

test('a yes in the screening is a sign; no, unknown and no answer are none', () => {
  const signs = riskSignsOf(riskScreening, {
    'nowhere-safe': true,
    'hurt-recently': false,
    'afraid-soon': { unanswered: 'prefers-not' },
  })
  expect(signs).toEqual(['nowhere-safe-tonight'])
})
