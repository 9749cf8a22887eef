import { isJsonObject, jsonEquals, ownValue, type JsonObject, type JsonValue } from '../kernel/json.ts'
import { birthFields, nameFields } from './bindings.ts'
import type { PrimeroKept } from './primero-case.ts'
import { readPrimeroCase } from './read-primero-case.ts'

/**
 * Which fields of a Primero case are seen elsewhere on the case here, because a typed record holds all that they say.
 * Everything else is shown under *Other data*: a field without a record of its own, a value that was not understood,
 * and what a subform's row says besides. So nothing that came is out of sight.
 */
const heldSimply: ReadonlySet<string> = new Set([
  'id',
  'status',
  'registration_date',
  'sex',
  'nationality',
  'language',
  'telephone_current',
  'country_of_origin',
  'risk_level',
  'protection_concerns',
  'consent_for_services',
  'consent_for_data_collection',
  'consent_reporting',
  'consent_for_tracing',
  ...nameFields,
  ...birthFields,
])

type HeldRows = {
  readonly columns: readonly string[]
  /** Columns without which a row becomes no record here and is shown whole. */
  readonly needsOneOf: readonly string[]
}

const heldRows: Readonly<Record<string, HeldRows>> = {
  notes_section: {
    columns: ['note_date', 'note_subject', 'note_text', 'note_created_by'],
    needsOneOf: ['note_subject', 'note_text'],
  },
  family_details_section: {
    columns: [
      'relation_name',
      'relation_nickname',
      'relation',
      'relation_is_caregiver',
      'relation_age',
      'relation_date_of_birth',
      'relation_sex',
    ],
    needsOneOf: ['relation_name', 'relation_nickname'],
  },
}

/** What of a case is shown as *Other data*, in the order in which it is kept. */
export function unheldPart(kept: PrimeroKept): JsonObject {
  const came: JsonObject = { ...kept.bound, ...kept.other }
  const read = readPrimeroCase(came)
  const unread = read.ok ? read.value.problems.map(({ pointer }) => pointer) : []
  const isUnread = (field: string) =>
    unread.some((pointer) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
  const bound = Object.entries(kept.bound).flatMap(([field, value]): [string, JsonValue][] => {
    if (isUnread(field)) return [[field, value]]
    if (heldSimply.has(field)) return isSaidByNames(field, came) ? [] : [[field, value]]
    const rows = ownValue(heldRows, field)
    const rest = rows === undefined ? value : rowsWithout(value, rows)
    return jsonEquals(rest, []) ? [] : [[field, rest]]
  })
  return Object.fromEntries([...bound, ...Object.entries(kept.other)])
}

/** A whole name that says something else than its parts is shown; so is a child's name of a kind not read. */
function isSaidByNames(field: string, came: JsonObject): boolean {
  if (!(nameFields as readonly string[]).includes(field)) return true
  const value = ownValue(came, field)
  if (value !== undefined && value !== null && typeof value !== 'string') return false
  if (field !== 'name' || typeof value !== 'string') return true
  const parts = ['name_first', 'name_middle', 'name_last']
    .map((part) => ownValue(came, part))
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
  return parts.length === 0 || plain(parts.join(' ')) === plain(value)
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** Rows that say more than their record here, each under the name or words by which it is known there. */
function rowsWithout(value: JsonValue, held: HeldRows): JsonValue {
  if (!Array.isArray(value)) return value
  return (value as readonly JsonValue[]).flatMap((row): JsonValue[] => {
    if (!isJsonObject(row)) return [row]
    const name = held.needsOneOf.find((field) => isText(ownValue(row, field)))
    if (name === undefined) return [row]
    const rest = Object.entries(row).filter(
      ([field, cell]) => field !== 'unique_id' && !held.columns.includes(field) && !isEmpty(cell),
    )
    return rest.length === 0 ? [] : [Object.fromEntries([[name, ownValue(row, name) ?? null], ...rest])]
  })
}

function isText(value: JsonValue | undefined): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isEmpty(value: JsonValue): boolean {
  return value === null || value === '' || jsonEquals(value, [])
}
