import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnswerId } from '../kernel/brand.ts'
import type { JsonValue } from '../kernel/json.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { newAnswerRow, type AnswerRow } from './answer-tree.ts'
import { carryAnswers, type EarlierAnswers } from './carry-answers.ts'
import { differencesOf, isSameForm } from './form-differences.ts'
import type { FormDefinition, Question } from './form-definition.ts'
import { parseForm } from './check-form.ts'

const context = { today: plainDate('2026-03-14') }
const words = (text: string) => ({ es: text, en: text })
const kinds = ['text', 'narrative', 'integer', 'yes-no', 'choice', 'gone'] as const
type Kind = (typeof kinds)[number]
const ids = ['a', 'b', 'c'] as const

function questionOf(id: string, kind: Exclude<Kind, 'gone'>): Question {
  const common = { id, label: words(`¿${id}?`) }
  return kind === 'choice'
    ? { ...common, kind, options: [{ id: 'yes', label: words('Sí') }] }
    : ({ ...common, kind } as Question)
}

/** A form that asks three questions, each in the form itself and in a row of its subform, or not at all. */
function formOf(version: number, asked: readonly Kind[], hasSubform: boolean): FormDefinition {
  const questions = (prefix: string) =>
    asked.flatMap((kind, index) => (kind === 'gone' ? [] : [questionOf(`${prefix}${ids[index]}`, kind)]))
  const inside = questions('in-')
  return {
    form: 'sample',
    version,
    languages: ['es', 'en'],
    title: words('Muestra'),
    data: { section: 'assessment', sensitivity: 'personal', purposes: ['care'], retention: 'case' },
    sections: [
      {
        id: 'one',
        title: words('Uno'),
        questions: [
          { id: 'always', kind: 'text', label: words('Siempre') },
          ...questions(''),
          ...(hasSubform && inside.length > 0
            ? [
                {
                  id: 'people',
                  kind: 'subform',
                  label: words('Quién'),
                  rowTitle: words('Persona'),
                  questions: inside,
                } as Question,
              ]
            : []),
        ],
      },
    ],
  }
}

const values: Readonly<Record<Exclude<Kind, 'gone'>, JsonValue>> = {
  text: 'palabras',
  narrative: 'una historia',
  integer: 7,
  'yes-no': true,
  choice: 'yes',
}

function answered(version: string, asked: readonly Kind[], hasSubform: boolean): AnswerRow[] {
  const filled = (prefix: string) =>
    Object.fromEntries(
      asked.flatMap((kind, index) => (kind === 'gone' ? [] : [[`${prefix}${ids[index]}`, values[kind]]])),
    )
  const row = (
    id: string,
    upper: string | null,
    subform: string,
    own: Record<string, JsonValue>,
  ): AnswerRow => ({
    ...newAnswerRow({
      id: id as AnswerId,
      formVersionId: version,
      rootId: 'root' as AnswerId,
      upperRowId: upper as AnswerId | null,
      subform,
      position: 0,
    }),
    values: own,
    versions: Object.fromEntries(Object.keys(own).map((field) => [field, 1])),
  })
  const inside = filled('in-')
  return [
    row('root', null, '', { always: 'aquí', ...filled('') }),
    ...(hasSubform && Object.keys(inside).length > 0 ? [row('row', 'root', 'people', inside)] : []),
  ]
}

const asked = fc.array(fc.constantFrom(...kinds), { minLength: 3, maxLength: 3 })
const version = fc.tuple(asked, fc.boolean())
const everything = (rows: readonly { row: AnswerRow; earlier: EarlierAnswers }[]) =>
  rows
    .flatMap(({ row, earlier }) => [
      ...Object.entries(row.values).map(([field, value]) => `${row.id} ${field} ${JSON.stringify(value)}`),
      ...Object.entries(earlier).flatMap(([field, list]) =>
        list.map(({ value }) => `${row.id} ${field} ${JSON.stringify(value)}`),
      ),
    ])
    .toSorted()

it('loses no answer over any number of versions, and carries each that still fits', () => {
  fc.assert(
    fc.property(version, fc.array(version, { minLength: 1, maxLength: 4 }), ([kindsAtFirst, sub], later) => {
      expect(parseForm(formOf(1, kindsAtFirst, sub)).ok).toBe(true)
      let rows = answered('v1', kindsAtFirst, sub).map((row) => ({ row, earlier: {} as EarlierAnswers }))
      const before = everything(rows)
      for (const [index, [nowAsked, nowSub]] of later.entries()) {
        const to = { formVersionId: `v${index + 2}`, definition: formOf(index + 2, nowAsked, nowSub) }
        const carried = carryAnswers(rows, to, context)
        const again = carryAnswers(carried, to, context)
        expect(again.map(({ row, earlier }) => ({ row, earlier }))).toEqual(
          carried.map(({ row, earlier }) => ({ row, earlier })),
        )
        rows = carried.map(({ row, earlier }) => ({ row, earlier }))
        expect(everything(rows)).toEqual(before)
        expect(rows.every(({ row }) => row.formVersionId === to.formVersionId)).toBe(true)
        expect(rows[0]?.row).toMatchObject({ values: { always: 'aquí' }, versions: { always: 1 } })
        // What stands can be read by the form that asks it.
        for (const { row } of rows)
          for (const field of Object.keys(row.values)) expect(Object.keys(row.versions)).toContain(field)
      }
    }),
  )
})

it.each<[Kind, Kind, boolean]>([
  ['text', 'narrative', true],
  ['text', 'integer', false],
  ['integer', 'text', false],
  ['choice', 'yes-no', false],
  ['yes-no', 'gone', false],
])('an answer to %s that becomes %s stays where it is: %s', (was, becomes, stays) => {
  const rows = answered('v1', [was, 'gone', 'gone'], false).map((row) => ({ row, earlier: {} }))
  const [carried] = carryAnswers(
    rows,
    { formVersionId: 'v2', definition: formOf(2, [becomes, 'gone', 'gone'], false) },
    context,
  )
  expect('a' in (carried?.row.values ?? {})).toBe(stays)
  expect(carried?.moved).toEqual(stays ? [] : ['a'])
  if (!stays) expect(carried?.earlier['a']).toEqual([{ value: values[was as 'text'], formVersionId: 'v1' }])
})

it('keeps the values that waited for a choice beside the one that stood', () => {
  const [root] = answered('v1', ['text', 'gone', 'gone'], false)
  if (!root) throw new Error('no row')
  const other = {
    edit: 'e',
    actor: 'x',
    madeAt: '2026-03-14T10:00:00.000Z',
    base: 0,
    value: 'otras palabras',
  }
  const row = { ...root, conflicts: { a: { others: [other] } } }
  const [carried] = carryAnswers(
    [{ row, earlier: {} }],
    { formVersionId: 'v2', definition: formOf(2, ['gone', 'gone', 'gone'], false) },
    context,
  )
  expect(carried?.row.conflicts).toEqual({})
  expect(carried?.earlier['a']?.[0]).toMatchObject({ value: 'palabras', others: ['otras palabras'] })
})

it('names what is different in words that a person notices', () => {
  const before = formOf(1, ['text', 'choice', 'integer'], false)
  expect(isSameForm(before, { ...before, version: 9 })).toBe(true)
  const after = formOf(2, ['gone', 'yes-no', 'integer'], true)
  const found = differencesOf(before, after).map(({ change, question }) => `${change} ${question.id}`)
  expect(found).toEqual(['retyped b', 'options b', 'added people', 'added in-b', 'added in-c', 'removed a'])
  expect(isSameForm(before, after)).toBe(false)
})
