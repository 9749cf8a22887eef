import { expect, test } from 'vitest'
import { checkForm, parseForm } from './check-form.ts'
import { registrationAdditions } from './definitions/registration-additions.ts'
import { evaluateForm } from './evaluate-form.ts'
import { boundValuesOf } from './form-bindings.ts'
import type { FormDefinition, Question } from './form-definition.ts'
import { parseAnswers } from './parse-answer.ts'

const words = (text: string) => ({ es: text, en: text })
function formOf(questions: readonly Question[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    form: 'sample',
    version: 1,
    languages: ['es', 'en'],
    title: words('Prueba'),
    data: { section: 'assessment', sensitivity: 'personal', purposes: ['care'], retention: 'case' },
    sections: [{ id: 'part', title: words('Parte'), questions }],
    ...more,
  }
}
const question = (it: object) => ({ label: words('¿?'), ...it }) as unknown as Question
const people = question({
  id: 'people',
  kind: 'subform',
  required: true,
  mostRows: 2,
  rowTitle: words('Persona'),
  questions: [
    question({ id: 'age', kind: 'integer', least: 0, most: 120 }),
    question({ id: 'is-child', kind: 'calculated', value: { lt: [{ answer: 'age' }, 18] } }),
    question({ id: 'school', kind: 'yes-no', required: true, showIf: { answer: 'is-child' } }),
  ],
})
const form = formOf([
  people,
  question({
    id: 'children',
    kind: 'calculated',
    value: { count: { rows: 'people', where: { answer: 'is-child' } } },
  }),
  question({ id: 'who-cares', kind: 'text', required: true, showIf: { gt: [{ answer: 'children' }, 0] } }),
  question({
    id: 'help',
    kind: 'choices',
    options: [
      { id: 'school', label: words('Escuela'), showIf: { gt: [{ answer: 'children' }, 0] } },
      { id: 'none', label: words('Nada'), exclusive: true },
    ],
  }),
])
const context = { today: '2026-03-14', facts: {} }
const row = (id: string, values: Record<string, never> | Record<string, number | boolean>) => ({
  id,
  values,
  rows: {},
})

test('a form is shown, calculated and found incomplete by its answers', () => {
  expect(checkForm(form)).toEqual([])
  const document = {
    id: 'root',
    values: { help: ['school', 'none'] },
    rows: { people: [row('r1', { age: 9 }), row('r2', { age: 40 }), row('r3', {})] },
  }
  const found = evaluateForm(form, document, context)
  expect(found.root.calculated).toEqual({ children: 1 })
  expect(found.root.shown).toContain('who-cares')
  expect(found.root.rows['people']?.map((it) => it.shown.includes('school'))).toEqual([true, false, false])
  expect(found.missing).toEqual(['/people/r1/school', '/who-cares'])
  expect(found.problems).toEqual([
    { pointer: '/people', reason: 'too-many-rows' },
    { pointer: '/help', reason: 'excludes-the-others' },
  ])
})

test('what is hidden is kept, counts as not answered, and is not missing', () => {
  const document = {
    id: 'root',
    values: { help: ['school'] },
    rows: { people: [row('r2', { age: 40, school: true })] },
  }
  const found = evaluateForm(form, document, context)
  expect(found.missing).toEqual([])
  expect(found.problems).toEqual([{ pointer: '/help', reason: 'option-not-offered' }])
  expect(found.root.rows['people']?.[0]?.shown).not.toContain('school')
})

test('a hidden answer has no value for any other question', () => {
  const chain = formOf([
    question({ id: 'works', kind: 'yes-no' }),
    question({ id: 'hours', kind: 'integer', showIf: { answer: 'works' } }),
    question({ id: 'too-much', kind: 'calculated', value: { gt: [{ answer: 'hours' }, 20] } }),
  ])
  const with40 = (works: boolean) => ({ id: 'r', values: { works, hours: 40 }, rows: {} })
  expect(evaluateForm(chain, with40(true), context).root.calculated).toEqual({ 'too-much': true })
  expect(evaluateForm(chain, with40(false), context).root.calculated).toEqual({ 'too-much': false })
})

test('answers that are typed properties are told apart from the form’s own', () => {
  const bound = boundValuesOf(registrationAdditions, {
    'call-me': 'Lupita',
    'talked-in': { unanswered: 'prefers-not' },
    pain: true,
  })
  expect(bound).toEqual([{ property: 'person.names.called', field: 'call-me', value: 'Lupita' }])
})

test('“does not know” and “does not want to say” complete a required question', () => {
  for (const unanswered of ['unknown', 'prefers-not']) {
    const document = { id: 'root', values: { people: { unanswered }, 'who-cares': { unanswered } }, rows: {} }
    expect(evaluateForm(form, document, context).missing).toEqual([])
  }
})

test.each<[string, unknown]>([
  ['text-missing', formOf([question({ id: 'a', kind: 'text', label: { es: 'Solo español' } })])],
  ['id-twice', formOf([question({ id: 'a', kind: 'text' }), question({ id: 'a', kind: 'text' })])],
  ['id-malformed', formOf([question({ id: '__proto__', kind: 'text' })])],
  ['options-missing', formOf([question({ id: 'a', kind: 'choice', options: [] })])],
  ['lookup-unknown', formOf([question({ id: 'a', kind: 'choice', options: { lookup: 'nowhere' } })])],
  ['kind-unknown', formOf([question({ id: 'a', kind: 'magic' })])],
  ['key-unknown', formOf([question({ id: 'a', kind: 'text', onClick: 'x' })])],
  ['field-unknown', formOf([question({ id: 'a', kind: 'text', showIf: { answered: 'b' } })])],
  ['field-out-of-reach', formOf([people, question({ id: 'a', kind: 'text', showIf: { answered: 'age' } })])],
  ['depends-on-itself', formOf([question({ id: 'a', kind: 'text', showIf: { answered: 'a' } })])],
  ['expression-type', formOf([question({ id: 'a', kind: 'text', showIf: 'yes' })])],
  ['bind-unknown', formOf([question({ id: 'a', kind: 'text', bind: 'person.papers' })])],
  ['bind-unknown', formOf([question({ id: 'a', kind: 'text', bind: 'person.born' })])],
  ['range-empty', formOf([question({ id: 'a', kind: 'integer', least: 3, most: 2 })])],
  ['data-rules-missing', formOf([question({ id: 'a', kind: 'text', data: { purposes: [] } })])],
  ['must-not-be-asked', formOf([question({ id: 'immigration-status', kind: 'text' })])],
  ['shape', { form: 'x' }],
  ['shape', null],
])('a definition with %s is not published', (reason, definition) => {
  const parsed = parseForm(definition)
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) {
    expect(parsed.problem.code).toBe('form.definition-unusable')
    expect(parsed.problem.fields?.map((field) => field.reason)).toContain(reason)
  }
})

test('a circle through two calculations and a section is found, and evaluation still ends', () => {
  const circle = formOf([
    question({ id: 'a', kind: 'calculated', value: { add: [{ answer: 'b' }, 1] } }),
    question({ id: 'b', kind: 'calculated', value: { add: [{ answer: 'a' }, 1] } }),
  ])
  expect(checkForm(circle).map((it) => it.reason)).toContain('depends-on-itself')
  expect(evaluateForm(circle, { id: 'r', values: {}, rows: {} }, context).root.calculated).toEqual({
    a: undefined,
    b: undefined,
  })
})

const everyKind = formOf([
  people,
  question({ id: 'line', kind: 'text' }),
  question({ id: 'story', kind: 'narrative' }),
  question({ id: 'beds', kind: 'integer', least: 0, most: 20 }),
  question({ id: 'weight', kind: 'decimal' }),
  question({ id: 'seen-on', kind: 'date', notAfterToday: true }),
  question({ id: 'born', kind: 'approximate-date' }),
  question({ id: 'met-at', kind: 'date-time' }),
  question({ id: 'alone', kind: 'yes-no' }),
  question({ id: 'one', kind: 'choice', options: [{ id: 'a', label: words('A') }] }),
  question({ id: 'some', kind: 'choices', options: [{ id: 'a', label: words('A') }] }),
  question({ id: 'phone', kind: 'phone' }),
  question({ id: 'place', kind: 'place' }),
  question({ id: 'speaks', kind: 'language' }),
  question({ id: 'paper', kind: 'attachment', accepts: ['photo'] }),
  question({ id: 'hint', kind: 'note' }),
])

test.each<[string, unknown, unknown]>([
  ['line', '  Xol  ', 'Xol'],
  ['line', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['line', "Ajq'ij; DROP TABLE children; --", "Ajq'ij; DROP TABLE children; --"],
  ['line', '👧🏽 Tzʼunun', '👧🏽 Tzʼunun'],
  ['story', 'uno\r\ndos\rtres', 'uno\ndos\ntres'],
  ['story', 'a'.repeat(10_000), 'a'.repeat(10_000)],
  ['beds', 3, 3],
  ['weight', -0, 0],
  ['seen-on', '2026-03-14', '2026-03-14'],
  ['born', { kind: 'about-year', year: 2011 }, { kind: 'about-year', year: 2011 }],
  ['met-at', '2026-03-14T10:00:00.000Z', '2026-03-14T10:00:00.000Z'],
  ['one', 'a', 'a'],
  ['some', ['a', 'a'], ['a']],
  ['phone', '+502 0000-0000', '+502 0000-0000'],
  ['place', { text: 'pasando el puente' }, { text: 'pasando el puente' }],
  ['place', { pcode: 'GT0101' }, { pcode: 'GT0101' }],
  ['speaks', 'quc', 'quc'],
  ['alone', { unanswered: 'prefers-not' }, { unanswered: 'prefers-not' }],
  ['people', { unanswered: 'prefers-not' }, { unanswered: 'prefers-not' }],
  ['alone', null, null],
])('%s: %j is read', (field, value, stored) => {
  expect(parseAnswers(everyKind, '', { [field]: value }, context)).toEqual({
    ok: true,
    value: { [field]: stored },
  })
})

test.each<[string, unknown, string]>([
  ['line', 'a'.repeat(501), 'too-long'],
  ['line', 'dos\nlíneas', 'control-characters'],
  ['line', 'dos\rlíneas', 'control-characters'],
  ['line', 'nul\u0000', 'control-characters'],
  ['line', 'abc\u202edef', 'control-characters'],
  ['line', '\ud800', 'control-characters'],
  ['line', 7, 'wrong-type'],
  ['story', 'a'.repeat(10_001), 'too-long'],
  ['beds', 1.5, 'wrong-type'],
  ['beds', 21, 'number-out-of-range'],
  ['beds', Number.NaN, 'wrong-type'],
  ['weight', '3', 'wrong-type'],
  ['seen-on', '2026-02-30', 'date-impossible'],
  ['seen-on', '2026-03-15', 'date-in-future'],
  ['born', '2011-01-01', 'date-impossible'],
  ['met-at', '2026-03-14 10:00', 'date-impossible'],
  ['alone', 'true', 'wrong-type'],
  ['alone', { unanswered: 'maybe' }, 'wrong-type'],
  ['one', 'b', 'option-unknown'],
  ['some', ['a', 'b'], 'option-unknown'],
  ['phone', 'llame a mi tía', 'phone-unclear'],
  ['place', { zip: '01001' }, 'place-unclear'],
  ['speaks', 'quiché', 'language-unknown'],
  ['paper', ['photo.jpg'], 'wrong-type'],
  ['people', [{ age: 3 }], 'wrong-type'],
  ['age', 3, 'field-unknown'],
  ['hint', 'x', 'field-unknown'],
  ['nothing', 'x', 'field-unknown'],
  ['constructor', 'x', 'field-unknown'],
])('%s: an unreadable answer is refused as %s', (field, value, reason) => {
  expect(parseAnswers(everyKind, '', { [field]: value }, context)).toMatchObject({
    ok: false,
    problem: { fields: [{ pointer: `/${field}`, reason }] },
  })
})
