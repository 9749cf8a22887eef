import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { shippedForms } from './definitions/shipped-forms.ts'
import { isAnswered, questionsOf, type FormDefinition, type Question } from './form-definition.ts'
import { paperNumbers, paperOf, type PaperItem, type PaperQuestion, type PaperRows } from './paper.ts'

const english = (words: Readonly<Record<string, string>>) => words['en'] ?? ''
const spanish = (words: Readonly<Record<string, string>>) => words['es'] ?? ''

function asked(items: readonly PaperItem[]): readonly (PaperQuestion | PaperRows)[] {
  return items.flatMap((item) =>
    item.kind === 'note' ? [] : item.kind === 'rows' ? [item, ...asked(item.questions)] : [item],
  )
}

function askedOn(definition: FormDefinition, say = english) {
  return paperOf(definition, say).parts.flatMap((part) => asked(part.items))
}

describe.each(shippedForms.map((form) => [form.form, form] as const))('%s on paper', (_name, form) => {
  it('asks every question that a person answers, once, in the order of the screen', () => {
    const onScreen = questionsOf(form)
      .filter(({ question }) => isAnswered(question) || question.kind === 'subform')
      .map(({ question }) => question.id)
    expect(askedOn(form).map(({ id }) => id)).toEqual(onScreen)
  })

  it('says the same in both languages: the same numbers, the same squares, no empty words', () => {
    const shape = (say: typeof english) =>
      askedOn(form, say).map(({ label, ...item }) => [
        item.number,
        label !== '',
        item.kind === 'question' && item.room.kind === 'squares' ? item.room.options.length : item.kind,
      ])
    expect(shape(spanish)).toEqual(shape(english))
    for (const item of askedOn(form, spanish)) {
      expect(item.label).not.toBe('')
      if (item.kind === 'question' && item.room.kind === 'squares')
        for (const option of item.room.options) expect(option).not.toBe('')
    }
  })

  it('names only numbers that stand on the same sheet', () => {
    const numbers = askedOn(form).map(({ number }) => number)
    for (const { only } of askedOn(form))
      if (only?.kind === 'answered') expect(numbers).toContain(only.number)
  })
})

const words = (text: string) => ({ es: text, en: text })
const line = (id: string): Question => ({ id, kind: 'text', label: words(id) })

const questions = fc.letrec<{ list: Question[]; one: Question }>((tie) => ({
  one: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Question>(
      line('x'),
      { id: 'x', kind: 'note', label: words('x') },
      { id: 'x', kind: 'calculated', label: words('x'), value: 1 },
    ),
    fc.record({
      id: fc.constant('x'),
      kind: fc.constant('subform' as const),
      label: fc.constant(words('x')),
      rowTitle: fc.constant(words('x')),
      questions: tie('list'),
    }),
  ),
  list: fc.array(tie('one'), { maxLength: 4 }),
})).list

/** The same questions, each with an id of its own. */
function named(list: readonly Question[], next: () => string): Question[] {
  return list.map((question) =>
    question.kind === 'subform'
      ? { ...question, id: next(), questions: named(question.questions, next) }
      : { ...question, id: next() },
  )
}

test('numbers are unique, rise, and stand on exactly what is answered, whatever the form', () => {
  fc.assert(
    fc.property(fc.array(questions, { maxLength: 4 }), (parts) => {
      let count = 0
      const definition: FormDefinition = {
        form: 'any',
        version: 1,
        languages: ['es', 'en'],
        title: words('any'),
        data: { section: 'assessment', sensitivity: 'personal', purposes: ['care'], retention: 'case-file' },
        sections: parts.map((list, index) => ({
          id: `part-${index}`,
          title: words('part'),
          questions: named(list, () => `q-${(count += 1)}`),
        })),
      }
      const numbers = [...paperNumbers(definition).values()]
      expect(new Set(numbers).size).toBe(numbers.length)
      expect(askedOn(definition).map(({ number }) => number)).toEqual(numbers)
      const keys = numbers.map((number) => number.split('.').map(Number))
      for (const [index, key] of keys.entries())
        if (index > 0) expect(compare(keys[index - 1] ?? [], key)).toBeLessThan(0)
    }),
  )
})

function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length)
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

test('a condition is told as a person with a pen follows it', () => {
  const only = Object.fromEntries(
    shippedForms.flatMap((form) => askedOn(form)).map((one) => [one.id, one.only]),
  )
  expect(only['siblings-where']).toEqual({ kind: 'answered', number: '4.2', answer: 'yes' })
  expect(only['visit-unsafe']).toEqual({ kind: 'answered', number: '2.4', answer: 'no' })
  expect(only['visit-not-why']).toEqual({ kind: 'answered', number: '1.3', answer: { words: 'No' } })
  expect(only['found-with']).toEqual({ kind: 'younger-than', years: 7 })
  expect(only['wishes-not-to-live']).toEqual({ kind: 'from-age', years: 10 })
  expect(only['want-call']).toEqual({ kind: 'fitting' })
  expect(only['visit-day']).toBeUndefined()
})
