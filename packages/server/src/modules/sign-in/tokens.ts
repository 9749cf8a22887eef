import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody can guess; only the digest is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** A short name for something that must not be kept as it is. */
export function shortDigest(text: string): string {
  return digest(text).toString('base64url').slice(0, 22)
}
