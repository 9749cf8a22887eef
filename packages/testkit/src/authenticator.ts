import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

/**
 * A passkey device made of a few lines: what a browser and its authenticator do together (WebAuthn level 3,
 * ES256, attestation `none`). It can misbehave on purpose.
 */
export type Misbehaviour = {
  readonly origin?: string
  readonly rpId?: string
  readonly userVerified?: boolean
  readonly counter?: number
  readonly challenge?: string
}

type Options = Readonly<Record<string, unknown>>

export class Authenticator {
  readonly #origin: string
  readonly #id = randomBytes(32)
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject
  #userHandle = ''
  #counter = 0

  constructor(origin: string) {
    this.#origin = origin
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = keys.privateKey
    this.#publicKey = keys.publicKey
  }

  get id(): string {
    return this.#id.toString('base64url')
  }

  /** Answers `navigator.credentials.create`. */
  create(options: Options, how: Misbehaviour = {}) {
    const user = options['user'] as { id: string }
    this.#userHandle = user.id
    const point = this.#publicKey.export({ format: 'jwk' })
    const key = cborMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(String(point.x), 'base64url')],
      [-3, Buffer.from(String(point.y), 'base64url')],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(this.#id.length)
    const data = Buffer.concat([this.#head(0x40, how), Buffer.alloc(16), length, this.#id, key])
    const attestation = cborMap([
      ['fmt', 'none'],
      ['attStmt', nothing],
      ['authData', data],
    ])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: this.#clientData('webauthn.create', options, how).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  /** Answers `navigator.credentials.get`. */
  get(options: Options, how: Misbehaviour = {}) {
    const client = this.#clientData('webauthn.get', options, how)
    const data = this.#head(0, how)
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key' as const,
      clientExtensionResults: {},
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
        userHandle: this.#userHandle,
      },
    }
  }

  #clientData(type: string, options: Options, how: Misbehaviour): Buffer {
    const challenge = how.challenge ?? options['challenge']
    return Buffer.from(
      JSON.stringify({ type, challenge, origin: how.origin ?? this.#origin, crossOrigin: false }),
    )
  }

  #head(flags: number, how: Misbehaviour): Buffer {
    const counter = Buffer.alloc(4)
    this.#counter += 1
    counter.writeUInt32BE(how.counter ?? this.#counter)
    const verified = (how.userVerified ?? true) ? 0x05 : 0x01
    const rpId = how.rpId ?? new URL(this.#origin).hostname
    return Buffer.concat([
      createHash('sha256').update(rpId).digest(),
      Buffer.from([flags | verified]),
      counter,
    ])
  }
}

/** An empty map. */
const nothing = Symbol('empty')
type CborValue = number | string | Buffer | typeof nothing

/** As much of RFC 8949 as a passkey needs. */
function cborMap(entries: readonly (readonly [number | string, CborValue])[]): Buffer {
  return Buffer.concat([
    cborHead(5, entries.length),
    ...entries.flatMap(([key, value]) => [cbor(key), cbor(value)]),
  ])
}

function cbor(value: CborValue): Buffer {
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  if (typeof value === 'string')
    return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([cborHead(2, value.length), value])
  return cborHead(5, 0)
}

function cborHead(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count])
  if (count < 256) return Buffer.from([(major << 5) | 24, count])
  return Buffer.from([(major << 5) | 25, count >> 8, count & 0xff])
}
