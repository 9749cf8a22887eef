import type { Tie } from '@amparo/domain/family/family-ties'
import { describe, expect, it } from 'vitest'
import { tiesOfFamily } from './registered-ties.ts'
import { box, layTree } from './tree-layout.ts'

const tie = (from: string, kind: Tie['kind'], to: string, standing: Tie['standing'] = 'claimed'): Tie => ({
  from,
  kind,
  to,
  standing,
})

describe('the picture of a family', () => {
  it('lets no two boxes lie upon each other, and holds all of them', () => {
    const rows = [['rosa'], ['marta', 'tito', 'nora', 'ana'], ['lesly', 'kevin']]
    const { boxes, width, height } = layTree(rows, [])
    expect(boxes).toHaveLength(7)
    for (const one of boxes) {
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.x + box.width).toBeLessThanOrEqual(width + 0.001)
      expect(one.y + box.height).toBeLessThanOrEqual(height + 0.001)
      for (const other of boxes)
        if (one !== other)
          expect(Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height).toBe(true)
    }
  })

  it('draws one line for two people, checked where one of their ties is, and none for what was not so', () => {
    const { lines } = layTree(
      [['marta'], ['lesly', 'kevin']],
      [
        tie('marta', 'guardian', 'lesly'),
        tie('marta', 'parent', 'lesly', 'verified'),
        tie('lesly', 'sibling', 'kevin'),
        tie('marta', 'parent', 'kevin', 'disproved'),
        tie('marta', 'parent', 'somebody taken off'),
      ],
    )
    expect(lines.map(({ key, isChecked }) => [key, isChecked])).toEqual([
      ['lesly marta', true],
      ['kevin lesly', false],
    ])
  })
})

describe('the ties of a family', () => {
  const people = [
    { id: 'lesly', relation: '' },
    { id: 'marta', relation: 'mother' },
    { id: 'kevin', relation: 'friend' },
  ]

  it('are those that were written, and what somebody was registered as where none was', () => {
    expect(tiesOfFamily('lesly', people, [])).toEqual([tie('marta', 'parent', 'lesly')])
    const aunt = tie('marta', 'aunt-uncle', 'lesly')
    expect(tiesOfFamily('lesly', people, [aunt])).toEqual([aunt])
  })

  it('do not come back where it was found that she is not her mother', () => {
    const gone = tie('marta', 'parent', 'lesly', 'disproved')
    expect(tiesOfFamily('lesly', people, [gone])).toEqual([gone])
  })
})
