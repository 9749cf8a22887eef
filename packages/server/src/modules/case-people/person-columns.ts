import { callName, type NamedPart, type Origin, type PersonRegistered } from '@amparo/domain/child/person'
import { rangeOf, type ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { JsonValue } from '@amparo/domain/kernel/json'

type PersonValues = Pick<
  PersonRegistered,
  'sex' | 'nationalities' | 'languages' | 'phones' | 'addressForm' | 'relation' | 'travelsWith' | 'livesWith'
> & {
  readonly names: readonly NamedPart[]
  readonly born: ApproximateDate | null
  readonly origin: Origin | null
  readonly caregiverBy: 'law' | 'custom' | null
}

/**
 * Where the values of a person are stored: her row, her place on the case, her names, and what lists show of a
 * child. Edits write it and the check of the state compares with it, so the two cannot drift apart.
 */
export function personColumns(given: Readonly<Record<string, JsonValue>>) {
  const values = given as unknown as PersonValues
  const range = values.born && rangeOf(values.born)
  const born = { born_earliest: range?.earliest ?? null, born_latest: range?.latest ?? null }
  return {
    person: {
      sex: values.sex,
      born: values.born,
      ...born,
      nationalities: [...values.nationalities],
      languages: [...values.languages],
      origin: values.origin,
      address_form: values.addressForm,
    },
    place: {
      relation: values.relation,
      travels_with: values.travelsWith,
      lives_with: values.livesWith ?? false,
      caregiver_by: values.caregiverBy,
    },
    names: values.names,
    phones: values.phones,
    face: { call_name: callName(values.names), ...born },
  }
}
