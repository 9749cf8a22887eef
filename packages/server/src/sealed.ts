import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Sealed for one owner, so that it cannot be put in another's place: nonce, ciphertext, tag. */
export function sealSecret(key: KeyObject, boundTo: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const sealing = createCipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(
    Buffer.from(boundTo),
  )
  return Buffer.concat([nonce, sealing.update(secret), sealing.final(), sealing.getAuthTag()])
}

/** Throws for what was not sealed with this key for this owner. */
export function openSecret(key: KeyObject, boundTo: string, sealed: Uint8Array): Buffer {
  const end = sealed.length - tagLength
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(sealed.subarray(end))
  return Buffer.concat([opening.update(sealed.subarray(nonceLength, end)), opening.final()])
}
