import { sections } from '@amparo/domain/access/vocabulary'
import { caseColumns } from '@amparo/domain/case/case-list-view'
import { expect, it } from 'vitest'
import { lookOf } from './list-look.ts'

it('begins with what is due where she works, and else with what changed last', () => {
  expect(lookOf({}, 'mine', sections)).toEqual({ order: 'due', columns: ['age', 'risk', 'holder', 'next'] })
  expect(lookOf({}, 'supporting', ['course']).order).toBe('due')
  expect(lookOf({}, 'team', ['summary']).order).toBe('changed')
  expect(lookOf({}, 'organisation', sections).order).toBe('changed')
  expect(lookOf({}, 'shared', [])).toEqual({ order: 'changed', columns: ['age'] })
})

it('keeps to what was chosen as far as its reader may have it', () => {
  const chosen = { order: 'risk', columns: [...caseColumns] } as const
  expect(lookOf({ ...chosen, columns: [...chosen.columns] }, 'team', sections)).toEqual(chosen)
  expect(lookOf({ order: 'risk', columns: ['risk', 'worker'] }, 'mine', ['course'])).toEqual({
    order: 'due',
    columns: [],
  })
  expect(lookOf({ columns: [] }, 'team', sections).columns).toEqual([])
})
