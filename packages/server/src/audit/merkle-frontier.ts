import { emptyRoot, hashNode, isPowerOfTwo, type Hash } from './merkle-tree.ts'

/**
 * All that must be kept of a tree to make it longer: the roots of its perfect subtrees, from left to right,
 * one for each 1 in the size written in binary. At most 53 hashes, however long the log.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Hash[] }

/** The root over a power of two of leaves. */
export type PerfectSubtree = { readonly leaves: number; readonly hash: Hash }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** The frontier after these leaves were added on the right. */
export function extendFrontier(frontier: Frontier, leaves: readonly Hash[]): Frontier {
  return extendWithSubtrees(
    frontier,
    leaves.map((hash) => ({ leaves: 1, hash })),
  )
}

/** Leaves that nobody shows may stand as their subtrees, each where the tree has a subtree of that size. */
export function extendWithSubtrees(frontier: Frontier, subtrees: readonly PerfectSubtree[]): Frontier {
  const hashes = [...frontier.hashes]
  let size = frontier.size
  for (const { leaves, hash: subtree } of subtrees) {
    if (size % leaves !== 0 || !isPowerOfTwo(leaves)) throw new Error('no subtree of that size begins here')
    let hash = subtree
    for (let rest = size / leaves; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = hashes.pop()
      if (left === undefined) throw new Error('a frontier with too few hashes for its size')
      hash = hashNode(left, hash)
    }
    hashes.push(hash)
    size += leaves
  }
  return { size, hashes }
}

export function rootOfFrontier(frontier: Frontier): Hash {
  const [last, ...others] = frontier.hashes.toReversed()
  if (last === undefined) return emptyRoot()
  return others.reduce((right, left) => hashNode(left, right), last)
}
