/**
 * The tree over the audit log: a leaf per entry, hashed as in Certificate Transparency (RFC 6962 section 2.1,
 * RFC 9162 section 2.1). Whoever knows one root notices any later change of any earlier entry, and can be
 * shown in a few hashes that one entry is in the tree, or that a longer tree begins with a shorter one.
 */
import { createHash } from 'node:crypto'

export type Hash = Uint8Array

/** Leaves and nodes are hashed with different prefixes, so that a node can never pass for a leaf. */
export function hashLeaf(content: Uint8Array): Hash {
  return createHash('sha256').update(leafPrefix).update(content).digest()
}

export function hashNode(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest()
}

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

export function emptyRoot(): Hash {
  return createHash('sha256').digest()
}

/** The root over these leaf hashes, by the definition (RFC 9162 section 2.1.1). */
export function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot()
  return rootOfRange(leaves, 0, leaves.length)
}

function rootOfRange(leaves: readonly Hash[], start: number, end: number): Hash {
  if (end - start === 1) return at(leaves, start)
  const middle = start + largestPowerOfTwoBelow(end - start)
  return hashNode(rootOfRange(leaves, start, middle), rootOfRange(leaves, middle, end))
}

/** Shows that the leaf at `index` is in the tree over `leaves` (RFC 9162 section 2.1.3.1). */
export function makeInclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) throw new Error('no such leaf')
  const path: Hash[] = []
  let start = 0
  let end = leaves.length
  while (end - start > 1) {
    const middle = start + largestPowerOfTwoBelow(end - start)
    if (index < middle) {
      path.push(rootOfRange(leaves, middle, end))
      end = middle
    } else {
      path.push(rootOfRange(leaves, start, middle))
      start = middle
    }
  }
  return path.toReversed()
}

/** RFC 9162 section 2.1.3.2. */
export function verifyInclusion(claim: {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly proof: readonly Hash[]
  readonly root: Hash
}): boolean {
  if (!isSize(claim.index) || !isSize(claim.size) || claim.index >= claim.size) return false
  if (![claim.leaf, claim.root, ...claim.proof].every(isHash)) return false
  let position = claim.index
  let last = claim.size - 1
  let hash = claim.leaf
  for (const sibling of claim.proof) {
    if (last === 0) return false
    if (isOdd(position) || position === last) {
      hash = hashNode(sibling, hash)
      while (!isOdd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else {
      hash = hashNode(hash, sibling)
    }
    position = half(position)
    last = half(last)
  }
  return last === 0 && isSame(hash, claim.root)
}

/** Shows that the tree over `leaves` begins with its first `size` leaves (RFC 9162 section 2.1.4.1). */
export function makeConsistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  if (!Number.isSafeInteger(size) || size < 1 || size > leaves.length) throw new Error('no such size')
  const path: Hash[] = []
  let start = 0
  let end = leaves.length
  let isWholeOldTree = true
  while (size !== end) {
    const middle = start + largestPowerOfTwoBelow(end - start)
    if (size <= middle) {
      path.push(rootOfRange(leaves, middle, end))
      end = middle
    } else {
      path.push(rootOfRange(leaves, start, middle))
      start = middle
      isWholeOldTree = false
    }
  }
  if (!isWholeOldTree) path.push(rootOfRange(leaves, start, end))
  return path.toReversed()
}

/**
 * RFC 9162 section 2.1.4.2. An empty old tree is refused: anything begins with nothing, so such a proof would
 * say nothing.
 */
export function verifyConsistency(claim: {
  readonly oldSize: number
  readonly newSize: number
  readonly oldRoot: Hash
  readonly newRoot: Hash
  readonly proof: readonly Hash[]
}): boolean {
  const { oldSize, newSize, oldRoot, newRoot, proof } = claim
  if (!isSize(oldSize) || !isSize(newSize) || oldSize === 0 || oldSize > newSize) return false
  if (oldSize === newSize) return proof.length === 0 && isSame(oldRoot, newRoot)
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof
  const [first, ...rest] = path
  if (first === undefined || proof.length === 0) return false
  let position = oldSize - 1
  let last = newSize - 1
  while (isOdd(position)) {
    position = half(position)
    last = half(last)
  }
  let oldHash = first
  let newHash = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (isOdd(position) || position === last) {
      oldHash = hashNode(sibling, oldHash)
      newHash = hashNode(sibling, newHash)
      while (!isOdd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else {
      newHash = hashNode(newHash, sibling)
    }
    position = half(position)
    last = half(last)
  }
  return last === 0 && isSame(oldHash, oldRoot) && isSame(newHash, newRoot)
}

export function isSame(one: Hash, other: Hash): boolean {
  return Buffer.compare(one, other) === 0
}

function isHash(value: Hash): boolean {
  return value.length === 32
}

function at(leaves: readonly Hash[], index: number): Hash {
  const leaf = leaves[index]
  if (leaf === undefined) throw new Error(`no leaf ${index}`)
  return leaf
}

// Sizes may pass 2^31, where JavaScript's bit operators wrap: plain arithmetic throughout.

function half(value: number): number {
  return Math.floor(value / 2)
}

function isOdd(value: number): boolean {
  return value % 2 === 1
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

export function isPowerOfTwo(value: number): boolean {
  return largestPowerOfTwoBelow(value * 2) === value
}

/** The largest power of two smaller than a size of at least two. */
function largestPowerOfTwoBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
