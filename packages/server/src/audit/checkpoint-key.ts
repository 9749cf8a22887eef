import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeSafely } from '../engine/data-folder.ts'
import { newId } from '../ids.ts'
import { verifierOf, writeVerifier, type CheckpointKey } from './checkpoint.ts'

/**
 * The key that signs checkpoints lies in the data folder and never in the database: whoever can rewrite the
 * tables cannot sign what they made of them. Beside it lies its public half, to be printed and given away.
 */
export function openCheckpointKey(dataFolder: string): CheckpointKey {
  const folder = auditFolder(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, keyFile)
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    const key = { name: `amparo/${newId()}`, privateKey }
    writeSafely(join(folder, 'verifier.txt'), `${writeVerifier(verifierOf(key))}\n`, 0o644)
    writeSafely(path, `${key.name}\n${privateKey.export({ type: 'pkcs8', format: 'pem' })}`, 0o600)
  }
  return readKey(path)
}

/** The key where there is one: verifying makes none. */
export function findCheckpointKey(dataFolder: string): CheckpointKey | undefined {
  const path = join(auditFolder(dataFolder), keyFile)
  return existsSync(path) ? readKey(path) : undefined
}

export function checkpointFile(dataFolder: string): string {
  return join(auditFolder(dataFolder), 'checkpoints.txt')
}

/** Where entries are noted a second time, outside the database. */
export function streamFolder(dataFolder: string): string {
  return join(auditFolder(dataFolder), 'stream')
}

const keyFile = 'signing-key.pem'

function auditFolder(dataFolder: string): string {
  return join(dataFolder, 'audit')
}

function readKey(path: string): CheckpointKey {
  const text = readFileSync(path, 'utf8')
  const end = text.indexOf('\n')
  return { name: text.slice(0, end), privateKey: createPrivateKey(text.slice(end + 1)) }
}
