import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roleRights, sectionsReadBy } from '../access/role-rights.ts'
import { roles, sealedSections, sections } from '../access/vocabulary.ts'
import { overviewTiles } from '../overview/overview-tiles.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { CaseFilter } from './case-filter.ts'
import { mayFilter, sectionsOfFilter } from './may-filter.ts'

const today = '2026-11-22' as PlainDate
const everyFilter = overviewTiles(sections, today).map(({ filter }) => filter)
const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 })
const someFilter = fc.constantFrom(...everyFilter)

describe('a filter', () => {
  it('tells of the sections of its parts, and of no sealed one', () => {
    expect(sectionsOfFilter({})).toEqual([])
    expect(sectionsOfFilter({ state: 'live', risk: 'high', held: undefined })).toEqual(['summary', 'risk'])
    expect(sectionsOfFilter({ waiting: 'plan' })).toEqual(['course', 'plan'])
    const named = everyFilter.flatMap(sectionsOfFilter)
    expect(named.filter((section) => (sealedSections as readonly string[]).includes(section))).toEqual([])
  })

  it('is refused to whoever may not read what the list would tell', () => {
    const ofVolunteer = roleRights['intake-volunteer'].reads
    expect(mayFilter({ state: 'open', sex: 'female', company: 'nobody' }, ofVolunteer)).toBe(true)
    expect(mayFilter({ risk: 'none' }, ofVolunteer)).toBe(false)
    expect(mayFilter({ state: 'open', age: '0-4' }, [])).toBe(true)
    expect(mayFilter({ place: 'GT' }, roleRights['privacy-lead'].reads)).toBe(false)
  })

  it('opens nothing by being joined with another', () => {
    fc.assert(
      fc.property(someRoles, someFilter, someFilter, (hers, one, other) => {
        const reads = sectionsReadBy(hers)
        const both: CaseFilter = { ...one, ...other }
        expect(mayFilter(both, reads)).toBe(
          sectionsOfFilter(both).every((section) => mayBeListed(section, reads)),
        )
        if (mayFilter(one, reads) && mayFilter(other, reads)) expect(mayFilter(both, reads)).toBe(true)
      }),
    )
  })
})

describe('the overview', () => {
  it('has tiles of different names and different filters', () => {
    const tiles = overviewTiles(sections, today)
    expect(new Set(tiles.map(({ id }) => id)).size).toBe(tiles.length)
    expect(new Set(tiles.map(({ filter }) => JSON.stringify(filter))).size).toBe(tiles.length)
  })

  it('counts for nobody what she may not list, and to whoever reads nothing only what a card shows', () => {
    for (const role of roles) {
      const { reads } = roleRights[role]
      for (const { filter } of overviewTiles(reads, today)) expect(mayFilter(filter, reads)).toBe(true)
    }
    expect([...new Set(overviewTiles([], today).map(({ group }) => group))]).toEqual(['work', 'age'])
  })

  it('looks back from this day, also over the end of a year', () => {
    const closed = overviewTiles(sections, '2027-01-05' as PlainDate).find(({ id }) => id === 'work.closed')
    expect(closed?.filter).toMatchObject({ closedFrom: '2026-12-06', closedUntil: '2027-01-05' })
  })
})

function mayBeListed(section: string, reads: readonly string[]): boolean {
  return section === 'summary' || reads.includes(section)
}
