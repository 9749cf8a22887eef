import { ownValue, type JsonValue } from '../kernel/json.ts'
import { riskSigns } from '../risk/concerns.ts'
import { questionsOf, type FormDefinition, type QuestionKind } from './form-definition.ts'
import { isUnanswered } from './parse-answer.ts'

/**
 * The typed properties that a question may be a view of (architecture, “Fields that exist twice”), with the kinds of
 * question that can hold their value. Saving the form gives the typed command of that property; the form keeps no
 * truth of its own about it.
 */
export const bindableProperties: Readonly<Record<string, readonly QuestionKind[]>> = {
  'person.names.called': ['text'],
  'person.born': ['approximate-date'],
  'person.sex': ['choice'],
  'person.languages': ['language'],
  'person.origin': ['place'],
  'person.phones': ['phone'],
  'case.concerns': ['choices'],
  'case.protective-factors': ['choices'],
  ...Object.fromEntries(riskSigns.map((sign) => [`risk.signs.${sign}`, ['yes-no'] as const])),
}

export type BoundValue = { readonly property: string; readonly field: string; readonly value: JsonValue }

/** Of these answers of one row, those that are typed properties; “does not know” changes no property. */
export function boundValuesOf(
  definition: FormDefinition,
  values: Readonly<Record<string, JsonValue>>,
): readonly BoundValue[] {
  return questionsOf(definition).flatMap(({ question }) => {
    const property = 'bind' in question ? question.bind : undefined
    const value = ownValue(values, question.id)
    if (property === undefined || value === undefined || isUnanswered(value)) return []
    return [{ property, field: question.id, value }]
  })
}
