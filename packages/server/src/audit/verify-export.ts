import { openCheckpoint, type Checkpoint, type CheckpointVerifier } from './checkpoint.ts'
import { firstLine, readLine } from './export-format.ts'
import { linesOf } from './lines.ts'
import { emptyFrontier, extendWithSubtrees, rootOfFrontier, type Frontier } from './merkle-frontier.ts'
import { hashLeaf, isSame } from './merkle-tree.ts'

export type ExportBreak =
  /** Counted from 1. */
  | { readonly kind: 'line-unreadable'; readonly line: number }
  | { readonly kind: 'file-cut' }
  | { readonly kind: 'checkpoint-not-signed' }
  /** Of these entries and hashes at least one is not what was signed. */
  | { readonly kind: 'not-what-was-signed' }
  /** A signature that was kept elsewhere says another root at this size. */
  | { readonly kind: 'other-than-kept'; readonly size: number }

export type ExportVerdict =
  | { readonly broken: ExportBreak }
  | {
      readonly broken: undefined
      readonly entries: number
      /** Places of the log that the file does not show. */
      readonly hidden: number
      readonly size: number
      /** How many of the kept signatures could be compared; the others are of sizes that the file passes over. */
      readonly compared: number
    }

export type ExportTrust = {
  readonly verifier: CheckpointVerifier
  /** Notes kept elsewhere. */
  readonly keptNotes: readonly string[]
}

/**
 * Checks a file of the audit log with nothing but the node's public key: that each entry stands in the log that was
 * signed, unchanged and in its place. It cannot tell whether an entry was left out: only checking the whole log can.
 */
export async function verifyAuditExport(
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  trust: ExportTrust,
): Promise<ExportVerdict> {
  const kept = trust.keptNotes.flatMap((note) => {
    const opened = openCheckpoint(note, trust.verifier)
    return 'refused' in opened ? [] : [opened.checkpoint]
  })
  const keptAt = Map.groupBy(kept, ({ size }) => size)
  let frontier = emptyFrontier
  const seen = { lines: 0, entries: 0, compared: 0 }
  let note: string | undefined
  let otherAt: number | undefined
  for await (const line of linesOf(bytes)) {
    seen.lines += 1
    const unreadable = { broken: { kind: 'line-unreadable', line: seen.lines } } as const
    if (line === undefined || note !== undefined) return line ? unreadable : { broken: { kind: 'file-cut' } }
    if (seen.lines === 1) {
      if (!Buffer.from(firstLine).equals(line)) return unreadable
      continue
    }
    const read = readLine(line)
    if (!read) return unreadable
    if (read.kind === 'checkpoint') {
      note = read.note
      continue
    }
    const subtree = read.kind === 'hidden' ? read.subtree : { leaves: 1, hash: hashLeaf(read.bytes) }
    const { leaves } = subtree
    if (frontier.size % leaves !== 0 || frontier.size + leaves > Number.MAX_SAFE_INTEGER) return unreadable
    frontier = extendWithSubtrees(frontier, [subtree])
    if (read.kind === 'entry') seen.entries += 1
    const there = keptAt.get(frontier.size) ?? []
    if (!there.every((one) => isSame(one.root, rootOfFrontier(frontier)))) otherAt ??= frontier.size
    seen.compared += there.length
  }
  if (note === undefined) return { broken: { kind: 'file-cut' } }
  const opened = openCheckpoint(note, trust.verifier)
  if ('refused' in opened) return { broken: { kind: 'checkpoint-not-signed' } }
  if (!says(opened.checkpoint, frontier)) return { broken: { kind: 'not-what-was-signed' } }
  if (otherAt !== undefined) return { broken: { kind: 'other-than-kept', size: otherAt } }
  const { size } = frontier
  return {
    broken: undefined,
    entries: seen.entries,
    hidden: size - seen.entries,
    size,
    compared: seen.compared,
  }
}

function says(checkpoint: Checkpoint, frontier: Frontier): boolean {
  return checkpoint.size === frontier.size && isSame(checkpoint.root, rootOfFrontier(frontier))
}
