/**
 * Each file has a key of its own, made when it is announced and sealed, with the digest that was announced, by a key that
 * lies outside the database (docs/adr/0013, docs/adr/0023). Each piece is sealed at its own place in its own file: none
 * can be put elsewhere. With the sealed key the bytes are gone, also from whatever still holds the pieces.
 */
import { createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { openSecret, sealSecret } from '../../sealed.ts'
import type { Dependencies } from '../../http/route.ts'
import { codeAppKey } from '../sign-in/index.ts'

const keyLength = 32

export type FileKey = { readonly key: KeyObject; readonly digest: Buffer }

/** A key of its own, so that nothing that one of them seals says anything about the other. */
function keyOfFiles(dependencies: Dependencies): KeyObject {
  return createSecretKey(
    Buffer.from(hkdfSync('sha256', codeAppKey(dependencies), '', 'amparo attachments', 32)),
  )
}

export function sealNewKey(dependencies: Dependencies, attachmentId: string, digest: Buffer): Buffer {
  return sealSecret(keyOfFiles(dependencies), attachmentId, Buffer.concat([randomBytes(keyLength), digest]))
}

export function openKey(dependencies: Dependencies, attachmentId: string, sealed: Uint8Array): FileKey {
  const opened = readable(() => openSecret(keyOfFiles(dependencies), attachmentId, sealed))
  return { key: createSecretKey(opened.subarray(0, keyLength)), digest: opened.subarray(keyLength) }
}

export function sealPart({ key }: FileKey, attachmentId: string, part: number, bytes: Uint8Array): Buffer {
  return sealSecret(key, `${attachmentId} ${part}`, bytes)
}

export function openPart({ key }: FileKey, attachmentId: string, part: number, sealed: Uint8Array): Buffer {
  return readable(() => openSecret(key, `${attachmentId} ${part}`, sealed))
}

/** What does not open was touched, or sealed with a key that this node no longer has. */
function readable(open: () => Buffer): Buffer {
  try {
    return open()
  } catch {
    throw new ProblemError(problem('attachment.unreadable'))
  }
}
