import { randomBytes } from 'node:crypto'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { makeId } from '@amparo/domain/kernel/brand'
import type { TestClient } from './test-app.ts'

export type RegistrationInput = InputOf<typeof registerChild>

export function newTestId<Name extends string>() {
  return makeId<Name>(Date.now(), randomBytes(10))
}

/** A plausible registration; every part can be replaced. */
export function registrationInput(more: Partial<RegistrationInput> = {}): RegistrationInput {
  return {
    caseId: newTestId(),
    childId: newTestId(),
    names: [{ role: 'called', given: 'Dulce María', surname1: 'Xol', surname2: 'Caal', married: '' }],
    born: { kind: 'year', year: 2013 } as RegistrationInput['born'],
    sex: 'female',
    nationalities: ['GT'],
    languages: ['kek', 'spa'],
    phones: [],
    addressForm: 'tu',
    phase: 'transit',
    placeCountry: 'GT',
    holder: 'Refugio La Ceiba',
    people: [],
    ...more,
  }
}

/** Searches and registers, as a person would; answers the ids. */
export async function registerAs(client: TestClient, more: Partial<RegistrationInput> = {}) {
  const input = registrationInput(more)
  await client.ok(searchChildren, {
    name: `${input.names[0]?.given ?? ''} ${input.names[0]?.surname1 ?? ''}`,
  })
  const answer = await client.ok(registerChild, input)
  return { caseId: input.caseId, childId: input.childId, code: answer.code, input }
}
