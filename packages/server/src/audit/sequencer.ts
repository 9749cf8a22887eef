/**
 * Gives every committed audit entry its place in the Merkle log and signs where the log stands. It guarantees
 * that no entry is passed over and none gets two places, however transactions overlap; it relies on the queue
 * that the entries' own table fills, and on one lock for all nodes. Without it entries are still written, but
 * nobody could prove that none was changed.
 */
import { setTimeout as rest } from 'node:timers/promises'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { canonicalEntryBytes } from './canonical-entry.ts'
import { signCheckpoint, type CheckpointKey } from './checkpoint.ts'
import { appendToCheckpointFile } from './checkpoint-file.ts'
import { extendFrontier, rootOfFrontier } from './merkle-frontier.ts'
import { hashLeaf } from './merkle-tree.ts'
import {
  appendCheckpoint,
  appendLeaves,
  getFrontier,
  listWaitingEntries,
  saveFrontier,
  takeSequencerLock,
} from './store.ts'
import { completeSubtrees } from './subtrees.ts'

export type SequencerDependencies = {
  readonly database: Database
  readonly key: CheckpointKey
  /** Where checkpoints are kept outside the database. */
  readonly file: string
}

const batch = 5000

/**
 * One turn: at most a batch of entries, in one transaction. Answers how many got their place; a turn that finds
 * another node at work does nothing.
 */
export async function sequenceOnce(dependencies: SequencerDependencies, most = batch): Promise<number> {
  const done = await asSystem(
    dependencies.database,
    'amparo_sequencer',
    'order the audit log',
    async (tx) => {
      if (!(await takeSequencerLock(tx))) return undefined
      const entries = await listWaitingEntries(tx, most)
      if (entries.length === 0) return undefined
      const before = await getFrontier(tx)
      const leaves = entries.map((entry, index) => ({
        seq: before.size + index,
        entryId: entry.id,
        hash: hashLeaf(canonicalEntryBytes(entry)),
      }))
      const frontier = extendFrontier(
        before,
        leaves.map((leaf) => leaf.hash),
      )
      const root = rootOfFrontier(frontier)
      const note = signCheckpoint(
        { origin: dependencies.key.name, size: frontier.size, root },
        dependencies.key,
      )
      await appendLeaves(tx, leaves)
      await saveFrontier(tx, frontier)
      await completeSubtrees(tx, frontier.size)
      await appendCheckpoint(tx, { size: frontier.size, root, note })
      return { placed: leaves.length, note }
    },
  )
  if (!done) return 0
  // After the commit, never before: the file must not speak of a log that then did not come to be.
  await appendToCheckpointFile(dependencies.file, done.note)
  return done.placed
}

export type RunningSequencer = { readonly stop: () => Promise<void> }

/** Works off what waits, then rests for a second. A turn that fails is told and tried again. */
export function startSequencer(
  dependencies: SequencerDependencies,
  onFailure: (error: unknown) => void,
  restMs = 1000,
): RunningSequencer {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      const placed = await sequenceOnce(dependencies).catch((error: unknown) => {
        onFailure(error)
        return 0
      })
      if (placed < batch) await rest(restMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
