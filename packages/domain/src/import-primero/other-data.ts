import { ownKey } from './registered-here.ts'
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

/** One value, with the way to it inside a row (`Harm · Count`) and the field in which it stands; both empty for a plain one. */
export type OtherEntry = {
  readonly field: string
  readonly label: string
  readonly value: string | number | boolean
}

/** A value as it is listed: what stands alone, and the rows of a subform one by one. */
export type OtherListing = {
  readonly entries: readonly OtherEntry[]
  readonly rows: readonly (readonly OtherEntry[])[]
}

/**
 * The fields that hold something, as they came in order; empty ones are kept for the export and not shown. What another
 * node wrote under its own key is for programs: the same stands in the fields, as far as people read them.
 */
export function presentOtherData(other: JsonObject): readonly OtherDatum[] {
  return Object.entries(other)
    .filter(([field, value]) => field !== ownKey && !isBlank(value))
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

/** A field's values, those of a subform row by row. */
export function listingOf(value: JsonValue): OtherListing {
  if (!Array.isArray(value)) return { entries: entriesOf(value), rows: [] }
  const items = value as readonly JsonValue[]
  return {
    entries: items.filter((item) => !isJsonObject(item)).flatMap((item) => entriesOf(item)),
    rows: items
      .filter(isJsonObject)
      .map((row) => entriesOf(row))
      .filter((row) => row.length > 0),
  }
}

function entriesOf(value: JsonValue, field = '', label = '', depth = 0): readonly OtherEntry[] {
  if (value === null || value === '' || depth > deepest) return []
  const below = (name: string) => (label === '' ? name : `${label} · ${name}`)
  if (Array.isArray(value)) {
    const rows = value as readonly JsonValue[]
    return rows.flatMap((item, index) =>
      entriesOf(item, field, isJsonObject(item) ? below(String(index + 1)) : label, depth + 1),
    )
  }
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([name, item]) =>
      entriesOf(item, name, below(labelOf(name)), depth + 1),
    )
  return [{ field, label, value: value as string | number | boolean }]
}

/**
 * Words by which a case is found through its other data: of letters and figures, in small letters without marks, at
 * least two signs long. Found by equality of whole words; yes and no are no words.
 */
export function searchWordsOf(text: string): readonly string[] {
  const plain = text.slice(0, longestSearched).normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return [...new Set(plain.match(/[\p{L}\p{N}]+/gu) ?? [])].filter((word) => word.length > 1)
}

const longestSearched = 100_000
