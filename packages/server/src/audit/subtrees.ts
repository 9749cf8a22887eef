/**
 * The roots of the perfect subtrees over 256, 65,536, … leaves, kept beside the leaves, so that a proof over a long
 * log reads some hundreds of hashes and never the log. They are derived: whoever changes one makes proofs that fail,
 * and verifying the log does not use them.
 */
import type { ReadScope, WriteTx } from '../db/transaction.ts'
import { rootOf, type Hash } from './merkle-tree.ts'
import type { SubtreeSource } from './pruned-tree.ts'
import { appendSubtree, countSubtrees, listLeafHashes, listSubtreeHashes } from './store.ts'

/** What is kept does not give what was signed: the log must be checked where it lies. */
export class UnprovableLog extends Error {}

/** Eight doublings at a time, like the tiles of C2SP tlog-tiles. */
const height = 8
const width = 2 ** height

/** A log from before they were kept is worked off in turns that stay short. */
const mostInOneTurn = 256

/** Writes those that a log of this size has and that are not there yet. */
export async function completeSubtrees(tx: WriteTx, size: number, most = mostInOneTurn): Promise<void> {
  let written = 0
  for (let step = 1; width ** step <= size; step += 1) {
    let next = await countSubtrees(tx, step)
    for (; (next + 1) * width ** step <= size && written < most; next += 1, written += 1) {
      const below = await listHashes(tx, step - 1, next)
      // Those below come first; the rest is for a later turn.
      if (below.length < width) break
      await appendSubtree(tx, { step, place: next, hash: rootOf(below) })
    }
  }
}

/** Reads hashes a tile of 256 at a time; whoever asks from left to right reads each once. */
export function readSubtrees(tx: ReadScope): SubtreeSource {
  const held = new Map<number, { readonly tile: number; readonly hashes: readonly Hash[] }>()
  const readTile = async (step: number, tile: number): Promise<readonly Hash[]> => {
    const kept = held.get(step)
    if (kept?.tile === tile) return kept.hashes
    const hashes = await listHashes(tx, step, tile)
    held.set(step, { tile, hashes })
    return hashes
  }
  /** One that is not kept yet is made from the tile below it. */
  const readOne = async (step: number, place: number): Promise<Hash> => {
    const kept = (await readTile(step, Math.floor(place / width)))[place % width]
    if (kept) return kept
    if (step === 0) throw new UnprovableLog(`no hash at place ${place}`)
    return rootOf(await readRange(step - 1, place * width, width))
  }
  const readRange = async (step: number, first: number, count: number): Promise<Hash[]> => {
    const hashes: Hash[] = []
    for (let place = first; place < first + count; place += 1) hashes.push(await readOne(step, place))
    return hashes
  }
  return async (level, index) => {
    const step = Math.floor(level / height)
    const count = 2 ** (level % height)
    return rootOf(await readRange(step, index * count, count))
  }
}

function listHashes(tx: ReadScope, step: number, tile: number): Promise<Hash[]> {
  return step === 0
    ? listLeafHashes(tx, tile * width, width)
    : listSubtreeHashes(tx, step, tile * width, width)
}
