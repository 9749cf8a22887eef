/**
 * Backups are sealed in the age format (age-encryption.org/v1), so that the standard tool opens them as well.
 * The seal is a stream: each 64 kB is authenticated before it is used, and the last one is marked, so a file that
 * was cut is noticed. It protects a lost disk only as well as its passphrase or key is kept apart from it.
 */
import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'
import { constants, createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { ArchiveFailure } from './archive-failure.ts'
import { BrokenFrames, decodeFrames, type Frame } from './frames.ts'

/** How a backup is closed: by a passphrase, or for the holders of these public keys. */
export type Lock =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly workFactor?: number }
  | { readonly kind: 'recipients'; readonly recipients: readonly string[] }

/** What opens it again. */
export type Unlock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'identities'; readonly identities: readonly string[] }

const compression = { level: 4, flush: constants.Z_NO_FLUSH }

/** Writes the frames to the file, whole or not at all: a backup that did not end is never found by its name. */
export async function writeSealed(
  path: string,
  lock: Lock,
  frames: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (existsSync(path)) throw new ArchiveFailure('file-exists', { file: path })
  const encrypter = new Encrypter()
  if (lock.kind === 'passphrase') {
    encrypter.setPassphrase(lock.passphrase)
    if (lock.workFactor !== undefined) encrypter.setScryptWorkFactor(lock.workFactor)
  } else {
    for (const recipient of lock.recipients) takeKey(() => encrypter.addRecipient(recipient))
  }
  const aside = `${path}.unfinished`
  const file = await open(aside, 'w', 0o600)
  try {
    const compressed = createGzip(compression)
    const feeding = pipeline(Readable.from(frames, { objectMode: false }), compressed)
    const sealed = await encrypter.encrypt(
      Readable.toWeb(compressed) as globalThis.ReadableStream<Uint8Array>,
    )
    const writing = (async () => {
      for await (const chunk of Readable.fromWeb(sealed as ReadableStream<Uint8Array>))
        await file.write(chunk)
    })()
    await Promise.all([feeding, writing])
    await file.sync()
    await file.close()
    await rename(aside, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(aside, { force: true })
    throw error
  }
}

/** What the library says about a wrong key can contain the key: it goes nowhere. */
function takeKey(take: () => void): void {
  try {
    take()
  } catch {
    throw new ArchiveFailure('key-invalid')
  }
}

const magic = Buffer.from('age-encryption.org/v1\n')

/** The frames of a sealed file. Anything that is wrong with the file ends in an ArchiveFailure. */
export async function* readSealed(path: string, unlock: Unlock): AsyncGenerator<Frame> {
  await requireMagic(path)
  const decrypter = new Decrypter()
  if (unlock.kind === 'passphrase') decrypter.addPassphrase(unlock.passphrase)
  else for (const identity of unlock.identities) takeKey(() => decrypter.addIdentity(identity))
  const sealed = Readable.toWeb(createReadStream(path, { highWaterMark: 256 * 1024 }))
  const opened = await decrypter
    .decrypt(sealed as globalThis.ReadableStream<Uint8Array>)
    .catch((error: unknown) => {
      const isNotOurs = error instanceof Error && /no identity matched/.test(error.message)
      throw new ArchiveFailure(isNotOurs ? 'passphrase-wrong' : 'damaged', { file: path }, error)
    })
  const source = Readable.fromWeb(opened as ReadableStream<Uint8Array>)
  const inflated = createGunzip()
  // Errors of either end reach the reader through the last stream.
  pipeline(source, inflated).catch(() => {})
  try {
    yield* asDamage(decodeFrames(inflated), path)
  } finally {
    source.destroy()
    inflated.destroy()
  }
}

/** Only what reading throws is damage of the file; what the reader's caller throws passes by. */
async function* asDamage(frames: AsyncGenerator<Frame>, path: string): AsyncGenerator<Frame> {
  for (;;) {
    const step = await frames.next().catch((error: unknown) => {
      throw new ArchiveFailure('damaged', { file: path }, error)
    })
    if (step.done) return
    yield step.value
  }
}

async function requireMagic(path: string): Promise<void> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new ArchiveFailure('not-a-backup', { file: path }, error)
  })
  try {
    const start = Buffer.alloc(magic.length)
    const { bytesRead } = await file.read(start, 0, start.length, 0)
    if (bytesRead < magic.length || !start.equals(magic))
      throw new ArchiveFailure('not-a-backup', { file: path })
  } finally {
    await file.close()
  }
}

/** A frame that is well sealed and yet makes no sense. */
export function requireSense(makesSense: boolean, reason: string): asserts makesSense {
  if (!makesSense) throw new BrokenFrames(reason)
}
