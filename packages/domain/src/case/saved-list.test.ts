import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roles } from '../access/vocabulary.ts'
import type { SavedListId, TeamId } from '../kernel/brand.ts'
import type { CaseFilter } from './case-filter.ts'
import {
  decideChangeList,
  decideSaveList,
  isSameFilter,
  mayShare,
  mostSavedLists,
  type SavedList,
} from './saved-list.ts'

const north = 'north' as TeamId
const south = 'south' as TeamId
const caseworker = { roles: ['caseworker'], supervisedTeams: [] } as const
const supervisor = { roles: ['supervisor'], supervisedTeams: [north] } as const
const manager = { roles: ['manager'], supervisedTeams: [] } as const

function list(more: Partial<SavedList> = {}): SavedList {
  return {
    id: 'one' as SavedListId,
    name: 'Riesgo alto',
    filter: { risk: 'high' },
    view: { order: 'due' },
    sharedWith: 'nobody',
    version: 1,
    ...more,
  }
}

const codeOf = (decided: ReturnType<typeof decideSaveList>) => (decided.ok ? 'saved' : decided.problem.code)

describe('who shares a saved list', () => {
  it('anybody keeps one for herself', () => {
    fc.assert(
      fc.property(fc.subarray([...roles]), (held) =>
        mayShare({ roles: held, supervisedTeams: [] }, 'nobody'),
      ),
    )
  })

  it('a supervisor with her teams, a manager with all, nobody else with anybody', () => {
    expect(mayShare(supervisor, north)).toBe(true)
    expect(mayShare(supervisor, south)).toBe(false)
    expect(mayShare(supervisor, 'organisation')).toBe(false)
    expect(mayShare(manager, 'organisation')).toBe(true)
    const wide = roles.filter((role) => mayShare({ roles: [role], supervisedTeams: [] }, 'organisation'))
    expect(wide).toEqual(['manager'])
    expect(codeOf(decideSaveList(list({ sharedWith: north }), caseworker, []))).toBe(
      'saved-list.may-not-share',
    )
  })
})

describe('saving a list', () => {
  it('takes what asks for something, under a name of its own, and not too many', () => {
    expect(codeOf(decideSaveList(list(), caseworker, []))).toBe('saved')
    expect(codeOf(decideSaveList(list({ filter: { risk: undefined } }), caseworker, []))).toBe(
      'saved-list.empty',
    )
    expect(codeOf(decideSaveList(list(), caseworker, [{ name: 'RIESGO ALTO' }]))).toBe(
      'saved-list.name-taken',
    )
    const many = Array.from({ length: mostSavedLists }, (_, at) => ({ name: `${at}` }))
    expect(codeOf(decideSaveList(list(), caseworker, many))).toBe('saved-list.too-many')
    expect(codeOf(decideSaveList(list(), caseworker, many.slice(1)))).toBe('saved')
  })

  it('changes the name, the look and the readers, and never what it asks for', () => {
    const held = { ...list(), isOwn: true }
    const view: SavedList['view'] = { order: 'name', columns: ['age', 'worker'] }
    const change = { name: 'Urgentes', view, sharedWith: north, version: 1 }
    const changed = decideChangeList(held, change, supervisor, [])
    expect(changed).toEqual({
      ok: true,
      value: list({ name: 'Urgentes', view, sharedWith: north, version: 2 }),
    })
    expect(codeOf(decideChangeList(held, { ...change, version: 2 }, supervisor, []))).toBe('edit.outdated')
    expect(codeOf(decideChangeList(held, change, caseworker, []))).toBe('saved-list.may-not-share')
    expect(codeOf(decideChangeList(held, { ...change, name: 'x' }, supervisor, [{ name: 'X' }]))).toBe(
      'saved-list.name-taken',
    )
  })

  it('leaves with its readers what somebody else shared', () => {
    const held = { ...list({ sharedWith: 'organisation' }), isOwn: false }
    const change = { name: 'Urgentes', view: {}, sharedWith: 'nobody', version: 1 } as const
    expect(codeOf(decideChangeList(held, change, manager, []))).toBe('saved-list.may-not-share')
    expect(codeOf(decideChangeList(held, { ...change, sharedWith: 'organisation' }, manager, []))).toBe(
      'saved',
    )
  })
})

describe('the same filter', () => {
  const some: fc.Arbitrary<CaseFilter> = fc.record(
    {
      state: fc.constantFrom('live', 'closed', undefined),
      risk: fc.constantFrom('high', 'low', undefined),
      newDays: fc.constantFrom(7, 30, undefined),
      place: fc.constantFrom('GT', 'MX', undefined),
    },
    { requiredKeys: [] },
  )

  it('does not depend on the order of its parts, nor on parts that say nothing', () => {
    fc.assert(
      fc.property(some, (filter) => {
        const turned = Object.fromEntries(Object.entries(filter).toReversed()) as CaseFilter
        expect(isSameFilter(filter, { ...turned, held: undefined })).toBe(true)
      }),
    )
  })

  it('differs in each part', () => {
    fc.assert(
      fc.property(some, some, (one, other) => {
        const written = (filter: CaseFilter) =>
          JSON.stringify([filter.state, filter.risk, filter.newDays, filter.place])
        expect(isSameFilter(one, other)).toBe(written(one) === written(other))
      }),
    )
  })
})
