import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSameProcess, thisProcess } from './processes.ts'

/**
 * Who uses the database of a folder: the node, and any command that joined it. The last one to leave stops it.
 * A holder's file carries the identity of its process, so one that was killed does not count.
 */
export function hold(folder: string): () => void {
  const { pid, born } = thisProcess()
  const path = join(
    holdersFolder(folder),
    `${pid}-${Buffer.from(born).toString('hex')}-${randomBytes(4).toString('hex')}`,
  )
  mkdirSync(holdersFolder(folder), { recursive: true, mode: 0o700 })
  writeFileSync(path, '')
  return () => rmSync(path, { force: true })
}

/** Counts the living and forgets the others. */
export function countHolders(folder: string): number {
  mkdirSync(holdersFolder(folder), { recursive: true, mode: 0o700 })
  let living = 0
  for (const name of readdirSync(holdersFolder(folder))) {
    const [pid = '', born = ''] = name.split('-')
    if (isSameProcess({ pid: Number(pid), born: Buffer.from(born, 'hex').toString() })) living += 1
    else rmSync(join(holdersFolder(folder), name), { force: true })
  }
  return living
}

function holdersFolder(folder: string): string {
  return join(folder, 'holders')
}
