import { describe, expect, it } from 'vitest'
import { makePeople, type MadeUpPerson } from './make-people.ts'
import {
  agesAlone,
  agesWithFamily,
  countryShares,
  languagesByDepartment,
  shareAlone,
  shareOfGirls,
} from './people-marginals.ts'

const count = 40_000
const people = [...makePeople({ seed: 7, count, inYear: 2026 })]

const share = (of: readonly MadeUpPerson[], is: (person: MadeUpPerson) => boolean) =>
  of.filter(is).length / of.length
/** Five times the standard error of a share of so many. */
const near = (found: number, expected: number, among: number) =>
  expect(Math.abs(found - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / among))

describe('invented children are spread as the public figures are', () => {
  it('over countries and sexes', () => {
    for (const [country, expected] of countryShares)
      near(
        share(people, (person) => person.country === country),
        expected,
        count,
      )
    near(
      share(people, ({ sex }) => sex === 'female'),
      shareOfGirls,
      count,
    )
  })

  it('over ages: those who come alone are older than those with a parent', () => {
    const withParent = people.filter(({ company }) => company === 'parent')
    const alone = people.filter(({ company }) => company !== 'parent')
    near(alone.length / count, shareAlone, count)
    for (const [group, ages] of [
      [withParent, agesWithFamily],
      [alone, agesAlone],
    ] as const)
      for (const [first, last, expected] of ages)
        near(
          share(group, ({ age }) => first <= age && age <= last),
          expected,
          group.length,
        )
  })

  it('over languages, by the department they come from', () => {
    for (const department of ['Alta Verapaz', 'Huehuetenango', 'San Marcos', 'Chiquimula']) {
      const home = people.filter((person) => person.department === department)
      for (const [language, expected] of languagesByDepartment[department] ?? [])
        near(
          share(home, ({ languages }) => languages[0] === language),
          expected,
          home.length,
        )
    }
  })

  it('over places: more from where more live', () => {
    const home = people.filter(({ department }) => department === 'Huehuetenango')
    const from = (municipality: string) => share(home, (person) => person.municipality === municipality)
    expect(from('Barillas')).toBeGreaterThan(from('Todos Santos Cuchumatán'))
  })
})
