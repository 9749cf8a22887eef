import type { OpenedCase } from '../case/index.ts'
import { wholeName, type NameDraft } from '../person/index.ts'

type PersonView = OpenedCase['people'][number]

/** Somebody of the case as she is named in a tie, with the sex that the words for it follow. */
export type NamedPerson = { readonly id: string; readonly name: string; readonly sex: string }

const womensTies = ['mother', 'grandmother', 'aunt', 'sister', 'wife', 'daughter']
const mensTies = ['father', 'grandfather', 'uncle', 'brother', 'husband', 'son']

/** What is told of her, else what the tie that was written down tells: somebody's mother is a woman. */
function sexOf({ sex, relation }: PersonView): string {
  if (sex && sex !== 'unknown') return sex
  if (womensTies.includes(relation)) return 'female'
  return mensTies.includes(relation) ? 'male' : 'other'
}

export function namedPeople(people: readonly PersonView[]): readonly NamedPerson[] {
  return people.map((one) => ({
    id: one.id,
    name: wholeName((one.names as readonly NameDraft[])[0]),
    sex: sexOf(one),
  }))
}
