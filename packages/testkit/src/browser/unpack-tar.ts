import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const block = 512

function text(archive: Buffer, start: number, length: number): string {
  const field = archive.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString('utf8')
}

/** Reads the plain ustar archives inside the browser's package: files and folders, no links. */
export function unpackTar(archive: Buffer, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at + block <= archive.length && archive[at] !== 0;) {
    const name = normalize(text(archive, at, 100))
    const mode = Number.parseInt(text(archive, at + 100, 8), 8)
    const size = Number.parseInt(text(archive, at + 124, 12), 8)
    const kind = text(archive, at + 156, 1)
    if (name.startsWith('..') || name.startsWith('/'))
      throw new Error(`archive entry outside its folder: ${name}`)
    const target = join(folder, name)
    if (kind === '5') mkdirSync(target, { recursive: true })
    else if (kind === '0' || kind === '') {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, archive.subarray(at + block, at + block + size), { mode: mode & 0o777 })
    } else throw new Error(`archive entry of an unexpected kind ${kind}: ${name}`)
    at += block + Math.ceil(size / block) * block
  }
}
