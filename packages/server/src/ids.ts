import { randomFillSync } from 'node:crypto'
import { makeId, type Id } from '@amparo/domain/kernel/brand'

/** Drawn in one go and given out once, piece by piece: asking for ten bytes costs as much as for thousands. */
const pool = Buffer.allocUnsafe(8192)
let used = pool.length

/** Random bytes that nobody else was given. */
export function freshBytes(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const bytes = Buffer.from(pool.subarray(used, used + length))
  used += length
  return bytes
}

/** A new UUIDv7 from this machine's clock and randomness. */
export function newId<Name extends string>(): Id<Name> {
  return makeId<Name>(Date.now(), freshBytes(10))
}
