import type { PersonView } from '@amparo/contract/api/cases/open-case'
import type { editPerson } from '@amparo/contract/api/people/edit-person'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { PersonId } from '@amparo/domain/kernel/brand'
import { jsonEquals, type JsonValue } from '@amparo/domain/kernel/json'
import { emptyName, isEmptyName, type NameDraft, type PersonDraft } from '../person/index.ts'

/** A person of the case while she is being corrected. */
export type PersonEditDraft = {
  readonly person: PersonDraft
  readonly otherNames: readonly NameDraft[]
  readonly phones: readonly string[]
}

type Edits = InputOf<typeof editPerson>['edits']

const editedFields = [
  'names',
  'born',
  'sex',
  'phones',
  'relation',
  'travelsWith',
  'livesWith',
  'caregiverBy',
] as const

export function draftOfPerson(person: PersonView): PersonEditDraft {
  const names = person.names as readonly NameDraft[]
  const name = names.find(({ role }) => role === 'called') ?? names[0]
  const born = parseApproximateDate(person.born)
  return {
    person: {
      personId: person.id as PersonId,
      name: name ?? emptyName('called'),
      relation: person.relation,
      born: born.ok ? born.value : undefined,
      sex: person.sex ?? 'unknown',
      travelsWith: person.travelsWith,
      livesWith: person.livesWith,
      caregiverBy: person.caregiverBy ?? 'none',
    },
    otherNames: names.filter((one) => one !== name),
    phones: person.phones,
  }
}

/** Only what is no longer as it was seen, each with the version it was seen at: two people who correct different things never meet. */
export function editsOfPerson(seen: PersonView, draft: PersonEditDraft): Edits {
  const [before, after] = [valuesOf(draftOfPerson(seen)), valuesOf(draft)]
  return Object.fromEntries(
    editedFields
      .filter((field) => !jsonEquals(before[field], after[field]))
      .map((field) => [
        field,
        {
          value: after[field],
          base: seen.fieldVersions[field] ?? 0,
          ...(field === 'phones' ? { baseValue: seen.phones } : {}),
        },
      ]),
  ) as Edits
}

export function changedDraft(seen: PersonView, draft: PersonEditDraft): boolean {
  return Object.keys(editsOfPerson(seen, draft)).length > 0
}

function valuesOf(draft: PersonEditDraft): Readonly<Record<(typeof editedFields)[number], JsonValue>> {
  const { person } = draft
  return {
    names: [person.name, ...draft.otherNames]
      .filter((name) => !isEmptyName(name))
      .map((name) => ({ ...name })),
    born: person.born ? { ...person.born } : null,
    sex: person.sex,
    phones: draft.phones.map((phone) => phone.trim()).filter((phone) => phone !== ''),
    relation: person.relation ?? 'not-related',
    travelsWith: person.travelsWith,
    livesWith: person.livesWith,
    caregiverBy: person.caregiverBy === 'none' ? null : person.caregiverBy,
  }
}
