import { likenessOf } from '../interpreter/same-person.ts'
import type { KnownPerson, NamedPart, PersonRegistered } from '../child/person.ts'
import type { PersonId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Registration } from './decide-registration.ts'

/** Who of an earlier case is who in a new one; whoever is in neither place stays behind. */
export type WhoIsWho = ReadonlyMap<string, PersonId>

/**
 * The people of an earlier case who are on the new one again: with what was known of them that a registration does not ask,
 * so that whom to call is not lost, and who is who, so that their ties and safe hours can go along. Somebody whose name was
 * changed into another's is somebody else.
 */
export function peopleAgain(
  registration: Registration,
  said: readonly { readonly personId: PersonId; readonly was?: PersonId | undefined }[],
  known: readonly KnownPerson[],
): Result<{ readonly registration: Registration; readonly whoIsWho: WhoIsWho }, Problem> {
  const again = said.flatMap(({ personId, was }) => (was === undefined ? [] : [{ personId, was }]))
  const others = known.filter(({ role }) => role !== 'child')
  const isKnown = again.every(({ was }) => others.some((person) => person.personId === was))
  if (!isKnown) return refuse(problem('record.not-found'))
  if (new Set(again.map(({ was }) => was)).size !== again.length)
    return refuse(problem('request.invalid', { fields: [{ pointer: '/people', reason: 'twice' }] }))
  const whoIsWho = new Map<string, PersonId>()
  const child = known.find(({ role }) => role === 'child')
  if (child) whoIsWho.set(child.personId, registration.child.personId)
  const people = registration.people.map((person): PersonRegistered => {
    const was = again.find(({ personId }) => personId === person.personId)?.was
    const before = others.find(({ personId }) => personId === was)
    if (!before || !isStillCalledSo(before, person)) return person
    whoIsWho.set(before.personId, person.personId)
    const { phones, languages, nationalities, origin, addressForm } = before
    return { ...person, phones, languages, nationalities, origin, addressForm }
  })
  return accept({ registration: { ...registration, people }, whoIsWho })
}

type Named = { readonly names: readonly NamedPart[] }

function isStillCalledSo(one: Named, other: Named): boolean {
  const words = ({ names }: Named) =>
    names.flatMap(({ given, surname1, surname2 }) => [given, surname1, surname2])
  return likenessOf({ names: words(one), phones: [] }, { names: words(other), phones: [] }) !== undefined
}
