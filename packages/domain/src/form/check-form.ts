import { purposes, sections } from '../access/vocabulary.ts'
import { forbiddenField } from '../dictionary/forbidden-fields.ts'
import { isJsonObject, ownValue } from '../kernel/json.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { typedText } from '../kernel/typed-text.ts'
import { checkExpression, type ExpressionScope, type ScopedField } from './check-expression.ts'
import type { ExpressionType } from './expression.ts'
import { bindableProperties } from './form-bindings.ts'
import { checkFormShape } from './form-shape.ts'
import {
  dataRulesOf,
  formUses,
  optionsOf,
  questionsOf,
  sensitivities,
  useOf,
  type FormDefinition,
  type Option,
  type PlacedQuestion,
  type QuestionKind,
  type SubformQuestion,
  type Words,
} from './form-definition.ts'

export type FormProblem = { readonly pointer: string; readonly reason: string }

/** What a form may ask about the case around it. */
export const formFacts: Readonly<Record<string, ExpressionType>> = { age: 'number', sex: 'text' }

const identifier = /^[a-z][a-z0-9-]{0,47}$/
const mostQuestions = 1000

/** Reads a definition from outside: its shape first, then everything that would fail a person later. */
export function parseForm(input: unknown): Result<FormDefinition, Problem> {
  const found = checkFormShape(input)
  const problems = found.length > 0 ? found : checkForm(input as FormDefinition)
  if (problems.length === 0) return accept(input as FormDefinition)
  return refuse(
    problem('form.definition-unusable', {
      fields: problems.slice(0, 100),
      values: { count: problems.length },
    }),
  )
}

/**
 * Everything that would fail while somebody sits in front of a child: a text that lacks a language, two
 * questions with one id, a condition on a question that does not exist or on itself, a calculation in a circle,
 * a question without purpose, section, sensitivity and retention (data responsibility, DR-01), one that no form may
 * ask (dictionary/forbidden-fields).
 */
export function checkForm(definition: FormDefinition): readonly FormProblem[] {
  const placed = questionsOf(definition)
  const problems: FormProblem[] = [
    ...checkFrame(definition, placed),
    ...placed.flatMap((at) => checkQuestion(definition, at)),
  ]
  return [...problems, ...checkExpressions(definition, placed)]
}

function checkFrame(definition: FormDefinition, placed: readonly PlacedQuestion[]): readonly FormProblem[] {
  const { languages } = definition
  const problems: FormProblem[] = []
  if (!identifier.test(definition.form)) problems.push({ pointer: '/form', reason: 'id-malformed' })
  if (!Number.isInteger(definition.version) || definition.version < 1) {
    problems.push({ pointer: '/version', reason: 'version-malformed' })
  }
  if (!formUses.includes(useOf(definition))) problems.push({ pointer: '/use', reason: 'use-unknown' })
  if (languages.length === 0) problems.push({ pointer: '/languages', reason: 'language-missing' })
  if (placed.length > mostQuestions) problems.push({ pointer: '/sections', reason: 'too-many-questions' })
  problems.push(...checkWords(definition.title, languages, '/title'))
  problems.push(...checkOptionalWords(definition.guidance, languages, '/guidance'))
  const ids = [...definition.sections.map((section) => section.id), ...placed.map((at) => at.question.id)]
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
    problems.push({ pointer: `/${id}`, reason: 'id-twice' })
  }
  for (const [index, section] of definition.sections.entries()) {
    const at = `/sections/${index}`
    if (!identifier.test(section.id)) problems.push({ pointer: `${at}/id`, reason: 'id-malformed' })
    problems.push(...checkWords(section.title, languages, `${at}/title`))
    problems.push(...checkOptionalWords(section.guidance, languages, `${at}/guidance`))
  }
  for (const [name, options] of Object.entries(definition.lookups ?? {})) {
    problems.push(...checkOptions(options, languages, `/lookups/${name}`))
  }
  return problems
}

function checkQuestion(definition: FormDefinition, at: PlacedQuestion): readonly FormProblem[] {
  const { question, pointer } = at
  const { languages } = definition
  const problems: FormProblem[] = [
    ...checkWords(question.label, languages, `${pointer}/label`),
    ...checkOptionalWords(question.guidance, languages, `${pointer}/guidance`),
  ]
  if (!identifier.test(question.id)) problems.push({ pointer: `${pointer}/id`, reason: 'id-malformed' })
  const rules = dataRulesOf(definition, question)
  if (
    !sections.includes(rules.section) ||
    !sensitivities.includes(rules.sensitivity) ||
    rules.purposes.length === 0 ||
    rules.purposes.some((purpose) => !purposes.includes(purpose)) ||
    rules.retention === ''
  ) {
    problems.push({ pointer: `${pointer}/data`, reason: 'data-rules-missing' })
  }
  problems.push(...checkMayBeAsked(question.id, question.label, pointer))
  if ('bind' in question && question.bind !== undefined) {
    const kinds = ownValue(bindableProperties, question.bind)
    if (!kinds?.includes(question.kind)) problems.push({ pointer: `${pointer}/bind`, reason: 'bind-unknown' })
  }
  if (question.kind === 'choice' || question.kind === 'choices') {
    if (!('lookup' in question.options)) {
      problems.push(...checkOptions(question.options, languages, `${pointer}/options`))
      if (question.options.length === 0) {
        problems.push({ pointer: `${pointer}/options`, reason: 'options-missing' })
      }
    }
  }
  if (question.kind === 'integer' || question.kind === 'decimal') {
    if (question.least !== undefined && question.most !== undefined && question.least > question.most) {
      problems.push({ pointer: `${pointer}/least`, reason: 'range-empty' })
    }
  }
  if (question.kind === 'subform') {
    problems.push(...checkWords(question.rowTitle, languages, `${pointer}/rowTitle`))
    if (question.questions.length === 0) problems.push({ pointer, reason: 'subform-empty' })
    if (question.sets && !setsTasks(definition, question)) {
      problems.push({ pointer: `${pointer}/sets`, reason: 'sets-unusable' })
    }
  }
  return problems
}

function checkOptions(
  options: readonly Option[],
  languages: readonly string[],
  pointer: string,
): readonly FormProblem[] {
  const ids = options.map((option) => option.id)
  return options.flatMap((option, index) => [
    ...checkWords(option.label, languages, `${pointer}/${index}/label`),
    ...(identifier.test(option.id) ? [] : [{ pointer: `${pointer}/${index}/id`, reason: 'id-malformed' }]),
    ...(ids.indexOf(option.id) === index ? [] : [{ pointer: `${pointer}/${index}/id`, reason: 'id-twice' }]),
    ...checkMayBeAsked(option.id, option.label, `${pointer}/${index}`),
  ])
}

function checkMayBeAsked(id: string, label: Words, pointer: string): readonly FormProblem[] {
  const said = [id, ...(isJsonObject(label) ? Object.values(label) : [])]
  return said.some((text) => typeof text === 'string' && forbiddenField(text) !== undefined)
    ? [{ pointer, reason: 'must-not-be-asked' }]
    : []
}

function checkOptionalWords(words: Words | undefined, languages: readonly string[], pointer: string) {
  return words === undefined ? [] : checkWords(words, languages, pointer)
}

function checkWords(words: Words, languages: readonly string[], pointer: string): readonly FormProblem[] {
  return languages
    .filter((language) => !isJsonObject(words) || typedText(ownValue(words, language) ?? '') === '')
    .map((language) => ({ pointer: `${pointer}/${language}`, reason: 'text-missing' }))
}

/** A task is read by all who read what is due on a case: nothing of another part becomes one. */
function setsTasks(definition: FormDefinition, rows: SubformQuestion): boolean {
  const { sets } = rows
  if (sets === undefined || useOf(definition) !== 'record') return false
  const holds = (id: string | undefined, kinds: readonly QuestionKind[]) => {
    const found = rows.questions.find((one) => one.id === id)
    return (
      found !== undefined && kinds.includes(found.kind) && dataRulesOf(definition, found).section === 'course'
    )
  }
  return (
    holds(sets.words, ['text']) &&
    (sets.who === undefined || holds(sets.who, ['text'])) &&
    holds(sets.dueOn, ['date'])
  )
}

function checkExpressions(
  definition: FormDefinition,
  placed: readonly PlacedQuestion[],
): readonly FormProblem[] {
  const fields = scopeOf(definition, placed)
  const problems: FormProblem[] = []
  /** What each question depends on: through its section, the subform around it, its own condition or value. */
  const depends = new Map<string, Set<string>>()
  const check = (
    expression: unknown,
    wanted: ExpressionType | undefined,
    level: readonly string[],
    pointer: string,
    readers: readonly string[],
  ): ExpressionType => {
    const scope: ExpressionScope = { level, fields, facts: formFacts }
    const checked = checkExpression(expression, scope, pointer)
    problems.push(...checked.problems)
    if (wanted !== undefined && checked.problems.length === 0 && checked.type !== wanted) {
      problems.push({ pointer, reason: 'expression-type' })
    }
    for (const reader of readers) for (const read of checked.reads) depends.get(reader)?.add(read)
    return checked.type
  }
  for (const { question } of placed) depends.set(question.id, new Set())
  for (const { question, level } of placed) {
    const around = level.at(-1)
    if (around !== undefined) depends.get(question.id)?.add(around)
  }
  for (const [index, section] of definition.sections.entries()) {
    if (section.showIf === undefined) continue
    const inside = placed.filter((at) => at.section === section).map((at) => at.question.id)
    check(section.showIf, 'boolean', [], `/sections/${index}/showIf`, inside)
  }
  for (const { question, level, pointer } of placed) {
    if (question.showIf !== undefined) {
      check(question.showIf, 'boolean', level, `${pointer}/showIf`, [question.id])
    }
    if (question.kind === 'calculated') {
      const type = check(question.value, undefined, level, `${pointer}/value`, [question.id])
      if (type === 'missing') problems.push({ pointer: `${pointer}/value`, reason: 'value-missing' })
    }
    if (question.kind === 'choice' || question.kind === 'choices') {
      for (const [index, option] of optionsOf(definition, question).entries()) {
        if (option.showIf === undefined) continue
        check(option.showIf, 'boolean', level, `${pointer}/options/${index}/showIf`, [question.id])
      }
      if ('lookup' in question.options && !ownValue(definition.lookups ?? {}, question.options.lookup)) {
        problems.push({ pointer: `${pointer}/options`, reason: 'lookup-unknown' })
      }
    }
  }
  return [...problems, ...circlesIn(depends, placed)]
}

function scopeOf(definition: FormDefinition, placed: readonly PlacedQuestion[]): Map<string, ScopedField> {
  const fields = new Map<string, ScopedField>()
  for (const { question, level } of placed) {
    const options =
      question.kind === 'choice' || question.kind === 'choices'
        ? { options: optionsOf(definition, question).map((option) => option.id) }
        : {}
    fields.set(question.id, {
      level,
      isSubform: question.kind === 'subform',
      type: typeOfKind(question.kind),
      ...options,
    })
  }
  // Calculations read calculations: types settle in as many rounds as the longest chain has links.
  for (let round = 0; round < placed.length; round += 1) {
    let changed = false
    for (const { question, level } of placed) {
      const field = fields.get(question.id)
      if (question.kind !== 'calculated' || field === undefined || field.type !== 'missing') continue
      const { type } = checkExpression(question.value, { level, fields, facts: formFacts }, '')
      if (type === 'missing') continue
      fields.set(question.id, { ...field, type })
      changed = true
    }
    if (!changed) break
  }
  return fields
}

function typeOfKind(kind: QuestionKind): ExpressionType {
  switch (kind) {
    case 'text':
    case 'narrative':
    case 'phone':
    case 'language':
    case 'place':
    case 'choice':
    case 'date-time':
      return 'text'
    case 'integer':
    case 'decimal':
      return 'number'
    case 'date':
    case 'approximate-date':
      return 'date'
    case 'yes-no':
      return 'boolean'
    case 'choices':
    case 'attachment':
      return 'list'
    case 'note':
    case 'calculated':
    case 'subform':
      return 'missing'
  }
}

function circlesIn(
  depends: ReadonlyMap<string, ReadonlySet<string>>,
  placed: readonly PlacedQuestion[],
): readonly FormProblem[] {
  const settled = new Set<string>()
  const open = new Set<string>()
  const circular = new Set<string>()
  const visit = (id: string): void => {
    if (settled.has(id)) return
    if (open.has(id)) {
      circular.add(id)
      return
    }
    open.add(id)
    for (const next of depends.get(id) ?? []) visit(next)
    open.delete(id)
    settled.add(id)
  }
  for (const id of depends.keys()) visit(id)
  return placed
    .filter((at) => circular.has(at.question.id))
    .map((at) => ({ pointer: at.pointer, reason: 'depends-on-itself' }))
}
