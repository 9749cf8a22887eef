import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnswerDocument } from './answer-tree.ts'
import { changedAnswers } from './changed-answers.ts'

const row = (id: string, values: AnswerDocument['values'], rows: AnswerDocument['rows'] = {}) => ({
  id,
  values,
  rows,
})

it('names what differs, and a subform once for anything that differs in its rows', () => {
  const before = row(
    'a',
    { goal: 'school', ill: false },
    { members: [row('m', { name: 'Rosa' }, { concerns: [row('c', { kind: 'ill' })] })] },
  )
  const now = row(
    'b',
    { goal: 'work', ill: false, since: '2026' },
    { members: [row('n', { name: 'Rosa' }, { concerns: [row('d', { kind: 'violence' })] })] },
  )
  expect(changedAnswers(before, now)).toEqual(['goal', 'since', 'members'])
})

it('an answer that was taken back is a change, an empty one that never was is none', () => {
  expect(changedAnswers(row('a', { goal: 'school' }), row('b', {}))).toEqual(['goal'])
  expect(changedAnswers(row('a', {}), row('b', { goal: null }))).toEqual([])
})

const document = fc.letrec<{ document: AnswerDocument }>((tie) => ({
  document: fc.record({
    id: fc.uuid(),
    values: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.string(), fc.boolean())),
    rows: fc.oneof(
      { depthSize: 'small' },
      fc.constant({}),
      fc.dictionary(fc.constantFrom('s', 't'), fc.array(tie('document'), { maxLength: 2 })),
    ),
  }),
})).document

it('the same words under other ids are no change, whatever they are', () => {
  const renamed = (one: AnswerDocument): AnswerDocument => ({
    id: `other ${one.id}`,
    values: { ...one.values },
    rows: Object.fromEntries(Object.entries(one.rows).map(([subform, all]) => [subform, all.map(renamed)])),
  })
  fc.assert(fc.property(document, (one) => changedAnswers(one, renamed(one)).length === 0))
})
