import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type FolderLock = { readonly release: () => Promise<void> }

/**
 * A lock that cannot go stale: the kernel gives the name back the moment its process ends, kill -9 included.
 * Linux has names outside the file system for this; elsewhere it is a socket file that nobody answers at when
 * its owner is gone.
 */
export async function tryLock(purpose: string, folder: string): Promise<FolderLock | undefined> {
  const digest = createHash('sha256').update(`${purpose}:${folder}`).digest('hex').slice(0, 32)
  const onLinux = process.platform === 'linux'
  const address = onLinux ? `\0amparo-${digest}` : join(tmpdir(), `amparo-${digest}`)
  const lock = await take(address)
  if (lock || onLinux || (await isAnswered(address))) return lock
  rmSync(address, { force: true })
  return take(address)
}

/** Waits for whoever holds it: meant for work of seconds. */
export async function waitForLock(purpose: string, folder: string): Promise<FolderLock> {
  for (;;) {
    const lock = await tryLock(purpose, folder)
    if (lock) return lock
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

function take(address: string): Promise<FolderLock | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(address, () => {
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
