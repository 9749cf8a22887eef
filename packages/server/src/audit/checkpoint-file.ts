import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The checkpoints once more, outside the database: notes one after the other, each closed by a line of its own
 * that no note can contain. It may be on another disk or machine; a database that is put back to an older day,
 * or rewritten, no longer agrees with it.
 */
const closing = '════\n'

export async function appendToCheckpointFile(path: string, note: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.writeFile(note + closing)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** The notes in order. A last one that was cut off in mid-write was never needed and is left out. */
export function readCheckpointFile(path: string): string[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split(closing).slice(0, -1)
}
