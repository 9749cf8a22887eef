import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationKinds } from './family-relation.ts'
import { familyRows } from './family-rows.ts'
import type { Tie } from './family-ties.ts'

function tie(from: string, kind: Tie['kind'], to: string, standing: Tie['standing'] = 'claimed'): Tie {
  return { from, kind, to, standing }
}

const rowOf = (rows: readonly (readonly string[])[], person: string) =>
  rows.findIndex((row) => row.includes(person))

describe('a family by generations', () => {
  it('stands with the oldest first and those beside each other who belong together', () => {
    const rows = familyRows('lesly', [
      tie('marta', 'parent', 'lesly'),
      tie('rosa', 'parent', 'marta'),
      tie('tito', 'sibling', 'marta'),
      tie('nora', 'child', 'tito'),
      tie('lesly', 'parent', 'baby'),
      tie('kevin', 'half-sibling', 'lesly'),
    ])
    expect(rows).toEqual([['rosa'], expect.anything(), expect.anything(), ['baby']])
    expect(rows[1]?.toSorted()).toEqual(['marta', 'tito'])
    expect(rows[2]?.toSorted()).toEqual(['kevin', 'lesly', 'nora'])
    // Nora stands on the side of her father, Kevin away from her.
    const side = (person: string, row: number, other: string) =>
      Math.sign((rows[row]?.indexOf(person) ?? 0) - (rows[row]?.indexOf(other) ?? 0))
    expect(side('nora', 2, 'lesly')).toBe(side('tito', 1, 'marta'))
  })

  it('follows nothing that was found not to be so, and leaves out whom nothing ties to her', () => {
    expect(
      familyRows('lesly', [tie('marta', 'parent', 'lesly', 'disproved'), tie('rosa', 'parent', 'ana')]),
    ).toEqual([['lesly']])
  })

  it('takes birth before what a court made, in whatever order it was told', () => {
    // Her grown sister is her guardian: of her own generation all the same.
    const told = [tie('ana', 'guardian', 'lesly'), tie('ana', 'sibling', 'lesly')]
    for (const ties of [told, told.toReversed()])
      expect(familyRows('lesly', ties).map((row) => row.toSorted())).toEqual([['ana', 'lesly']])
  })

  it('puts somebody who is only “family” beside whom she is family of', () => {
    expect(familyRows('lesly', [tie('chepa', 'other-relative', 'lesly')]).map((row) => row.length)).toEqual([
      2,
    ])
  })

  it('has each person once, whatever was told', () => {
    const somebody = fc.constantFrom('lesly', 'marta', 'kevin', 'ana', 'rosa', 'baby', 'tito')
    const ties = fc.array(
      fc
        .tuple(somebody, fc.constantFrom(...relationKinds), somebody, fc.constantFrom('claimed', 'disproved'))
        .map(([from, kind, to, standing]) => tie(from, kind, to, standing as Tie['standing']))
        .filter(({ from, to }) => from !== to),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(ties, (all) => {
        const rows = familyRows('lesly', all)
        const placed = rows.flat()
        expect(new Set(placed).size).toBe(placed.length)
        expect(placed).toContain('lesly')
        const live = all.filter(({ standing }) => standing !== 'disproved')
        for (const { from, to } of live) expect(placed.includes(from)).toBe(placed.includes(to))
      }),
    )
  })

  it('stands each mother one row above her children, in any family told without contradiction', () => {
    // Each of the others is the child of somebody before her.
    const families = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(families, fc.nat({ max: 1000 }), (mothers, whose) => {
        const ties = mothers.map((mother, index) =>
          tie(String(mother % (index + 1)), 'parent', String(index + 1)),
        )
        const rows = familyRows(String(whose % (mothers.length + 1)), ties)
        expect(rows.flat()).toHaveLength(mothers.length + 1)
        for (const { from, to } of ties) expect(rowOf(rows, to)).toBe(rowOf(rows, from) + 1)
      }),
    )
  })
})
