import type { openCase, PersonView } from '@amparo/contract/api/cases/open-case'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { emptyName, emptyPerson, type NameDraft, type PersonDraft } from '../person/index.ts'
import { emptyRegistration, type RegistrationDraft } from './registration.ts'

/** Who stays hers from one journey to the next: with whom she travels this time is asked. */
const staysHers: readonly PersonView['role'][] = ['relative', 'caregiver']

/** What the earlier case knows of a child, as the beginning of a new one; each of it can be corrected. */
export function startedFromEarlier(opened: OutputOf<typeof openCase>): RegistrationDraft {
  const started = { ...emptyRegistration(), step: 'form', follows: opened.case.id as CaseId } as const
  const child = opened.people.find(({ role }) => role === 'child')
  if (!child) return started
  return {
    ...started,
    ...knownOf(child),
    people: opened.people.filter(({ role }) => staysHers.includes(role)).map(personOf),
  }
}

/** The same of somebody who is on another's case and gets one of her own; her people are asked. */
export function startedFromPerson(
  person: PersonView,
  wasOn: { readonly caseId: CaseId; readonly personId: PersonId },
): RegistrationDraft {
  return { ...emptyRegistration(), ...knownOf(person), wasOn }
}

function knownOf(person: PersonView) {
  const [called, ...otherNames] = namesOf(person)
  return {
    called: called ?? emptyName('called'),
    otherNames,
    born: bornOf(person),
    sex: person.sex ?? undefined,
    languages: person.languages,
    nationalities: person.nationalities,
    origin: originOf(person),
    addressForm: person.addressForm,
    phone: person.phones[0] ?? '',
  }
}

/** The name she wants to be called by comes first, as the form asks. */
function namesOf({ names }: PersonView): readonly NameDraft[] {
  const all = names as readonly NameDraft[]
  const called = all.find(({ role }) => role === 'called') ?? all[0]
  return called ? [called, ...all.filter((name) => name !== called)] : []
}

function bornOf({ born }: PersonView) {
  const parsed = parseApproximateDate(born)
  return parsed.ok ? parsed.value : undefined
}

function originOf({ origin }: PersonView): RegistrationDraft['origin'] {
  const text = (key: string) => (typeof origin?.[key] === 'string' ? origin[key] : undefined)
  return { country: text('country'), placeCode: text('placeCode'), words: text('words') ?? '' }
}

function personOf(person: PersonView): PersonDraft {
  return {
    ...emptyPerson(),
    was: person.id as PersonId,
    name: namesOf(person)[0] ?? emptyName('called'),
    relation: person.relation,
    born: bornOf(person),
    sex: person.sex ?? 'unknown',
    travelsWith: false,
    livesWith: person.livesWith,
    caregiverBy: person.caregiverBy ?? 'none',
  }
}
