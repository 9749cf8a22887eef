import { parseApproximateDate, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { NamedPart } from '../child/person.ts'
import { isJsonObject, ownValue, type JsonObject, type JsonValue } from '../kernel/json.ts'
import { isPlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { birthFields, nameFields, primeroBindings } from './bindings.ts'
import { readValue } from './codec.ts'
import type { PrimeroKept, PrimeroTyped, PrimeroUnread } from './primero-case.ts'

export type PrimeroRead = PrimeroKept & {
  readonly typed: PrimeroTyped
  readonly problems: readonly PrimeroUnread[]
}

const mostFields = 5000

/** The cases of a file: one case, an API answer with `data`, or an export's list whose entries wrap a case. */
export function primeroCasesIn(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file.flatMap(primeroCasesIn)
  if (isJsonObject(file) && Object.hasOwn(file, 'data') && !Object.hasOwn(file, 'case_id')) {
    return primeroCasesIn(file['data'])
  }
  return [file]
}

/**
 * A case as Primero's API gives it. No field is lost: what has a typed property is there, and the rest is kept as it
 * came. A value that we do not understand is told and kept; only what is no case at all is refused.
 */
export function readPrimeroCase(json: unknown): Result<PrimeroRead, Problem> {
  if (!isJsonObject(json) || !looksLikeCase(json)) return refuse(problem('import.case-unreadable'))
  const problems: PrimeroUnread[] = []
  const unread = (pointer: string) => problems.push({ pointer, reason: 'value-not-understood' })
  const simple = primeroBindings.map(
    ({ property, field, codec }) =>
      [property, readValue(codec, ownValue(json, field), `/${field}`, unread)] as const,
  )
  const held = new Set<string>([
    ...primeroBindings.map((binding) => binding.field),
    ...nameFields,
    ...birthFields,
  ])
  const entries = Object.entries(json)
  return accept({
    // Each codec answers with the kind of value that its property has; the bindings test holds them together.
    typed: {
      ...Object.fromEntries(simple),
      names: readNames(json),
      born: readBorn(json, unread),
    } as PrimeroTyped,
    bound: Object.fromEntries(entries.filter(([field]) => held.has(field))),
    other: Object.fromEntries(entries.filter(([field]) => !held.has(field))),
    problems,
  })
}

function looksLikeCase(json: JsonObject): boolean {
  const id = ownValue(json, 'case_id') ?? ownValue(json, 'id') ?? ownValue(json, 'case_id_display')
  return typeof id === 'string' && id !== '' && Object.keys(json).length <= mostFields
}

/** Given names together, the surname as it stands: where “de la Cruz” ends, only people know. */
export function readNames(json: JsonObject): readonly NamedPart[] {
  const part = (field: string) => {
    const value = ownValue(json, field)
    return typeof value === 'string' ? value.trim() : ''
  }
  const names: NamedPart[] = []
  const given = [part('name_first'), part('name_middle')].filter((text) => text !== '').join(' ')
  const surname1 = part('name_last')
  const whole = part('name')
  if (given !== '' || surname1 !== '') names.push(named('legal', given, surname1))
  else if (whole !== '') names.push(named('legal', whole, ''))
  if (part('name_nickname') !== '') names.push(named('nickname', part('name_nickname'), ''))
  if (part('name_other') !== '') names.push(named('other', part('name_other'), ''))
  return names
}

function named(role: NamedPart['role'], given: string, surname1: string): NamedPart {
  return { role, given, surname1, surname2: '', married: '' }
}

/** An estimated birth date is “about that year”; an age alone is “about so old” on the day of registration. */
export function readBorn(
  json: JsonObject,
  unread: (pointer: string, value: JsonValue) => void,
): ApproximateDate | null {
  const day = ownValue(json, 'date_of_birth')
  const estimated = readValue({ kind: 'yes-no' }, ownValue(json, 'estimated'), '/estimated', unread)
  const age = readValue({ kind: 'number' }, ownValue(json, 'age'), '/age', unread)
  if (day !== undefined && day !== null && day !== '') {
    if (typeof day === 'string' && isPlainDate(day)) {
      const year = Number(day.slice(0, 4))
      return valid(estimated === true ? { kind: 'about-year', year } : { kind: 'day', day })
    }
    unread('/date_of_birth', day)
  }
  if (age === null) return null
  const on = [ownValue(json, 'registration_date'), ownValue(json, 'created_at')]
    .map((value) => (typeof value === 'string' ? value.slice(0, 10) : ''))
    .find(isPlainDate)
  const born = on === undefined ? null : valid({ kind: 'about-age', years: age, on })
  if (born === null) unread('/age', age)
  return born
}

function valid(input: unknown): ApproximateDate | null {
  const parsed = parseApproximateDate(input)
  return parsed.ok ? parsed.value : null
}
