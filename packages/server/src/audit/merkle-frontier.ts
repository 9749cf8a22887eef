import { emptyRoot, hashNode, type Hash } from './merkle-tree.ts'

/**
 * All that must be kept of a tree to make it longer: the roots of its perfect subtrees, from left to right,
 * one for each 1 in the size written in binary. At most 53 hashes, however long the log.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Hash[] }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** The frontier after these leaves were added on the right. */
export function extendFrontier(frontier: Frontier, leaves: readonly Hash[]): Frontier {
  const hashes = [...frontier.hashes]
  let size = frontier.size
  for (const leaf of leaves) {
    let hash = leaf
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = hashes.pop()
      if (left === undefined) throw new Error('a frontier with too few hashes for its size')
      hash = hashNode(left, hash)
    }
    hashes.push(hash)
    size += 1
  }
  return { size, hashes }
}

export function rootOfFrontier(frontier: Frontier): Hash {
  const [last, ...others] = frontier.hashes.toReversed()
  if (last === undefined) return emptyRoot()
  return others.reduce((right, left) => hashNode(left, right), last)
}
