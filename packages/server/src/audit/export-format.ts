/**
 * A file of the audit log that anybody can check without this program's database: text, one line each.
 *
 *     {"amparo-audit-export":1}
 *     {"action":"case.open",…}                an entry: the very bytes that were hashed into the log
 *     {"leaves":256,"hash":"…"}               places that are not shown: how many, and the root over them
 *     {"checkpoint":"…"}                      the signed size and root
 *
 * An entry's leaf is SHA-256 of a zero byte and its line; two subtrees of one size side by side are SHA-256 of a one
 * byte and both. Put together from left to right the lines give the signed root, or something was changed.
 */
import { canonicalEntryBytes, type CanonicalEntry } from './canonical-entry.ts'
import type { PerfectSubtree } from './merkle-frontier.ts'
import { isPowerOfTwo } from './merkle-tree.ts'

export const firstLine = '{"amparo-audit-export":1}'

export function entryLine(entry: CanonicalEntry): string {
  return Buffer.from(canonicalEntryBytes(entry)).toString('utf8')
}

export function hiddenLine({ leaves, hash }: PerfectSubtree): string {
  return `{"leaves":${leaves},"hash":"${Buffer.from(hash).toString('hex')}"}`
}

export function checkpointLine(note: string): string {
  return JSON.stringify({ checkpoint: note })
}

export type ExportLine =
  | { readonly kind: 'entry'; readonly bytes: Uint8Array }
  | { readonly kind: 'hidden'; readonly subtree: PerfectSubtree }
  | { readonly kind: 'checkpoint'; readonly note: string }

/** Only the one way of writing that this file makes: otherwise two files could say the same. */
export function readLine(bytes: Uint8Array): ExportLine | undefined {
  const line = Buffer.from(bytes).toString('utf8')
  if (line.startsWith('{"action":')) return { kind: 'entry', bytes }
  const [, leaves, hash] = /^\{"leaves":([1-9][0-9]{0,15}),"hash":"([0-9a-f]{64})"\}$/.exec(line) ?? []
  if (leaves !== undefined && hash !== undefined) {
    const subtree = { leaves: Number(leaves), hash: Buffer.from(hash, 'hex') }
    return isPowerOfTwo(subtree.leaves) ? { kind: 'hidden', subtree } : undefined
  }
  if (!line.startsWith('{"checkpoint":"')) return undefined
  const note = readNote(line)
  return note !== undefined && Buffer.from(checkpointLine(note)).equals(bytes)
    ? { kind: 'checkpoint', note }
    : undefined
}

function readNote(line: string): string | undefined {
  try {
    const { checkpoint } = JSON.parse(line) as { readonly checkpoint: unknown }
    return typeof checkpoint === 'string' ? checkpoint : undefined
  } catch {
    return undefined
  }
}
