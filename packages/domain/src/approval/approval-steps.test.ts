import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../kernel/json.ts'
import { calendarDays } from '../rule/duration.ts'
import { askApproval } from './approval.ts'
import {
  approvedWorks,
  commonSteps,
  conditionHolds,
  findMisfitOfSteps,
  isCommon,
  stepsOf,
  type ApprovalSteps,
} from './approval-steps.ts'

const common: ApprovalSteps = {
  works: { risk: commonSteps, assessment: commonSteps, plan: commonSteps, closure: commonSteps },
  forms: [],
}
const twoForPlan: ApprovalSteps = {
  works: {
    ...common.works,
    plan: [
      { by: 'supervisor', within: calendarDays(3) },
      { by: 'manager', when: { risk: ['high', 'emergency'] }, within: calendarDays(2) },
    ],
    closure: [{ by: 'supervisor' }, { by: 'manager', when: { reasons: ['not-contactable'] } }],
  },
  forms: [{ form: 'case-conference', steps: [{ by: 'supervisor', when: { risk: ['high'] } }] }],
}
const misfit = (rule: unknown) => findMisfitOfSteps(rule as JsonValue)

describe('the steps of an approval, as a rule', () => {
  it('are taken as they always stood, with further steps, conditions and clocks', () => {
    expect(misfit(common)).toBeUndefined()
    expect(misfit(twoForPlan)).toBeUndefined()
    expect(stepsOf(twoForPlan, { work: 'plan' })).toHaveLength(2)
    expect(stepsOf(twoForPlan, { form: 'case-conference' })).toHaveLength(1)
    expect(stepsOf(twoForPlan, { form: 'safety-plan' })).toEqual([])
    expect(approvedWorks.map((work) => isCommon(stepsOf(common, { work })))).toEqual([true, true, true, true])
    expect(isCommon(stepsOf(twoForPlan, { work: 'closure' }))).toBe(false)
  })

  it('ask of other work only where they name it, and then of the common step too', () => {
    const rule = (also?: ApprovalSteps['also']) =>
      ({
        id: 'approval-steps.any',
        version: 1,
        basis: { status: 'organisation', text: { es: 'e', en: 'e' } },
        parameters: also ? { ...common, also } : common,
      }) as never
    const ask = (also?: ApprovalSteps['also'], level: 'high' | 'low' = 'low') =>
      askApproval(rule(also), { also: 'transfer' }, { riskLevel: level }, '2026-11-23T00:00:00.000Z')
    expect(ask()).toBeUndefined()
    expect(ask({})).toBeUndefined()
    expect(ask({ transfer: commonSteps })).toMatchObject({ needed: [0], given: [] })
    const forHighRisk = { transfer: [{ by: 'manager', when: { risk: ['high'] } }] } as const
    expect(ask(forHighRisk, 'high')).toMatchObject({ needed: [0] })
    // Nobody is asked where no condition holds on the day.
    expect(ask(forHighRisk)).toBeUndefined()
    expect(misfit({ ...common, also: forHighRisk })).toBeUndefined()
    expect(misfit({ ...common, also: { transfer: [] } })).toBe('/parameters/also/transfer')
    expect(misfit({ ...common, also: { transfer: [{ by: 'auditor' }] } })).toBe('/parameters/also/transfer/0')
    expect(misfit({ ...common, also: { referral: commonSteps } })).toBe('/parameters/also')
  })

  const plan = (...steps: unknown[]) => ({ ...common, works: { ...common.works, plan: steps } })
  it.each<[string, unknown, string]>([
    ['no second person at all', plan(), '/parameters/works/plan'],
    [
      'a second person only under a condition',
      plan({ by: 'supervisor', when: { risk: ['high'] } }),
      '/parameters/works/plan',
    ],
    ['who may not read it', plan({ by: 'privacy-lead' }), '/parameters/works/plan/0'],
    [
      'a level that there is not',
      plan({ by: 'manager', when: { risk: ['grave'] } }),
      '/parameters/works/plan/0',
    ],
    ['a condition that never holds', plan({ by: 'manager', when: { risk: [] } }), '/parameters/works/plan/0'],
    ['a condition that says nothing', plan({ by: 'manager', when: {} }), '/parameters/works/plan/0'],
    [
      'the reason of a closing for a plan',
      plan({ by: 'supervisor' }, { by: 'manager', when: { reasons: ['death'] } }),
      '/parameters/works/plan/1',
    ],
    [
      'a clock that runs backwards',
      plan({ by: 'manager', within: { amount: -1, unit: 'hours' } }),
      '/parameters/works/plan/0',
    ],
    ['something besides', plan({ by: 'manager', also: 1 }), '/parameters/works/plan/0'],
    [
      'more steps than anybody follows',
      plan(...Array.from({ length: 5 }, () => ({ by: 'manager' }))),
      '/parameters/works/plan',
    ],
    ['a work that is missing', { ...common, works: { plan: commonSteps } }, '/parameters'],
    [
      'one form twice',
      { ...common, forms: [1, 2].map(() => ({ form: 'a', steps: commonSteps })) },
      '/parameters/forms/1',
    ],
    ['a form without steps', { ...common, forms: [{ form: 'a', steps: [] }] }, '/parameters/forms/0/steps'],
    ['no rule', null, '/parameters'],
  ])('are refused with %s', (_what, rule, at) => {
    expect(misfit(rule)).toBe(at)
  })

  it('never let anything through that is none, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...approvedWorks), (value, work) => {
        expect(misfit(value)).toBeDefined()
        const wrong = { ...common, works: { ...common.works, [work]: [{ by: 'supervisor' }, value] } }
        expect(misfit(wrong)).toBe(`/parameters/works/${work}/1`)
      }),
    )
  })

  it('hold by the level and the reason, and where nothing is said always', () => {
    expect(conditionHolds(undefined, { riskLevel: undefined })).toBe(true)
    const when = { risk: ['high'], reasons: ['death'] } as const
    expect(conditionHolds(when, { riskLevel: 'high', reason: 'death' })).toBe(true)
    expect(conditionHolds(when, { riskLevel: 'low', reason: 'death' })).toBe(false)
    expect(conditionHolds(when, { riskLevel: 'high', reason: 'other' })).toBe(false)
    expect(conditionHolds(when, { riskLevel: 'high' })).toBe(false)
    expect(conditionHolds({ risk: ['low'] }, { riskLevel: undefined })).toBe(false)
  })
})
