/**
 * Keeps the secrets behind code apps sealed in the database (AES-256-GCM) with a key that lies in the data folder:
 * whoever reads the tables alone, a replica or a dump of them, can make nobody's codes. Each secret is bound to
 * its person, so that one cannot be put in another's place. The key travels in the encrypted backup; without it
 * no code app works any more.
 */
import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeSafely } from '../../engine/data-folder.ts'

export { openSecret, sealSecret } from '../../sealed.ts'

const keyLength = 32

function keyFile(dataFolder: string): string {
  return join(dataFolder, 'keys', 'code-apps.key')
}

/** The key where there is one. It is made once, at the first start, and never while people sign in. */
export function findCodeAppKey(dataFolder: string): KeyObject | undefined {
  const path = keyFile(dataFolder)
  if (!existsSync(path)) return undefined
  const bytes = Buffer.from(readFileSync(path, 'utf8'), 'base64')
  if (bytes.length !== keyLength) throw new Error('the key of the code apps is damaged')
  return createSecretKey(bytes)
}

export function makeCodeAppKey(dataFolder: string): KeyObject {
  const path = keyFile(dataFolder)
  const bytes = randomBytes(keyLength)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeSafely(path, `${bytes.toString('base64')}\n`, 0o600)
  return createSecretKey(bytes)
}

/** Tells keys apart and gives nothing away about them. */
export function fingerprintOfKey(key: KeyObject): string {
  return createHash('sha256').update('amparo code apps\n').update(key.export()).digest('hex')
}

/** While the node serves: it has settled its key at the start. */
export function codeAppKey({ config }: { readonly config: { readonly dataFolder: string } }): KeyObject {
  const key = findCodeAppKey(config.dataFolder)
  if (!key) throw new Error('the key of the code apps has gone')
  return key
}
