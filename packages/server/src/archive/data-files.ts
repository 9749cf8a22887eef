import { createReadStream, existsSync, lstatSync, readdirSync } from 'node:fs'
import { chmod, mkdir, open, rename } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/**
 * The parts of the data folder that travel with a backup. The database's own files and passwords, logs and locks
 * belong to one machine and stay. Checkpoints are read before the snapshot, for the file must never know of a
 * longer log than the tables do; what only grows is read after it, so that no row needs a file that is missing.
 */
export const foldersBeforeSnapshot = ['audit', 'local-authority'] as const
export const foldersAfterSnapshot = ['attachments', 'erasures', 'keys'] as const

const travelling: readonly string[] = [...foldersBeforeSnapshot, ...foldersAfterSnapshot]

export function listDataFiles(dataFolder: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    listFiles(join(dataFolder, folder)).map((path) => relative(dataFolder, path)),
  )
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(path)
      return entry.isFile() ? [path] : []
    })
}

export function readDataFile(dataFolder: string, path: string): AsyncIterable<Uint8Array> {
  return createReadStream(join(dataFolder, path), { highWaterMark: 256 * 1024 })
}

export function modeOf(dataFolder: string, path: string): number {
  return lstatSync(join(dataFolder, path)).mode & 0o777
}

/** Only below the folders that travel: a file in a backup never decides where else it is written. */
export function isDataFilePath(path: string): boolean {
  const parts = path.split(sep)
  return parts.length > 1 && travelling.includes(parts[0] ?? '') && parts.every(isPlainName)
}

function isPlainName(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !part.includes('\0')
}

export type FileWriter = {
  readonly write: (chunk: Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

/** Written aside; it takes its name when it is whole. */
export async function writeDataFile(dataFolder: string, path: string, mode: number): Promise<FileWriter> {
  const target = join(dataFolder, path)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const file = await open(`${target}.restoring`, 'w', mode)
  return {
    write: async (chunk) => {
      await file.writeFile(chunk)
    },
    end: async () => {
      await file.sync()
      await file.close()
      await chmod(`${target}.restoring`, mode)
      await rename(`${target}.restoring`, target)
    },
  }
}
