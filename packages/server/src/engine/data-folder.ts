import {
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from '../error-code.ts'
import { fileFailure, StartFailure } from '../start-failures.ts'

/** The shape of the data folder. It grows by one when an older program could no longer use the folder. */
export const dataFormat = 1

const markerFile = 'amparo.json'

/** Makes the folder where it is missing and refuses one that a newer program has changed; answers its true path. */
export function openDataFolder(path: string): string {
  try {
    makeFolder(path)
    const folder = realpathSync(path)
    const marker = join(folder, markerFile)
    if (!existsSync(marker)) writeSafely(marker, `${JSON.stringify({ format: dataFormat })}\n`, 0o600)
    const found = formatOf(readFileSync(marker, 'utf8'))
    if (found > dataFormat) {
      throw new StartFailure('data-newer', { folder, found: String(found), known: String(dataFormat) })
    }
    return folder
  } catch (error) {
    throw fileFailure(error, path)
  }
}

/** One step at a time: where no folder can be made at all (`/proc`), the recursive form of Node never ends. */
function makeFolder(path: string): void {
  if (isFolder(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    // Another start of the same folder may have been first.
    if (isFolder(path)) return
    const code = codeOf(error)
    const isNoPlace = ['EEXIST', 'ENOTDIR', 'ENOENT'].includes(code)
    throw isNoPlace ? new StartFailure('no-folder', { folder: path }, error) : error
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/**
 * Root may give commands in the folder of the account that serves; what root made there would lock that account
 * out. Folders are held open and links are never followed: the account could have put one there.
 */
export function giveToOwner(folder: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isFolder(folder)) return
  const { uid, gid } = statSync(folder)
  if (uid !== 0) giveEntries(folder, { uid, gid }, 1)
}

function giveEntries(path: string, owner: { uid: number; gid: number }, deeper: number): void {
  const held = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW)
  try {
    for (const name of readdirSync(`/proc/self/fd/${held}`)) {
      const entry = `/proc/self/fd/${held}/${name}`
      const found = lstatSync(entry, { throwIfNoEntry: false })
      if (!found) continue
      if (found.isDirectory() && deeper > 0 && name !== 'postgres') giveEntries(entry, owner, deeper - 1)
      const isOurs = found.uid === 0 && (found.isDirectory() || (found.isFile() && found.nlink === 1))
      if (isOurs) lchownSync(entry, owner.uid, owner.gid)
    }
  } finally {
    closeSync(held)
  }
}

/** A marker that cannot be read was not written by a newer program, but by a disk that was full. */
function formatOf(text: string): number {
  try {
    const marker: unknown = JSON.parse(text)
    const format = typeof marker === 'object' && marker !== null && 'format' in marker ? marker.format : 0
    return typeof format === 'number' ? format : 0
  } catch {
    return 0
  }
}

/** Whole or not at all, also when the power goes: written aside, forced to the disk, then renamed. */
export function writeSafely(path: string, text: string, mode: number): void {
  const aside = `${path}.${process.pid}`
  const file = openSync(aside, 'w', mode)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(aside, path)
}
