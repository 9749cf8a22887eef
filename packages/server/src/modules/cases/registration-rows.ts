import { rangeOf } from '@amparo/domain/kernel/approximate-date'
import { callName, type NamedPart, type PersonRegistered } from '@amparo/domain/child/person'
import { evolveCase } from '@amparo/domain/case/case-events'
import type { Registration } from '@amparo/domain/case/decide-registration'
import { keysOfPerson } from '@amparo/domain/name/name-keys'
import { newId } from '../../ids.ts'
import { phoneKey, recordedName } from '../search/index.ts'
import { caseRow, type CaseRow } from './case-row.ts'

export type PersonRow = ReturnType<typeof personRow>
export type PersonPhonesRow = ReturnType<typeof phonesRows>[number]
export type PersonNameRow = ReturnType<typeof nameRows>[number]
export type CasePersonRow = ReturnType<typeof casePersonRow>
export type MatchKeyRow = { readonly key: number; readonly person_id: string; readonly case_id: string }

export type RegistrationRows = {
  readonly case: CaseRow
  readonly persons: readonly PersonRow[]
  readonly phones: readonly PersonPhonesRow[]
  readonly names: readonly PersonNameRow[]
  readonly casePeople: readonly CasePersonRow[]
  readonly matchKeys: readonly MatchKeyRow[]
}

/**
 * The rows of one registration, computed and not read back: what a command inserts and what bulk loading
 * copies are the same by construction.
 */
export function registrationRows(registration: Registration, organisationId: string): RegistrationRows {
  const people = [registration.child, ...registration.people]
  const caseId = registration.opened.caseId
  return {
    case: caseRow(evolveCase(undefined, registration.opened), {
      callName: callName(registration.child.names),
      born: registration.child.born,
      updatedAt: registration.opened.at,
    }),
    persons: people.map((person) => personRow(person, organisationId)),
    phones: people.flatMap((person) => phonesRows(person.personId, person.phones)),
    names: people.flatMap((person) => nameRows(person.personId, person.names)),
    casePeople: people.map((person) => casePersonRow(caseId, person)),
    matchKeys: people.flatMap((person) => matchKeyRows(caseId, person.personId, person.names, person.phones)),
  }
}

export function personRow(person: PersonRegistered, organisationId: string) {
  const range = person.born && rangeOf(person.born)
  return {
    id: person.personId as string,
    organisation_id: organisationId,
    sex: person.sex,
    born: person.born ?? null,
    born_earliest: range?.earliest ?? null,
    born_latest: range?.latest ?? null,
    nationalities: [...person.nationalities],
    languages: [...person.languages],
    origin: person.origin ?? null,
    address_form: person.addressForm,
  }
}

/** Where no number is known there is no row. */
export function phonesRows(personId: string, phones: readonly string[]) {
  return phones.length === 0 ? [] : [{ person_id: personId, phones: [...phones] }]
}

export function nameRows(personId: string, names: readonly NamedPart[]) {
  return names.map((name, position) => ({ id: newId() as string, person_id: personId, position, ...name }))
}

export function casePersonRow(caseId: string, person: PersonRegistered) {
  return {
    case_id: caseId,
    person_id: person.personId as string,
    role: person.role,
    relation: person.relation,
    travels_with: person.travelsWith,
    lives_with: person.livesWith ?? false,
    caregiver_by: person.caregiverBy ?? null,
  }
}

/** Keys of every name and phone she has, so that she is found under each. */
export function matchKeyRows(
  caseId: string,
  personId: string,
  names: readonly NamedPart[],
  phones: readonly string[],
): MatchKeyRow[] {
  const keys = new Set<number>(keysOfPerson(names.map(recordedName)).keys)
  for (const phone of phones) {
    const key = phoneKey(phone)
    if (key !== undefined) keys.add(key)
  }
  return [...keys].map((key) => ({ key, person_id: personId, case_id: caseId }))
}
