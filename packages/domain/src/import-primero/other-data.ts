import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json.ts'

/** A field that came along and has no typed property here: shown as *Other data* and found by search. */
export type OtherDatum = {
  readonly field: string
  /** The field's own name made readable; nobody here knows the question that stood beside it. */
  readonly label: string
  readonly value: JsonValue
  /** Every word in it, for search and for a plain listing, in the order of the value. */
  readonly texts: readonly string[]
}

const deepest = 12

/** The fields that hold something, as they came in order; empty ones are kept for the export and not shown. */
export function presentOtherData(other: JsonObject): readonly OtherDatum[] {
  return Object.entries(other)
    .filter(([, value]) => !isBlank(value))
    .map(([field, value]) => ({ field, label: labelOf(field), value, texts: textsOf(value, 0) }))
}

/**
 * Fields that a deployment adds are called after their question, cut, with seven figures or letters at the end:
 * `did_you_travel_alone__96e0301` reads “Did you travel alone”.
 */
export function labelOf(field: string): string {
  const words = field.replace(/_(?=[0-9a-f]*\d)[0-9a-f]{7}$/, '').replaceAll('_', ' ')
  const text = words.replaceAll(/\s+/g, ' ').trim()
  return text === '' ? field : text.charAt(0).toUpperCase() + text.slice(1)
}

function isBlank(value: JsonValue): boolean {
  if (value === null || value === '') return true
  return Array.isArray(value) && value.length === 0
}

function textsOf(value: JsonValue, depth: number): readonly string[] {
  if (value === null || value === '' || depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, depth + 1))
  if (isJsonObject(value)) return Object.values(value).flatMap((item) => textsOf(item, depth + 1))
  return [String(value)]
}
