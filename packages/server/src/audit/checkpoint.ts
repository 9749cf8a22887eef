/**
 * A checkpoint says "the log named so has this size and this root", signed: the C2SP formats tlog-checkpoint
 * and signed-note (c2sp.org), with Ed25519. It holds sizes and hashes only, so it may be printed, published
 * and given to others, who then notice when the log is ever rewritten.
 */
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array }

export type CheckpointKey = { readonly name: string; readonly privateKey: KeyObject }
export type CheckpointVerifier = { readonly name: string; readonly publicKey: KeyObject }

const ed25519 = 0x01
const maximumNoteLength = 65_536

/** The signed note, text of three lines, an empty line and a signature line. */
export function signCheckpoint(checkpoint: Checkpoint, key: CheckpointKey): string {
  const text = writeCheckpoint(checkpoint)
  const signature = sign(null, Buffer.from(text), key.privateKey)
  const identified = Buffer.concat([keyId(verifierOf(key)), signature])
  return `${text}\n— ${key.name} ${identified.toString('base64')}\n`
}

function writeCheckpoint(checkpoint: Checkpoint): string {
  if (!isName(checkpoint.origin)) throw new Error('an origin is one word without plus sign')
  return `${checkpoint.origin}\n${checkpoint.size}\n${Buffer.from(checkpoint.root).toString('base64')}\n`
}

/** The checkpoint, where this verifier's key signed it; else why it cannot be believed. */
export function openCheckpoint(
  note: string,
  verifier: CheckpointVerifier,
):
  | { readonly checkpoint: Checkpoint }
  | { readonly refused: 'malformed' | 'unknown-key' | 'wrong-signature' } {
  const parts = splitNote(note)
  const checkpoint = parts && parseCheckpoint(parts.text)
  if (!parts || !checkpoint) return { refused: 'malformed' }
  const expectedId = keyId(verifier)
  const ours = parts.signatures.filter((one) => one.name === verifier.name && one.id.equals(expectedId))
  if (ours.length === 0) return { refused: 'unknown-key' }
  const holds = ours.every((one) => verify(null, Buffer.from(parts.text), verifier.publicKey, one.signature))
  return holds && checkpoint.origin === verifier.name ? { checkpoint } : { refused: 'wrong-signature' }
}

type NoteSignature = { readonly name: string; readonly id: Buffer; readonly signature: Buffer }

function splitNote(note: string): { text: string; signatures: NoteSignature[] } | undefined {
  if (note.length > maximumNoteLength || hasControlCharacter(note)) return undefined
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) return undefined
  const text = note.slice(0, split + 1)
  const lines = note.slice(split + 2, -1).split('\n')
  const signatures: NoteSignature[] = []
  for (const line of lines) {
    const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? []
    const bytes = encoded === undefined ? undefined : decodeBase64(encoded)
    if (name === undefined || !isName(name) || !bytes || bytes.length < 5) return undefined
    signatures.push({ name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) })
  }
  return { text, signatures }
}

function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n')
  if (origin === undefined || !isName(origin) || size === undefined || root === undefined) return undefined
  if (extensions.some((line) => line === '')) return undefined
  const hash = decodeBase64(root)
  if (!/^(0|[1-9][0-9]{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) return undefined
  if (hash?.length !== 32) return undefined
  return { origin, size: Number(size), root: hash }
}

export function verifierOf(key: CheckpointKey): CheckpointVerifier {
  return { name: key.name, publicKey: createPublicKey(key.privateKey) }
}

/** The verifier as one line of text that fits on a sheet of paper: `name+id+key`. */
export function writeVerifier(verifier: CheckpointVerifier): string {
  const key = Buffer.concat([Buffer.of(ed25519), rawPublicKey(verifier.publicKey)])
  return `${verifier.name}+${keyId(verifier).toString('hex')}+${key.toString('base64')}`
}

export function parseVerifier(line: string): CheckpointVerifier | undefined {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? []
  const bytes = encoded === undefined ? undefined : decodeBase64(encoded)
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ed25519) return undefined
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') },
    format: 'jwk',
  })
  const verifier = { name, publicKey }
  return keyId(verifier).toString('hex') === id ? verifier : undefined
}

function keyId(verifier: CheckpointVerifier): Buffer {
  return createHash('sha256')
    .update(`${verifier.name}\n`)
    .update(Buffer.of(ed25519))
    .update(rawPublicKey(verifier.publicKey))
    .digest()
    .subarray(0, 4)
}

function rawPublicKey(publicKey: KeyObject): Buffer {
  const { x } = publicKey.export({ format: 'jwk' })
  if (x === undefined) throw new Error('not an Ed25519 key')
  return Buffer.from(x, 'base64url')
}

function isName(name: string): boolean {
  return /^[^\s+]+$/u.test(name) && !hasControlCharacter(name)
}

/** Only the one way of writing that encoding gives: otherwise two notes could say the same. */
function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

function hasControlCharacter(text: string): boolean {
  return Array.from(text).some((letter) => (letter < ' ' && letter !== '\n') || letter === '\u007f')
}
