import { describe, expect, it } from 'vitest'
import { sections } from '../access/vocabulary.ts'
import { caseColumns, caseOrders, columnsFor, mayOrder } from './case-list-view.ts'

describe('how a list of cases stands', () => {
  it('tells who reads the card alone nothing but names, ages and shares', () => {
    expect(caseOrders.filter((order) => mayOrder(order, []))).toEqual([
      'changed',
      'name',
      'youngest',
      'oldest',
    ])
    expect(columnsFor([])).toEqual(['age'])
  })

  it('opens each order and column by one section, and all of them to who reads everything', () => {
    expect(caseOrders.every((order) => mayOrder(order, sections))).toBe(true)
    expect(columnsFor(sections)).toEqual(caseColumns)
    for (const [order, section] of [
      ['due', 'course'],
      ['risk', 'risk'],
      ['contact', 'notes'],
    ] as const) {
      expect(mayOrder(order, [section])).toBe(true)
      expect(
        mayOrder(
          order,
          sections.filter((one) => one !== section),
        ),
      ).toBe(false)
    }
    expect(columnsFor(['notes'])).toEqual(['age', 'contact'])
  })
})
