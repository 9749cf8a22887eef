/** A number from 0 up to 1, the next one at each call. */
export type Random = () => number

/** Mulberry32: small, quick, and the same everywhere. Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const rounds = 15

/**
 * One of many sources of a seed, by a number and a name: however much is drawn from one, the others give the same.
 * The small fast counter of 32 bits of PractRand (Doty-Humphrey), with three words as the seed. Not for secrets.
 */
export function seededBranch(seed: number, number: number, name: string): Random {
  let [a, b, c, counter] = [seed | 0, number | 0, hashOf(name), 1]
  const next = () => {
    const drawn = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + drawn
    c |= 0
    return (drawn >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < rounds; round += 1) next()
  return next
}

/** FNV-1a, of 32 bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return hash
}
