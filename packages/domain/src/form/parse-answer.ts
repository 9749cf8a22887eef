import { parseApproximateDate } from '../kernel/approximate-date.ts'
import { isInstant } from '../kernel/instant.ts'
import { isJsonObject, ownValue, type JsonValue } from '../kernel/json.ts'
import { isId } from '../kernel/brand.ts'
import { isPlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { isReadableText, typedText } from '../kernel/typed-text.ts'
import {
  isAnswered,
  oncePerForm,
  optionsOf,
  questionsOf,
  unansweredReasons,
  type AnsweredQuestion,
  type FormDefinition,
  type Option,
  type SubformQuestion,
  type Unanswered,
} from './form-definition.ts'

export type ParseContext = {
  /** Today where the child is; answers that may not lie in the future are measured by it. */
  readonly today: string
  readonly lookups?: Readonly<Record<string, readonly Option[]>>
}

export const longestLine = 500
export const longestNarrative = 10_000
const mostFiles = 50

const phone = /^\+?[0-9][0-9 ()./-]{3,30}(\s?(ext|x)\.?\s?[0-9]{1,6})?$/
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const pcode = /^[A-Za-z0-9]{2,20}$/

export function isUnanswered(value: unknown): value is Unanswered {
  return (
    isJsonObject(value) &&
    Object.keys(value).length === 1 &&
    unansweredReasons.some((reason) => reason === value['unanswered'])
  )
}

/** Why an answer cannot be read: a word that the screen has a sentence for. */
export type AnswerReason =
  | 'field-unknown'
  | 'wrong-type'
  | 'too-long'
  | 'control-characters'
  | 'number-out-of-range'
  | 'date-impossible'
  | 'date-in-future'
  | 'option-unknown'
  | 'phone-unclear'
  | 'language-unknown'
  | 'place-unclear'

/**
 * Answers from outside for one row of a form, as a record that can be stored. Unknown questions are refused, not
 * dropped: an answer that nobody can read again is lost. `null` takes an answer back.
 */
export function parseAnswers(
  definition: FormDefinition,
  subform: string,
  input: unknown,
  context: ParseContext,
): Result<Readonly<Record<string, JsonValue>>, Problem> {
  const questions = questionsIn(definition, subform)
  if (!isJsonObject(input) || questions === undefined) {
    return refuse(unreadable([{ pointer: '', reason: 'wrong-type' }]))
  }
  const values: [string, JsonValue][] = []
  const fields: { pointer: string; reason: AnswerReason }[] = []
  for (const [field, value] of Object.entries(input)) {
    const question = questions.get(field)
    const parsed =
      question === undefined
        ? refuse<AnswerReason>('field-unknown')
        : parseAnswer(definition, question, value, context)
    if (parsed.ok) values.push([field, parsed.value])
    else fields.push({ pointer: `/${field}`, reason: parsed.problem })
  }
  return fields.length > 0 ? refuse(unreadable(fields)) : accept(Object.fromEntries(values))
}

function unreadable(fields: readonly { pointer: string; reason: AnswerReason }[]): Problem {
  return problem('form.answer-unreadable', { fields: fields.slice(0, 100), values: { count: fields.length } })
}

/** The questions of the form itself (`''`) or of one subform, by id; `undefined` where there is no such subform. */
function questionsIn(
  definition: FormDefinition,
  subform: string,
): ReadonlyMap<string, AnsweredQuestion | SubformQuestion> | undefined {
  return questionsByLevel(definition).get(subform)
}

const questionsByLevel = oncePerForm((definition) => {
  const placed = questionsOf(definition)
  const subforms = placed.filter(({ question }) => question.kind === 'subform')
  const levels = new Map<string, Map<string, AnsweredQuestion | SubformQuestion>>(
    ['', ...subforms.map(({ question }) => question.id)].map((level) => [level, new Map()]),
  )
  for (const { question, level } of placed)
    if (isAnswered(question) || question.kind === 'subform')
      levels.get(level.at(-1) ?? '')?.set(question.id, question)
  return levels
})

/** One answer, by the kind of its question. */
export function parseAnswer(
  definition: FormDefinition,
  question: AnsweredQuestion | SubformQuestion,
  value: unknown,
  context: ParseContext,
): Result<JsonValue, AnswerReason> {
  if (value === null) return accept(null)
  if (isUnanswered(value)) return accept({ unanswered: value.unanswered })
  switch (question.kind) {
    case 'text':
      return parseText(value, longestLine, false)
    case 'narrative':
      return parseText(value, longestNarrative, true)
    case 'phone':
      return matching(value, phone, 'phone-unclear')
    case 'language':
      return matching(value, language, 'language-unknown')
    case 'place':
      return parsePlace(value)
    case 'integer':
    case 'decimal':
      return parseNumber(question, value)
    case 'yes-no':
      return typeof value === 'boolean' ? accept(value) : refuse('wrong-type')
    case 'date':
      if (typeof value !== 'string') return refuse('wrong-type')
      if (!isPlainDate(value)) return refuse('date-impossible')
      return question.notAfterToday && value > context.today ? refuse('date-in-future') : accept(value)
    case 'date-time':
      if (typeof value !== 'string') return refuse('wrong-type')
      if (!isInstant(value)) return refuse('date-impossible')
      return question.notAfterToday && value.slice(0, 10) > context.today
        ? refuse('date-in-future')
        : accept(value)
    case 'approximate-date': {
      const date = parseApproximateDate(value)
      return date.ok ? accept(date.value) : refuse('date-impossible')
    }
    case 'choice':
    case 'choices':
      return parseChoice(question.kind, optionsOf(definition, question, context.lookups), value)
    case 'attachment':
      return parseFiles(value)
    case 'subform':
      // Its rows are rows of their own; here stands only that nobody knows, or does not want to say.
      return refuse('wrong-type')
  }
}

function parseText(value: unknown, most: number, lines: boolean): Result<string, AnswerReason> {
  if (typeof value !== 'string') return refuse('wrong-type')
  const text = typedText(value.replaceAll(/\r\n?/g, '\n'))
  if (!isReadableText(text)) return refuse('control-characters')
  if (!lines && text.includes('\n')) return refuse('control-characters')
  return [...text].length > most ? refuse('too-long') : accept(text)
}

function matching(value: unknown, pattern: RegExp, reason: AnswerReason): Result<string, AnswerReason> {
  const text = parseText(value, longestLine, false)
  if (!text.ok || text.value === '') return text
  return pattern.test(text.value) ? text : refuse(reason)
}

/** A place is a P-code, the words that somebody used for it, or both. */
function parsePlace(value: unknown): Result<JsonValue, AnswerReason> {
  if (!isJsonObject(value)) return refuse('wrong-type')
  const unknown = Object.keys(value).some((key) => key !== 'pcode' && key !== 'text')
  const [code, words] = [ownValue(value, 'pcode'), ownValue(value, 'text')]
  if (unknown || (code === undefined && words === undefined)) return refuse('place-unclear')
  if (code !== undefined && (typeof code !== 'string' || !pcode.test(code))) return refuse('place-unclear')
  if (words === undefined) return accept({ pcode: code ?? '' })
  const text = parseText(words, longestLine, false)
  if (!text.ok) return text
  return accept(code === undefined ? { text: text.value } : { pcode: code, text: text.value })
}

function parseNumber(
  question: AnsweredQuestion & { kind: 'integer' | 'decimal' },
  value: unknown,
): Result<number, AnswerReason> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('wrong-type')
  if (question.kind === 'integer' && !Number.isSafeInteger(value)) return refuse('wrong-type')
  const [least, most] = [question.least ?? -1e12, question.most ?? 1e12]
  return value < least || value > most ? refuse('number-out-of-range') : accept(value + 0)
}

function parseChoice(
  kind: 'choice' | 'choices',
  options: readonly Option[],
  value: unknown,
): Result<JsonValue, AnswerReason> {
  const isKnown = (id: unknown) => options.some((option) => option.id === id)
  if (kind === 'choice') {
    if (typeof value !== 'string') return refuse('wrong-type')
    return isKnown(value) ? accept(value) : refuse('option-unknown')
  }
  if (!Array.isArray(value)) return refuse('wrong-type')
  if (value.length > options.length * 2 || !value.every(isKnown)) return refuse('option-unknown')
  return accept([...new Set(value)])
}

function parseFiles(value: unknown): Result<JsonValue, AnswerReason> {
  if (!Array.isArray(value) || value.length > mostFiles) return refuse('wrong-type')
  return value.every((id) => typeof id === 'string' && isId(id))
    ? accept([...new Set(value)])
    : refuse('wrong-type')
}
