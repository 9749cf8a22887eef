import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageRangeOn } from '../kernel/approximate-date.ts'
import { plainDate } from '../kernel/plain-date.ts'
import type { ConsentBand } from '../rule/rule-parameters.ts'
import type { Rule } from '../rule/rule.ts'
import { consentNeeded } from './consent-by-age.ts'

const bands: readonly ConsentBand[] = [
  {
    fromAge: 0,
    child: 'informed',
    caregiver: 'consent',
    otherwise: 'trusted-adult-or-caseworker',
    form: 'written',
  },
  {
    fromAge: 6,
    child: 'assent',
    caregiver: 'consent',
    otherwise: 'trusted-adult-or-caseworker',
    form: 'oral-assent-written-consent',
  },
  {
    fromAge: 12,
    child: 'assent',
    caregiver: 'consent',
    otherwise: 'trusted-adult-or-mature-child',
    form: 'written',
  },
  { fromAge: 15, child: 'consent', caregiver: 'with-childs-permission', otherwise: 'child', form: 'written' },
  { fromAge: 18, child: 'consent', caregiver: 'none', otherwise: 'none', form: 'written' },
]
const rule: Rule<'consent-by-age'> = {
  id: 'consent-by-age.any',
  version: 3,
  kind: 'consent-by-age',
  jurisdiction: 'any',
  title: { es: 'Quién da permiso', en: 'Who gives permission' },
  basis: { status: 'default-to-confirm', text: { es: 'Práctica', en: 'Practice' } },
  from: plainDate('2020-01-01'),
  status: 'in-force',
  parameters: { bands },
}
const aged = (youngest: number, oldest = youngest) => ({
  youngest,
  oldest,
  youngestMonths: youngest * 12,
  oldestMonths: oldest * 12,
})

describe('who consents and who assents', () => {
  it.each([
    [0, 'informed', 'consent', 0],
    [5, 'informed', 'consent', 0],
    [6, 'assent', 'consent', 6],
    [11, 'assent', 'consent', 6],
    [12, 'assent', 'consent', 12],
    [14, 'assent', 'consent', 12],
    [15, 'consent', 'with-childs-permission', 15],
    [17, 'consent', 'with-childs-permission', 15],
    [18, 'consent', 'none', 18],
  ])('at %i: child %s, caregiver %s', (years, child, caregiver, band) => {
    expect(consentNeeded(rule, aged(years))).toMatchObject({
      child,
      caregiver,
      bands: [band],
      ageUnsure: false,
    })
  })

  it('asks both sides for the more where the age crosses a boundary, and says so', () => {
    expect(consentNeeded(rule, aged(14, 16))).toEqual({
      child: 'consent',
      caregiver: 'consent',
      otherwise: 'trusted-adult-or-mature-child',
      form: 'written',
      bands: [12, 15],
      ageUnsure: true,
      why: { ruleId: 'consent-by-age.any', version: 3, basis: 'default-to-confirm' },
    })
    expect(consentNeeded(rule, aged(5, 7))).toMatchObject({
      child: 'assent',
      caregiver: 'consent',
      form: 'written',
    })
  })

  it('asks as a child whoever may be under 18', () => {
    expect(consentNeeded(rule, aged(17, 19))).toMatchObject({
      caregiver: 'with-childs-permission',
      bands: [15],
      ageUnsure: false,
    })
  })

  it('takes an unknown age for all of childhood', () => {
    expect(consentNeeded(rule, undefined)).toMatchObject({
      child: 'consent',
      caregiver: 'consent',
      otherwise: 'trusted-adult-or-caseworker',
      bands: [0, 6, 12, 15],
      ageUnsure: true,
    })
  })

  it('never asks for less than any single age in the range would', () => {
    const child = ['informed', 'assent', 'consent']
    const caregiver = ['none', 'with-childs-permission', 'consent']
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 6 }), (youngest, width) => {
        const asked = consentNeeded(rule, aged(youngest, youngest + width))
        for (let age = youngest; age <= Math.min(youngest + width, 17); age += 1) {
          const one = consentNeeded(rule, aged(age))
          expect(child.indexOf(asked.child)).toBeGreaterThanOrEqual(child.indexOf(one.child))
          expect(caregiver.indexOf(asked.caregiver)).toBeGreaterThanOrEqual(caregiver.indexOf(one.caregiver))
        }
      }),
    )
  })

  it('works from what was told: about 11 may be 10 to 12', () => {
    const told = { kind: 'about-age', years: 11, on: plainDate('2026-03-14') } as const
    expect(consentNeeded(rule, ageRangeOn(told, plainDate('2026-03-14')))).toMatchObject({
      bands: [6, 12],
      ageUnsure: true,
      otherwise: 'trusted-adult-or-caseworker',
      form: 'written',
    })
  })
})
