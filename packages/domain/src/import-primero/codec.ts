import { isJsonObject, jsonEquals, ownValue, type JsonObject, type JsonValue } from '../kernel/json.ts'
import { isPlainDate } from '../kernel/plain-date.ts'
import { oursOf, theirsOf, type ValueMapName } from './value-maps.ts'

/**
 * How one value is read and written back. Guarantees: what was read and not changed here is written exactly as it
 * came, of whatever type, since writing looks at the value that came; what was changed is written in Primero's
 * terms; and the parts that we could not read stay beside it.
 */
export type Codec =
  | { readonly kind: 'text' | 'date' | 'number' | 'yes-no' }
  | { readonly kind: 'code' | 'codes'; readonly map: ValueMapName }
  | { readonly kind: 'rows'; readonly columns: readonly Column[] }

/** A field of a subform row and the property it is. */
export type Column = { readonly field: string; readonly property: string; readonly codec: Codec }

export type Unread = (pointer: string, value: JsonValue) => void

/** Ours for what came; `null` where nothing is known. What cannot be read is reported and stays as it came. */
export function readValue(
  codec: Codec,
  value: JsonValue | undefined,
  pointer: string,
  unread: Unread,
): JsonValue {
  if (value === undefined || value === null || value === '') return emptyOf(codec)
  switch (codec.kind) {
    case 'text':
      return typeof value === 'string' ? value : missing(codec, value, pointer, unread)
    case 'number':
      return typeof value === 'number' ? value : missing(codec, value, pointer, unread)
    case 'date': {
      const day = typeof value === 'string' ? value.slice(0, 10) : ''
      return isPlainDate(day) ? day : missing(codec, value, pointer, unread)
    }
    case 'yes-no':
      if (value === true || value === 'true') return true
      if (value === false || value === 'false') return false
      return missing(codec, value, pointer, unread)
    case 'code': {
      const code = typeof value === 'string' ? oursOf(codec.map, value) : undefined
      return code ?? missing(codec, value, pointer, unread)
    }
    case 'codes':
      return readCodes(codec.map, value, pointer, unread)
    case 'rows':
      return readRows(codec.columns, value, pointer, unread)
  }
}

/** Theirs for ours. Unchanged values go out as they came. */
export function writeValue(
  codec: Codec,
  value: JsonValue,
  came: JsonValue | undefined,
): JsonValue | undefined {
  if (jsonEquals(readValue(codec, came, '', ignore), value)) return came
  if (value === null) return null
  switch (codec.kind) {
    case 'text':
    case 'number':
      return value
    case 'date':
      return typeof came === 'string' && came.length > 10 ? `${String(value)}${came.slice(10)}` : value
    case 'yes-no':
      return typeof came === 'string' ? String(value) : value
    case 'code':
      return typeof value === 'string' ? theirsOf(codec.map, value) : value
    case 'codes':
      return writeCodes(codec.map, value, came)
    case 'rows':
      return writeRows(codec.columns, value, came)
  }
}

function ignore(): void {}

function emptyOf(codec: Codec): JsonValue {
  return codec.kind === 'codes' || codec.kind === 'rows' ? [] : null
}

function missing(codec: Codec, value: JsonValue, pointer: string, unread: Unread): JsonValue {
  unread(pointer, value)
  return emptyOf(codec)
}

function readCodes(map: ValueMapName, value: JsonValue, pointer: string, unread: Unread): JsonValue {
  const found: string[] = []
  for (const theirs of Array.isArray(value) ? value : [value]) {
    const ours = typeof theirs === 'string' ? oursOf(map, theirs) : undefined
    if (ours === undefined) unread(pointer, theirs)
    else if (!found.includes(ours)) found.push(ours)
  }
  return found
}

/** Their codes that still hold, those we cannot read among them, in their order; then what was added here. */
function writeCodes(map: ValueMapName, value: JsonValue, came: JsonValue | undefined): JsonValue {
  const wanted = Array.isArray(value) ? value.filter((code) => typeof code === 'string') : []
  const before: readonly JsonValue[] =
    came === undefined || came === null || came === '' ? [] : Array.isArray(came) ? came : [came]
  const kept = before.filter((theirs) => {
    const ours = typeof theirs === 'string' ? oursOf(map, theirs) : undefined
    return ours === undefined || wanted.includes(ours)
  })
  const known = kept.map((theirs) => (typeof theirs === 'string' ? oursOf(map, theirs) : undefined))
  return [...kept, ...wanted.filter((ours) => !known.includes(ours)).map((ours) => theirsOf(map, ours))]
}

function readRows(columns: readonly Column[], value: JsonValue, pointer: string, unread: Unread): JsonValue {
  if (!Array.isArray(value)) {
    unread(pointer, value)
    return []
  }
  const keys = rowKeys(value)
  return value.flatMap((row, index) => {
    if (!isJsonObject(row)) {
      unread(`${pointer}/${index}`, row)
      return []
    }
    const cells = columns.map(
      ({ field, property, codec }) =>
        [property, readValue(codec, ownValue(row, field), `${pointer}/${index}/${field}`, unread)] as const,
    )
    return [{ id: keys[index] ?? '', ...Object.fromEntries(cells) }]
  })
}

function writeRows(columns: readonly Column[], value: JsonValue, came: JsonValue | undefined): JsonValue {
  const before = Array.isArray(came) ? came : []
  const keys = rowKeys(before)
  const written = (Array.isArray(value) ? value : []).filter(isJsonObject).map((row): JsonValue => {
    const id = ownValue(row, 'id')
    const index = keys.findIndex((key) => key === id)
    const old = before[index]
    const original: JsonObject = isJsonObject(old) ? old : { unique_id: id ?? null }
    const cells = new Map<string, JsonValue>(Object.entries(original))
    for (const { field, property, codec } of columns) {
      const cell = writeValue(codec, ownValue(row, property) ?? emptyOf(codec), cells.get(field))
      if (cell !== undefined) cells.set(field, cell)
    }
    return Object.fromEntries(cells)
  })
  // Rows that were never rows stay where a reader of the other system can find them: at the end.
  return [...written, ...before.filter((row) => !isJsonObject(row))]
}

/** What names a row: its `unique_id`, or its place where that is missing or given twice. */
function rowKeys(rows: readonly JsonValue[]): readonly string[] {
  const seen = new Set<string>()
  return rows.map((row, index) => {
    const id = isJsonObject(row) ? ownValue(row, 'unique_id') : undefined
    const key = typeof id === 'string' && id !== '' && !seen.has(id) ? id : `#${index}`
    seen.add(key)
    return key
  })
}
