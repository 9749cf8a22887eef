import type { PerfectSubtree } from './merkle-frontier.ts'
import type { Hash } from './merkle-tree.ts'

/** From left to right: a leaf that is shown, or a perfect subtree of leaves that are not. */
export type TreePiece = { readonly seq: number } | PerfectSubtree

/** The root of the `index`th perfect subtree over `2 ** level` leaves. */
export type SubtreeSource = (level: number, index: number) => Promise<Hash>

/**
 * The tree over `size` leaves with only these leaves in it: everything between them stands as the largest subtrees
 * that hold none of them. Whoever puts the pieces together from left to right gets the root, so that one signed
 * checkpoint proves every leaf shown, and says nothing of the others but how many they are.
 *
 * `cuts` are sizes that no subtree reaches over, so that the root of the log at that size shows too.
 */
export async function* pruneTree(
  size: number,
  shown: readonly number[],
  cuts: readonly number[],
  source: SubtreeSource,
): AsyncGenerator<TreePiece> {
  async function* prune(level: number, index: number): AsyncGenerator<TreePiece> {
    const leaves = 2 ** level
    const start = index * leaves
    const end = start + leaves
    const isShown = countBelow(shown, end) > countBelow(shown, start)
    const isCut = countBelow(cuts, end) > countBelow(cuts, start + 1)
    if (!isShown && !isCut) yield { leaves, hash: await source(level, index) }
    else if (level === 0) yield { seq: start }
    else {
      yield* prune(level - 1, index * 2)
      yield* prune(level - 1, index * 2 + 1)
    }
  }
  let start = 0
  while (start < size) {
    const level = Math.floor(Math.log2(size - start))
    yield* prune(level, start / 2 ** level)
    start += 2 ** level
  }
}

/** How many of these ascending numbers are smaller. */
function countBelow(ascending: readonly number[], limit: number): number {
  let from = 0
  let to = ascending.length
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if ((ascending[middle] ?? limit) < limit) from = middle + 1
    else to = middle
  }
  return from
}
