import { expect, test } from 'vitest'
import type { Section } from '../access/vocabulary.ts'
import { makeId } from '../kernel/brand.ts'
import { restrictRows, sectionsOfEdit, valuesOfSection } from './answer-sections.ts'
import type { AnswerRow } from './answer-tree.ts'
import { comprehensiveAssessment } from './definitions/comprehensive-assessment.ts'

const idOf = (number: number) => makeId<'AnswerId'>(number, new Uint8Array(10))
const row = (
  number: number,
  upper: number | null,
  subform: string,
  values: Record<string, string | boolean>,
): AnswerRow => ({
  id: idOf(number),
  formVersionId: 'v1',
  rootId: idOf(1),
  upperRowId: upper === null ? null : idOf(upper),
  subform,
  position: 0,
  removed: false,
  values,
  versions: { ...Object.fromEntries(Object.keys(values).map((field) => [field, 1])), '@row': 1 },
  conflicts: Object.fromEntries(
    Object.entries(values).map(([field, value]) => [
      field,
      { others: [{ value, base: 0, edit: 'e', actor: 'a', madeAt: '' }] },
    ]),
  ),
})
const rows = [
  row(1, null, '', { mood: 'cansada', 'afraid-more': 'su padrastro' }),
  row(2, 1, 'members', { 'member-name': 'Tía Rosa' }),
  row(3, 2, 'member-concerns', { 'concern-what': 'secreto' }),
]
const see = (...sections: Section[]) => restrictRows(comprehensiveAssessment, rows, new Set(sections))

test('whoever may not read the restricted section finds no trace of it', () => {
  const found = see('assessment')
  expect(found.map((it) => it.id)).toEqual([idOf(1), idOf(2)])
  expect(found[0]?.values).toEqual({ mood: 'cansada' })
  expect(JSON.stringify(found)).not.toMatch(/afraid|padrastro|concern|secreto/)
})

test('whoever may read both reads everything; whoever may read none, only that there is a form', () => {
  expect(see('assessment', 'risk')).toMatchObject(rows.map(({ values }) => ({ values })))
  const none = see('notes')
  expect(none).toHaveLength(1)
  expect(none[0]).toMatchObject({ values: {}, versions: {}, conflicts: {} })
})

test('rows below a row that may not be seen go with it', () => {
  expect(see('risk').map((it) => it.id)).toEqual([idOf(1)])
})

test('an edit names every section that it writes in', () => {
  const one = (value: string) => ({ value, base: 0 })
  const edit = {
    fields: [{ row: idOf(1), edits: { mood: one('bien'), 'afraid-more': one('nadie') } }],
    removeRows: [{ row: idOf(3), seen: {} }],
  }
  expect([...sectionsOfEdit(comprehensiveAssessment, rows, edit)].sort()).toEqual(['assessment', 'risk'])
  expect(sectionsOfEdit(comprehensiveAssessment, rows, { removeRows: edit.removeRows })).toEqual(
    new Set(['risk']),
  )
  expect(valuesOfSection(comprehensiveAssessment, { mood: 1, 'afraid-more': 2 }, 'risk')).toEqual({
    'afraid-more': 2,
  })
})
