import { randomBytes } from 'node:crypto'
import { makeId, type Id } from '@amparo/domain/kernel/brand'

/** A new UUIDv7 from this machine's clock and randomness. */
export function newId<Name extends string>(): Id<Name> {
  return makeId<Name>(Date.now(), randomBytes(10))
}
