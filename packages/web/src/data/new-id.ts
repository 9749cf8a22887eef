import { makeId, type Id } from '@amparo/domain/kernel/brand'

/** The id of a record that is born on this screen; the server keeps it, so that sending twice makes one. */
export function newId<Name extends string>(): Id<Name> {
  return makeId<Name>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
}
