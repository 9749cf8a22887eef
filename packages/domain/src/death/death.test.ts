import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { checkDeath, deathSources, identifyingSources, mayCloseForDeath, type Death } from './death.ts'
import { checkFamilyTold, type FamilyTold } from './family-told.ts'

const today = plainDate('2026-03-14')
const death: Death = {
  standing: 'confirmed',
  source: 'consulate',
  died: { kind: 'day', day: plainDate('2026-03-10') },
  place: 'Huixtla',
  cause: '',
  reference: '',
  whereNow: '',
  wishes: '',
}
const mother = 'mother' as PersonId
const telling: FamilyTold = {
  outcome: 'told',
  personId: mother,
  who: '',
  on: plainDate('2026-03-12'),
  way: 'in-person',
  toldBy: 'Berta',
  support: '',
  words: '',
}
const facts = { today, death, people: ['child', mother], notTold: [] as readonly string[] }

describe('a death', () => {
  it('stands once, and not in the future; where nobody knows when, it stands all the same', () => {
    const open = { today, hasOther: false }
    expect(checkDeath(death, open)).toBeUndefined()
    expect(checkDeath({ ...death, died: null }, open)).toBeUndefined()
    expect(checkDeath({ ...death, died: { kind: 'year', year: 2026 } }, open)).toBeUndefined()
    expect(checkDeath({ ...death, died: { kind: 'year', year: 2027 } }, open)?.code).toBe('death.day')
    expect(checkDeath(death, { today, hasOther: true })?.code).toBe('written.changed')
  })

  it('is certain only by who identifies people; from everybody else it is news', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deathSources), (source) => {
        const open = { today, hasOther: false }
        expect(checkDeath({ ...death, source, standing: 'reported' }, open)).toBeUndefined()
        expect(checkDeath({ ...death, source }, open) === undefined).toBe(identifyingSources.includes(source))
      }),
    )
  })

  it('closes a case where it is certain and the family was answered', () => {
    expect(mayCloseForDeath({ confirmed: false, familyAnswered: true })?.code).toBe(
      'closure.death-not-confirmed',
    )
    expect(mayCloseForDeath({ confirmed: true, familyAnswered: false })?.code).toBe('closure.family-not-told')
    expect(mayCloseForDeath({ confirmed: true, familyAnswered: true })).toBeUndefined()
  })
})

describe('telling the family', () => {
  it.each([
    [telling, undefined],
    [{ ...telling, personId: 'stranger' as PersonId }, 'record.not-found'],
    [{ ...telling, personId: null }, 'death.missing'],
    [{ ...telling, personId: null, who: 'Su abuela' }, undefined],
    [{ ...telling, way: null }, 'death.missing'],
    [{ ...telling, toldBy: ' ' }, 'death.missing'],
    [{ ...telling, on: plainDate('2026-03-09') }, 'death.day'],
    [{ ...telling, on: plainDate('2026-03-15') }, 'death.day'],
    [{ ...telling, outcome: 'not-told', way: null, toldBy: '' }, 'death.missing'],
    [{ ...telling, outcome: 'not-told', way: null, toldBy: '', words: 'Nadie sabe dónde están.' }, undefined],
  ] as const)('%o: %s', (given, code) => {
    expect(checkFamilyTold(given, facts)?.code).toBe(code)
  })

  it('waits until it is certain, and passes by whoever must not be told', () => {
    for (const uncertain of [undefined, { ...death, standing: 'reported' } as const])
      expect(checkFamilyTold(telling, { ...facts, death: uncertain })?.code).toBe('death.not-confirmed')
    expect(checkFamilyTold(telling, { ...facts, notTold: [mother] })?.code).toBe('death.must-not-be-told')
  })
})
