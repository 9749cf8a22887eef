import type { ReadScope } from '../db/transaction.ts'
import type { CanonicalEntry } from './canonical-entry.ts'
import { checkpointLine, entryLine, firstLine, hiddenLine } from './export-format.ts'
import { emptyFrontier, extendWithSubtrees, rootOfFrontier } from './merkle-frontier.ts'
import { hashLeaf, isSame } from './merkle-tree.ts'
import { pruneTree } from './pruned-tree.ts'
import { listEntriesAt, listSizesOfDays, type StoredCheckpoint } from './store.ts'
import { readSubtrees, UnprovableLog } from './subtrees.ts'

/** Old signatures that somebody kept can be compared with the file, where they are the last of a day. */
const comparableDays = 400
const batch = 1000

/**
 * The lines of a file with these entries (places in the log, ascending) and what proves them. The reader must be able
 * to read each of them. Nothing is given out as proven that is not: the last line comes only where the others give
 * its root.
 */
export async function* writeAuditExport(
  tx: ReadScope,
  places: readonly number[],
  checkpoint: StoredCheckpoint,
): AsyncGenerator<string> {
  yield firstLine
  const cuts = await listSizesOfDays(tx, checkpoint.size, comparableDays)
  const entries = readInBatches(tx, places)
  let frontier = emptyFrontier
  for await (const piece of pruneTree(checkpoint.size, places, cuts, readSubtrees(tx))) {
    if (!('seq' in piece)) {
      frontier = extendWithSubtrees(frontier, [piece])
      yield hiddenLine(piece)
      continue
    }
    const entry = await entries.next()
    if (entry.done) throw new UnprovableLog(`no entry at place ${piece.seq}`)
    const line = entryLine(entry.value)
    frontier = extendWithSubtrees(frontier, [{ leaves: 1, hash: hashLeaf(Buffer.from(line)) }])
    yield line
  }
  if (!isSame(rootOfFrontier(frontier), checkpoint.root))
    throw new UnprovableLog('another root than the one that was signed')
  yield checkpointLine(checkpoint.note)
}

async function* readInBatches(
  tx: ReadScope,
  places: readonly number[],
): AsyncGenerator<CanonicalEntry, void> {
  for (let from = 0; from < places.length; from += batch)
    yield* await listEntriesAt(tx, places.slice(from, from + batch))
}
