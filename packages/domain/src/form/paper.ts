import type { Expression } from './expression.ts'
import {
  optionsOf,
  questionsOf,
  type FormDefinition,
  type Option,
  type Question,
  type Words,
} from './form-definition.ts'

/**
 * A form on paper: every question with its number, in the order of asking, with room to write. Numbers follow from
 * the definition alone, so whoever types a sheet in later finds each question under the number that stands on it.
 */
export type Paper = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly guidance: string
  readonly parts: readonly PaperPart[]
}

export type PaperPart = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly guidance: string
  readonly items: readonly PaperItem[]
}

export type PaperItem = PaperNote | PaperQuestion | PaperRows

/** Read aloud or read by whoever asks. */
export type PaperNote = {
  readonly kind: 'note'
  readonly id: string
  readonly text: string
  readonly guidance: string
}

export type PaperQuestion = {
  readonly kind: 'question'
  readonly id: string
  readonly number: string
  readonly label: string
  readonly guidance: string
  readonly only: PaperCondition | undefined
  readonly room: PaperRoom
}

/** Several of a kind, a block for each. */
export type PaperRows = {
  readonly kind: 'rows'
  readonly id: string
  readonly number: string
  readonly label: string
  readonly guidance: string
  readonly only: PaperCondition | undefined
  readonly rowTitle: string
  readonly blocks: number
  readonly questions: readonly (PaperQuestion | PaperRows)[]
}

export type PaperRoom =
  | { readonly kind: 'line' | 'lines' | 'day' | 'about-when' | 'moment' | 'number' | 'yes-no' | 'beside' }
  | { readonly kind: 'squares'; readonly several: boolean; readonly options: readonly string[] }

/** When a question is asked, as a person with a pen can follow it. */
export type PaperCondition =
  | {
      readonly kind: 'answered'
      readonly number: string
      readonly answer: 'yes' | 'no' | { readonly words: string }
    }
  | { readonly kind: 'younger-than' | 'from-age'; readonly years: number }
  | { readonly kind: 'fitting' }

export const blocksOnPaper = 3
const blocksInside = 1

export function paperOf(definition: FormDefinition, say: (words: Words) => string): Paper {
  const numbers = paperNumbers(definition)
  const sayMaybe = (words: Words | undefined) => (words ? say(words) : '')
  const numberOf = (id: string) => numbers.get(id) ?? ''

  const conditionOf = (showIf: Expression | undefined): PaperCondition | undefined =>
    showIf === undefined ? undefined : readCondition(definition, showIf, numberOf, say)

  const itemOf = (question: Question, depth: number): PaperItem | undefined => {
    const common = { id: question.id, guidance: sayMaybe(question.guidance) }
    if (question.kind === 'calculated') return undefined
    if (question.kind === 'note')
      return question.showIf ? undefined : { kind: 'note', text: say(question.label), ...common }
    const asked = {
      ...common,
      number: numberOf(question.id),
      label: say(question.label),
      only: conditionOf(question.showIf),
    }
    if (question.kind !== 'subform')
      return { kind: 'question', ...asked, room: roomFor(definition, question, say) }
    return {
      kind: 'rows',
      ...asked,
      rowTitle: say(question.rowTitle),
      blocks: depth === 0 ? blocksOnPaper : blocksInside,
      questions: question.questions
        .map((inner) => itemOf(inner, depth + 1))
        .filter((item) => item !== undefined && item.kind !== 'note'),
    }
  }
  return {
    id: definition.form,
    version: definition.version,
    title: say(definition.title),
    guidance: sayMaybe(definition.guidance),
    parts: definition.sections.map((section, index) => ({
      id: section.id,
      number: `${index + 1}`,
      title: say(section.title),
      guidance: sayMaybe(section.guidance),
      items: section.questions.map((question) => itemOf(question, 0)).filter((item) => item !== undefined),
    })),
  }
}

/** `2.3`: the third question of the second part; inside its rows `2.3.1`. What nobody answers has none. */
export function paperNumbers(definition: FormDefinition): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const walk = (questions: readonly Question[], before: string) => {
    let count = 0
    for (const question of questions) {
      if (question.kind === 'note' || question.kind === 'calculated') continue
      count += 1
      found.set(question.id, `${before}.${count}`)
      if (question.kind === 'subform') walk(question.questions, `${before}.${count}`)
    }
  }
  for (const [index, section] of definition.sections.entries()) walk(section.questions, `${index + 1}`)
  return found
}

function roomFor(
  definition: FormDefinition,
  question: Exclude<Question, { kind: 'note' | 'calculated' | 'subform' }>,
  say: (words: Words) => string,
): PaperRoom {
  switch (question.kind) {
    case 'narrative':
      return { kind: 'lines' }
    case 'integer':
    case 'decimal':
      return { kind: 'number' }
    case 'date':
      return { kind: 'day' }
    case 'approximate-date':
      return { kind: 'about-when' }
    case 'date-time':
      return { kind: 'moment' }
    case 'yes-no':
      return { kind: 'yes-no' }
    case 'attachment':
      return { kind: 'beside' }
    case 'choice':
    case 'choices':
      return {
        kind: 'squares',
        several: question.kind === 'choices',
        options: optionsOf(definition, question).map((option) => say(option.label)),
      }
    default:
      return { kind: 'line' }
  }
}

function readCondition(
  definition: FormDefinition,
  showIf: Expression,
  numberOf: (id: string) => string,
  say: (words: Words) => string,
): PaperCondition {
  const years = underAge(showIf)
  if (years !== undefined) return { kind: 'younger-than', years }
  if (isObject(showIf) && 'not' in showIf) {
    const from = underAge(showIf['not'] as Expression)
    if (from !== undefined) return { kind: 'from-age', years: from }
  }
  const plain = answerNamed(showIf)
  if (plain !== undefined) return { kind: 'answered', number: numberOf(plain), answer: 'yes' }
  if (isObject(showIf) && 'eq' in showIf && Array.isArray(showIf['eq'])) {
    const [left, right] = showIf['eq'] as readonly unknown[]
    const id = answerNamed(left)
    if (id !== undefined && typeof right === 'boolean')
      return { kind: 'answered', number: numberOf(id), answer: right ? 'yes' : 'no' }
    const option = id === undefined ? undefined : optionNamed(definition, id, right)
    if (id !== undefined && option)
      return { kind: 'answered', number: numberOf(id), answer: { words: say(option.label) } }
  }
  return { kind: 'fitting' }
}

function optionNamed(definition: FormDefinition, id: string, value: unknown): Option | undefined {
  const question = questionsOf(definition).find((at) => at.question.id === id)?.question
  if (question?.kind !== 'choice' && question?.kind !== 'choices') return undefined
  return optionsOf(definition, question).find((option) => option.id === value)
}

function answerNamed(expression: unknown): string | undefined {
  if (!isObject(expression)) return undefined
  const { answer } = expression
  return typeof answer === 'string' ? answer : undefined
}

function underAge(expression: unknown): number | undefined {
  if (!isObject(expression) || !Array.isArray(expression['lt'])) return undefined
  const [fact, years] = expression['lt'] as readonly unknown[]
  return isObject(fact) && fact['fact'] === 'age' && typeof years === 'number' ? years : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
