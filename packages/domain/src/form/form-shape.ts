import { isJsonObject } from '../kernel/json.ts'
import type { FormProblem } from './check-form.ts'
import { questionKinds, type QuestionKind } from './form-definition.ts'

/** What a key may hold, told apart as JSON does. Expressions are read by their own checker. */
type Kind = 'text' | 'number' | 'boolean' | 'words' | 'texts' | 'any' | 'object' | 'list'
type Shape = Readonly<Record<string, Kind | `${Kind}?`>>

const formShape: Shape = {
  form: 'text',
  version: 'number',
  use: 'text?',
  languages: 'texts',
  title: 'words',
  guidance: 'words?',
  data: 'object',
  lookups: 'object?',
  sections: 'list',
}
const sectionShape: Shape = {
  id: 'text',
  title: 'words',
  guidance: 'words?',
  showIf: 'any?',
  questions: 'list',
}
const optionShape: Shape = { id: 'text', label: 'words', exclusive: 'boolean?', showIf: 'any?' }
const dataShape: Shape = { section: 'text', sensitivity: 'text', purposes: 'texts', retention: 'text' }
const setsShape: Shape = { words: 'text', who: 'text?', dueOn: 'text' }
const partialDataShape: Shape = {
  section: 'text?',
  sensitivity: 'text?',
  purposes: 'texts?',
  retention: 'text?',
}

const common: Shape = { id: 'text', kind: 'text', label: 'words', guidance: 'words?', showIf: 'any?' }
const asked: Shape = { ...common, required: 'boolean?', data: 'object?', bind: 'text?' }
const dated: Shape = { ...asked, notAfterToday: 'boolean?' }
const numbered: Shape = { ...asked, least: 'number?', most: 'number?' }
const questionShapes: Readonly<Record<QuestionKind, Shape>> = {
  text: asked,
  narrative: asked,
  phone: asked,
  language: asked,
  place: asked,
  integer: numbered,
  decimal: numbered,
  date: dated,
  'approximate-date': dated,
  'date-time': dated,
  'yes-no': asked,
  choice: { ...asked, options: 'any' },
  choices: { ...asked, options: 'any' },
  note: common,
  calculated: { ...common, value: 'any', bind: 'text?' },
  subform: { ...asked, questions: 'list', rowTitle: 'words', mostRows: 'number?', sets: 'object?' },
  attachment: { ...asked, accepts: 'texts' },
}

const deepestSubform = 8

/** The shape of a definition that came as JSON: no unknown key, no key of another kind. */
export function checkFormShape(input: unknown): readonly FormProblem[] {
  const problems = checkShape(input, formShape, '')
  if (problems.length > 0 || !isJsonObject(input)) return problems
  const found = [...checkShape(input['data'], dataShape, '/data')]
  for (const [name, options] of Object.entries(input['lookups'] ?? {})) {
    found.push(...eachOf(options, `/lookups/${name}`, (option, at) => checkShape(option, optionShape, at)))
  }
  found.push(
    ...eachOf(input['sections'], '/sections', (section, at) => {
      const own = checkShape(section, sectionShape, at)
      return own.length > 0 || !isJsonObject(section) ? own : checkQuestions(section['questions'], at, 0)
    }),
  )
  return found
}

function checkQuestions(questions: unknown, at: string, depth: number): readonly FormProblem[] {
  if (depth > deepestSubform) return [{ pointer: at, reason: 'too-deep' }]
  return eachOf(questions, `${at}/questions`, (question, pointer) => {
    const kind = isJsonObject(question)
      ? questionKinds.find((known) => known === question['kind'])
      : undefined
    if (kind === undefined || !isJsonObject(question)) {
      return [{ pointer: `${pointer}/kind`, reason: 'kind-unknown' }]
    }
    const own = checkShape(question, questionShapes[kind], pointer)
    if (own.length > 0) return own
    const data = question['data']
    const found = data === undefined ? [] : [...checkShape(data, partialDataShape, `${pointer}/data`)]
    if (kind === 'subform') found.push(...checkQuestions(question['questions'], pointer, depth + 1))
    const sets = question['sets']
    if (sets !== undefined) found.push(...checkShape(sets, setsShape, `${pointer}/sets`))
    if (kind === 'choice' || kind === 'choices') {
      found.push(...checkOptionsShape(question['options'], `${pointer}/options`))
    }
    return found
  })
}

function checkOptionsShape(options: unknown, at: string): readonly FormProblem[] {
  if (isJsonObject(options)) return checkShape(options, { lookup: 'text' }, at)
  return eachOf(options, at, (option, pointer) => checkShape(option, optionShape, pointer))
}

function checkShape(value: unknown, shape: Shape, at: string): readonly FormProblem[] {
  if (!isJsonObject(value)) return [{ pointer: at, reason: 'shape' }]
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key))
  const wrong = Object.entries(shape).filter(([key, kind]) => {
    if (!Object.hasOwn(value, key)) return !kind.endsWith('?')
    return !isKind(value[key], kind.replace('?', '') as Kind)
  })
  return [
    ...unknown.map((key) => ({ pointer: `${at}/${key}`, reason: 'key-unknown' })),
    ...wrong.map(([key]) => ({ pointer: `${at}/${key}`, reason: 'shape' })),
  ]
}

function isKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'words':
      return isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string')
    case 'texts':
      return Array.isArray(value) && value.every((text) => typeof text === 'string')
    case 'object':
      return isJsonObject(value)
    case 'list':
      return Array.isArray(value)
    case 'any':
      return value !== undefined
  }
}

function eachOf(
  list: unknown,
  at: string,
  check: (item: unknown, pointer: string) => readonly FormProblem[],
): readonly FormProblem[] {
  if (!Array.isArray(list)) return [{ pointer: at, reason: 'shape' }]
  return list.flatMap((item, index) => check(item, `${at}/${index}`))
}
