import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { EditMark, FieldEdit, VersionedRecord } from '../kernel/field-versions.ts'
import { chooseValue, emptyRecord, mergeFields, versionOf } from '../kernel/field-versions.ts'
import {
  chooseInRow,
  emptyFoldedRow,
  writeInRow,
  type ChosenValue,
  type WrittenValue,
} from './fold-answers.ts'

const step = fc.record({
  field: fc.constantFrom('a', 'b'),
  value: fc.constantFrom('x', 'y', 'z', null),
  /** How many versions behind the writer is. */
  behind: fc.constantFrom(0, 0, 1, 2),
  chooses: fc.boolean(),
})

it('gives the row that the edits made, though choices are filed apart from savings', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, tellVersions) => {
      let lived: VersionedRecord = emptyRecord
      const savings: { values: Record<string, WrittenValue>; versions: Record<string, number> }[] = []
      const choices: ChosenValue[] = []
      for (const [index, { field, value, behind, chooses }] of steps.entries()) {
        const version = versionOf(lived, field)
        if (chooses && lived.conflicts[field]) {
          const chosen = chooseValue(lived, { field, value, base: version })
          if (!chosen.ok) continue
          lived = chosen.value
          choices.push({ field, value, version: version + 1 })
          continue
        }
        const mark: EditMark = { edit: `edit ${index}`, actor: 'ana', madeAt: '2026-03-14T10:00:00.000Z' }
        const edit: FieldEdit = { value, base: Math.max(0, version - behind) }
        const merged = mergeFields(lived, { [field]: edit }, mark, () => ({ kind: 'whole' }))
        lived = merged.record
        const [applied] = merged.applied
        const [conflict] = merged.conflicts
        if (applied)
          savings.push({ values: { [field]: applied.value }, versions: { [field]: applied.version } })
        if (conflict)
          savings.push({
            values: { [field]: { others: conflict.others } },
            versions: { [field]: conflict.version },
          })
      }
      let folded = emptyFoldedRow
      for (const { values, versions } of savings)
        folded = writeInRow(chooseInRow(folded, choices), values, tellVersions ? versions : undefined)
      folded = chooseInRow(folded, choices)
      expect(folded).toEqual({ ...lived, removed: false, earlier: {} })
    }),
  )
})

it('takes a row out and puts it back like any other answer', () => {
  const out = writeInRow(emptyFoldedRow, { '@row': 'removed', name: 'Rosa' })
  expect(out).toMatchObject({ removed: true, values: { name: 'Rosa' }, versions: { '@row': 1, name: 1 } })
  expect(writeInRow(out, { '@row': 'present' })).toMatchObject({ removed: false, versions: { '@row': 2 } })
})
