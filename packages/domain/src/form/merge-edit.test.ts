import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeId } from '../kernel/brand.ts'
import { versionOf, type FieldEdit } from '../kernel/field-versions.ts'
import { jsonEquals, type JsonValue } from '../kernel/json.ts'
import { documentOf, newAnswerRow, rowsOf, type AnswerDocument, type AnswerRow } from './answer-tree.ts'
import type { FormDefinition } from './form-definition.ts'
import { chooseAnswer, mergeEdit, rowField, type EditAnswers } from './merge-edit.ts'

const words = (text: string) => ({ es: text, en: text })
const form: FormDefinition = {
  form: 'household',
  version: 1,
  languages: ['es', 'en'],
  title: words('Hogar'),
  data: { section: 'assessment', sensitivity: 'personal', purposes: ['care'], retention: 'case' },
  sections: [
    {
      id: 'home',
      title: words('Hogar'),
      questions: [
        { id: 'story', kind: 'narrative', label: words('Cuéntame') },
        {
          id: 'needs',
          kind: 'choices',
          label: words('Necesita'),
          options: ['school', 'health', 'none'].map((id) => ({
            id,
            label: words(id),
            exclusive: id === 'none',
          })),
        },
        {
          id: 'people',
          kind: 'subform',
          label: words('Personas'),
          rowTitle: words('Persona'),
          questions: [
            { id: 'name', kind: 'text', label: words('Nombre') },
            {
              id: 'worries',
              kind: 'subform',
              label: words('Situaciones'),
              rowTitle: words('Situación'),
              questions: [{ id: 'what', kind: 'narrative', label: words('Qué') }],
            },
          ],
        },
      ],
    },
  ],
}

const idOf = (number: number) => makeId<'AnswerId'>(1_750_000_000_000 + number, new Uint8Array(10))
const [root, aunt, worry] = [idOf(1), idOf(2), idOf(3)]
const versionId = 'household-1'
const context = { today: '2026-03-14' }
const mark = (edit: string) => ({ edit, actor: edit, madeAt: '2026-03-14T10:00:00Z' })
const start = [
  newAnswerRow({
    id: root,
    formVersionId: versionId,
    rootId: root,
    upperRowId: null,
    subform: '',
    position: 0,
  }),
]

function merge(rows: readonly AnswerRow[], edit: EditAnswers, by = 'e') {
  const merged = mergeEdit(form, rows, edit, mark(by), context)
  if (!merged.ok) throw new Error(JSON.stringify(merged.problem))
  return merged.value
}
const withAunt = merge(start, {
  addRows: [
    { id: aunt, upperRowId: root, subform: 'people', position: 0, values: { name: 'Tía Rosa' } },
    { id: worry, upperRowId: aunt, subform: 'worries', position: 0, values: { what: 'no tiene cama' } },
  ],
}).rows
const seenOf = (rows: readonly AnswerRow[]) => Object.fromEntries(rows.map((row) => [row.id, row.versions]))

test('rows go into rows, and come out as one document', () => {
  expect(documentOf(withAunt)).toMatchObject({
    id: root,
    rows: {
      people: [
        {
          id: aunt,
          values: { name: 'Tía Rosa' },
          rows: { worries: [{ values: { what: 'no tiene cama' } }] },
        },
      ],
    },
  })
})

test('taking out a row that nobody touched takes it out, and its values stay in the store', () => {
  const merged = merge(withAunt, { removeRows: [{ row: aunt, seen: seenOf(withAunt) }] })
  expect(merged.applied).toMatchObject([{ row: aunt, field: rowField, value: 'removed' }])
  expect(documentOf(merged.rows)?.rows).toEqual({})
  expect(merged.rows.find((row) => row.id === worry)?.values).toEqual({ what: 'no tiene cama' })
})

test('taking out a row in which somebody just wrote, two levels down, waits for a person', () => {
  const seen = seenOf(withAunt)
  const written = merge(
    withAunt,
    { fields: [{ row: worry, edits: { what: { value: 'ya tiene cama', base: 1 } } }] },
    'a',
  )
  const merged = merge(written.rows, { removeRows: [{ row: aunt, seen }] }, 'b')
  expect(merged.applied).toEqual([])
  expect(merged.conflicts).toMatchObject([
    { row: aunt, field: rowField, standing: 'present', others: [{ value: 'removed' }] },
  ])
  expect(documentOf(merged.rows)?.rows['people']).toHaveLength(1)
  const base = merged.conflicts[0]?.version ?? 0
  const chosen = chooseAnswer(
    form,
    merged.rows,
    { row: aunt, field: rowField, value: 'removed', base },
    context,
  )
  expect(chosen.ok && documentOf(chosen.value)?.rows).toEqual({})
})

test('writing in a row that was taken out keeps the words and asks a person', () => {
  const removed = merge(withAunt, { removeRows: [{ row: aunt, seen: seenOf(withAunt) }] }, 'a').rows
  const late = merge(
    removed,
    { fields: [{ row: worry, edits: { what: { value: 'llora de noche', base: 1 } } }] },
    'b',
  )
  expect(late.rows.find((row) => row.id === worry)?.values['what']).toBe('llora de noche')
  expect(late.conflicts).toMatchObject([
    { row: aunt, field: rowField, standing: 'removed', others: [{ value: 'present' }] },
  ])
})

test('the same rows added twice are the same rows', () => {
  const again = merge(withAunt, {
    addRows: [{ id: aunt, upperRowId: root, subform: 'people', position: 0, values: { name: 'Tía Rosa' } }],
  })
  expect(again.applied).toEqual([])
  expect(again.conflicts).toEqual([])
  expect(again.rows).toEqual(withAunt)
})

test('an edit that cannot be read changes nothing and says where', () => {
  const edits: Record<string, FieldEdit> = { nickname: { value: 'x', base: 0 }, name: { value: 7, base: 1 } }
  expect(mergeEdit(form, withAunt, { fields: [{ row: aunt, edits }] }, mark('e'), context)).toMatchObject({
    ok: false,
    problem: {
      code: 'form.answer-unreadable',
      fields: [
        { pointer: '/fields/0/edits/nickname', reason: 'field-unknown' },
        { pointer: '/fields/0/edits/name', reason: 'wrong-type' },
      ],
    },
  })
  const stray = { id: idOf(9), upperRowId: root, subform: 'worries', position: 0, values: {} }
  expect(mergeEdit(form, withAunt, { addRows: [stray] }, mark('e'), context).ok).toBe(false)
  expect(mergeEdit(form, withAunt, { removeRows: [{ row: root, seen: {} }] }, mark('e'), context).ok).toBe(
    false,
  )
})

test('two people tick different needs: both stay; one says none: a person chooses', () => {
  const one = merge(start, { fields: [{ row: root, edits: { needs: { value: ['school'], base: 0 } } }] }).rows
  const two = merge(one, {
    fields: [{ row: root, edits: { needs: { value: ['health'], base: 0, baseValue: [] } } }],
  })
  expect(two.rows[0]?.values['needs']).toEqual(['school', 'health'])
  const three = merge(two.rows, {
    fields: [{ row: root, edits: { needs: { value: ['none'], base: 0, baseValue: [] } } }],
  })
  expect(three.conflicts).toHaveLength(1)
})

const sixRows = merge(start, {
  addRows: [0, 1, 2, 3, 4, 5].map((row) => ({
    id: idOf(10 + row),
    upperRowId: row > 2 ? idOf(10 + row - 3) : root,
    subform: row > 2 ? 'worries' : 'people',
    position: row,
    values: {},
  })),
}).rows

const step = fc.record({
  who: fc.nat(2),
  act: fc.constantFrom('add', 'edit', 'edit', 'edit', 'remove', 'pull'),
  row: fc.nat(5),
  value: fc.constantFrom('a', 'b', 'c'),
})

test('over any history of three people and their rows, every word written is still there', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let server = sixRows
      const views = [sixRows, sixRows, sixRows]
      for (const [index, { who, act, row, value }] of steps.entries()) {
        const view = views[who] ?? start
        const edit = `e${index}`
        const id = idOf(10 + row)
        const seenRow = view.find((it) => it.id === id)
        if (act === 'pull') views[who] = server
        else if (act === 'add') {
          const upperRowId = row > 2 ? idOf(10 + row - 3) : root
          if (!server.some((it) => it.id === upperRowId)) continue
          const subform = row > 2 ? 'worries' : 'people'
          const values: Record<string, JsonValue> = row > 2 ? { what: value } : { name: value }
          server = merge(server, { addRows: [{ id, upperRowId, subform, position: row, values }] }, edit).rows
        } else if (act === 'remove') {
          if (seenRow) server = merge(server, { removeRows: [{ row: id, seen: seenOf(view) }] }, edit).rows
        } else if (seenRow) {
          const field = row > 2 ? 'what' : 'name'
          const base = versionOf(seenRow, field)
          const before = server.find((it) => it.id === id)
          const merged = merge(server, { fields: [{ row: id, edits: { [field]: { value, base } } }] }, edit)
          server = merged.rows
          const after = server.find((it) => it.id === id)
          const values = [
            after?.values[field] ?? null,
            ...(after?.conflicts[field]?.others ?? []).map((other) => other.value),
          ]
          expect(values.some((it) => jsonEquals(it, value))).toBe(true)
          const sawIt = before !== undefined && versionOf(before, field) === base
          if (!sawIt) expect(values.some((it) => jsonEquals(it, before?.values[field] ?? null))).toBe(true)
          // Words in a row that is out of the form: there is an open question about that row.
          let above = after
          while (above !== undefined && merged.applied.length > 0) {
            if (above.removed) expect(above.conflicts[rowField]?.others.length).toBeGreaterThan(0)
            const upper: string | null = above.upperRowId
            above = server.find((it) => it.id === upper)
          }
          kept += 1
        }
      }
    }),
    { numRuns: 800 },
  )
  expect(kept).toBeGreaterThan(500)
})

const document: fc.Arbitrary<AnswerDocument> = fc
  .array(fc.tuple(fc.string(), fc.array(fc.string(), { maxLength: 3 })), { maxLength: 4 })
  .map((people) => ({
    id: root,
    values: { story: 'x' },
    rows:
      people.length === 0
        ? {}
        : {
            people: people.map(([name, worries], index) => ({
              id: idOf(100 + index * 10),
              values: { name },
              rows:
                worries.length === 0
                  ? {}
                  : {
                      worries: worries.map((what, at) => ({
                        id: idOf(101 + index * 10 + at),
                        values: { what },
                        rows: {},
                      })),
                    },
            })),
          },
  }))

test('document to rows to document is the same document, whatever the order of the rows', () => {
  fc.assert(
    fc.property(document, fc.gen(), (from, gen) => {
      const rows = rowsOf(from, versionId)
      const shuffled = gen(fc.shuffledSubarray, [...rows], { minLength: rows.length })
      expect(documentOf(shuffled)).toEqual(from)
    }),
  )
})
