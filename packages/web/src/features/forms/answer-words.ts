import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import { optionsOf, type FormDefinition, type Question } from '@amparo/domain/form/form-definition'
import { isUnanswered } from '@amparo/domain/form/parse-answer'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'
import type { Text } from '../../app/words/word-store.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { writeApproximateDate } from '../../ui/approximate-date-words.ts'

/** An answer as people read it; empty where there is none. */
export function writeAnswer(
  definition: FormDefinition,
  question: Question,
  value: unknown,
  ui: Text<'ui'>,
  language: Language,
): string {
  if (isUnanswered(value)) return ui(value.unanswered === 'unknown' ? 'ui.doesNotKnow' : 'ui.doesNotWant')
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'boolean') return ui(value ? 'ui.yes' : 'ui.no')
  if (question.kind === 'choice' || question.kind === 'choices') {
    const options = optionsOf(definition, question)
    const labelOf = (id: unknown) => {
      const option = options.find((one) => one.id === id)
      return option ? wordsOf(option.label, language) : String(id)
    }
    return (Array.isArray(value) ? value : [value]).map(labelOf).join(between)
  }
  const date = parseApproximateDate(value)
  if (date.ok) return writeApproximateDate(date.value, ui, language)
  if (typeof value === 'string' && isPlainDate(value)) return writeDay(value, language)
  if (typeof value === 'object') {
    const { text, pcode } = value as { text?: unknown; pcode?: unknown }
    return typeof text === 'string' && text !== '' ? text : typeof pcode === 'string' ? pcode : ''
  }
  return String(value)
}
