import { parseApproximateDate, rangeOf } from '../kernel/approximate-date.ts'
import type { MergeRule } from '../kernel/field-versions.ts'
import type { JsonValue } from '../kernel/json.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { NamedPart, Origin, PersonRegistered } from './person.ts'

/** What is known of a person and edited field by field; the last four are her place on this case. */
export const personFieldNames = [
  'names',
  'born',
  'sex',
  'nationalities',
  'languages',
  'origin',
  'phones',
  'addressForm',
  'relation',
  'travelsWith',
  'livesWith',
  'caregiverBy',
] as const
export type PersonFieldName = (typeof personFieldNames)[number]

export type PersonValues = Readonly<Record<PersonFieldName, JsonValue>>

/** The values of a person as she was first written down. */
export function valuesOfPerson(person: PersonRegistered): PersonValues {
  return {
    names: person.names.map((name) => ({ ...name })),
    born: person.born ? { ...person.born } : null,
    sex: person.sex,
    nationalities: [...person.nationalities],
    languages: [...person.languages],
    origin: person.origin ? originValue(person.origin) : null,
    phones: [...person.phones],
    addressForm: person.addressForm,
    relation: person.relation,
    travelsWith: person.travelsWith,
    livesWith: person.livesWith ?? false,
    caregiverBy: person.caregiverBy ?? null,
  }
}

/** Absent parts are left out, as they are stored. */
function originValue({ country, placeCode, words }: Origin): JsonValue {
  return {
    words,
    ...(country === undefined ? {} : { country }),
    ...(placeCode === undefined ? {} : { placeCode }),
  }
}

/**
 * Nationalities and phones are sets; languages are an order of preference and names belong together, so both stay
 * whole.
 */
export function personMergeRule(field: string): MergeRule {
  return field === 'nationalities' || field === 'phones' ? { kind: 'set' } : { kind: 'whole' }
}

/** What no value of a person may be, whoever writes it. */
export function checkPersonField(field: string, value: JsonValue, today: PlainDate): Problem | undefined {
  if (field === 'names') {
    const names = value as unknown as readonly NamedPart[]
    const some = names.some(
      (name) => [name.given, name.surname1, name.surname2, name.married].join('') !== '',
    )
    return some
      ? undefined
      : problem('child.name-missing', { fields: [{ pointer: '/names', reason: 'required' }] })
  }
  if (field === 'born' && value !== null) {
    const born = parseApproximateDate(value)
    if (!born.ok) return born.problem
    if (rangeOf(born.value).earliest > today)
      return problem('birth-date.in-future', { fields: [{ pointer: '/born', reason: 'future' }] })
  }
  return undefined
}
