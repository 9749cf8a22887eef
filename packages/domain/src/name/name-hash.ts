/** Small mixing hashes over 32 bits (FNV-1a, then the finaliser of MurmurHash3). Not for secrets. */

export function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return mix(hash)
}

export function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** The same for (a, b) and (b, a). */
export function pairHash(first: number, second: number): number {
  const [low, high] = first < second ? [first, second] : [second, first]
  return mix(Math.imul(low, 0x9e3779b1) ^ mix(high + 0x51ed270b))
}

/** The same for any order of the three. */
export function tripleHash(first: number, second: number, third: number): number {
  const low = Math.min(first, second, third)
  const high = Math.max(first, second, third)
  const middle =
    first === low
      ? second === high
        ? third
        : second
      : first === high
        ? second === low
          ? third
          : second
        : first
  return mix(Math.imul(pairHash(low, middle), 0x27d4eb2f) ^ mix(high + 0x165667b1))
}

/** Takes one more into a hash; the order matters. */
export function chainHash(hash: number, next: number): number {
  return mix(Math.imul(hash, 0x2c1b3c6d) ^ mix(next + 0x68bc21eb))
}
