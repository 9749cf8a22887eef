import { ageRangeOn, rangeOf, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { NamedPart } from '../child/person.ts'
import { jsonEquals, ownValue, type JsonObject, type JsonValue } from '../kernel/json.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { primeroBindings } from './bindings.ts'
import { writeValue } from './codec.ts'
import type { PrimeroKept, PrimeroTyped } from './primero-case.ts'
import { readBorn, readNames } from './read-primero-case.ts'

/**
 * The case as Primero's API would take it. Writing what was read gives the input again, value by value; a property
 * that changed here goes out changed, in all the fields that Primero keeps it in; everything else as it came.
 */
export function writePrimeroCase(typed: PrimeroTyped, kept: PrimeroKept, today: PlainDate): JsonObject {
  const fields = new Map<string, JsonValue>([...Object.entries(kept.bound), ...Object.entries(kept.other)])
  const properties = typed as unknown as JsonObject
  for (const { property, field, codec } of primeroBindings) {
    const value = writeValue(
      codec,
      ownValue(properties, property) ?? emptyValue(codec.kind),
      fields.get(field),
    )
    if (value !== undefined) fields.set(field, value)
  }
  const came: JsonObject = { ...kept.bound, ...kept.other }
  if (!jsonEquals(readNames(came), typed.names)) writeNames(fields, typed.names)
  if (!jsonEquals(readBorn(came, ignore), typed.born)) writeBorn(fields, typed.born, today)
  return Object.fromEntries(fields)
}

function ignore(): void {}

function emptyValue(kind: string): JsonValue {
  return kind === 'rows' || kind === 'codes' ? [] : null
}

function writeNames(fields: Map<string, JsonValue>, names: readonly NamedPart[]): void {
  const nameOf = (role: NamedPart['role']) => names.find((name) => name.role === role)
  // Who was written down with the name she wants to be called alone goes out under it, and not without a name.
  const legal = nameOf('legal') ?? nameOf('document') ?? nameOf('called')
  const [first = '', ...middle] = (legal?.given ?? '').split(' ')
  const last = [legal?.surname1 ?? '', legal?.surname2 ?? ''].filter((text) => text !== '').join(' ')
  const whole = [legal?.given ?? '', last].filter((text) => text !== '').join(' ')
  fields.set('name', textOf(whole))
  fields.set('name_first', textOf(first))
  fields.set('name_middle', textOf(middle.join(' ')))
  fields.set('name_last', textOf(last))
  for (const [role, field] of [
    ['nickname', 'name_nickname'],
    ['other', 'name_other'],
  ] as const) {
    const text = names.find((name) => name.role === role)?.given ?? ''
    if (text !== '' || fields.has(field)) fields.set(field, textOf(text))
  }
}

function textOf(text: string): JsonValue {
  return text === '' ? null : text
}

/** Primero knows a day, a flag that it is estimated, and an age. A year goes out as its first day, flagged. */
function writeBorn(fields: Map<string, JsonValue>, born: ApproximateDate | null, today: PlainDate): void {
  if (born === null) {
    for (const field of ['date_of_birth', 'age']) fields.set(field, null)
    return
  }
  if (born.kind === 'about-age') {
    fields.set('date_of_birth', null)
    fields.set('estimated', true)
    fields.set('age', ageRangeOn(born, today).youngest)
    return
  }
  const exact = born.kind === 'day'
  const year = born.kind === 'about-year' ? born.year : Number(rangeOf(born).latest.slice(0, 4))
  fields.set('date_of_birth', exact ? born.day : `${year}-01-01`)
  fields.set('estimated', !exact)
  fields.set('age', ageRangeOn(born, today).youngest)
}
