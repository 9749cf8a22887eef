import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openCheckpoint, parseVerifier, signCheckpoint, verifierOf, writeVerifier } from './checkpoint.ts'

const key = { name: 'amparo/one', privateKey: generateKeyPairSync('ed25519').privateKey }
const root = Buffer.alloc(32, 7)
const note = signCheckpoint({ origin: 'amparo/one', size: 5, root }, key)

describe('a signed checkpoint', () => {
  it('is a note of origin, size and root with a signature line below', () => {
    const [origin, size, encoded, empty, signature, end] = note.split('\n')
    expect([origin, size, encoded, empty, end]).toEqual(['amparo/one', '5', root.toString('base64'), '', ''])
    expect(signature).toMatch(/^— amparo\/one [A-Za-z0-9+/]+=*$/)
  })

  it('opens with the key that signed it', () => {
    expect(openCheckpoint(note, verifierOf(key))).toEqual({
      checkpoint: { origin: 'amparo/one', size: 5, root },
    })
  })

  it('keeps the signatures of others beside ours', () => {
    const other = signCheckpoint({ origin: 'amparo/one', size: 5, root }, { ...key, name: 'witness' })
    const both = note + (other.split('\n\n')[1] ?? '')
    expect(openCheckpoint(both, verifierOf(key))).toHaveProperty('checkpoint.size', 5)
  })

  it('does not open with another key, or under another name', () => {
    const stranger = { name: 'amparo/one', publicKey: generateKeyPairSync('ed25519').publicKey }
    expect(openCheckpoint(note, stranger)).toEqual({ refused: 'unknown-key' })
    expect(openCheckpoint(note, { ...verifierOf(key), name: 'amparo/two' })).toEqual({
      refused: 'unknown-key',
    })
  })

  it('does not speak for another log', () => {
    const foreign = signCheckpoint({ origin: 'amparo/two', size: 5, root }, key)
    expect(openCheckpoint(foreign, verifierOf(key))).toEqual({ refused: 'wrong-signature' })
  })

  it('does not open with any byte changed, added or taken away', () => {
    const bytes = Buffer.from(note)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ change
        expect(openCheckpoint(changed.toString('utf8'), verifierOf(key))).toHaveProperty('refused')
        const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
        expect(openCheckpoint(shorter.toString('utf8'), verifierOf(key))).toHaveProperty('refused')
      }),
    )
    expect(openCheckpoint(`${note}\n`, verifierOf(key))).toHaveProperty('refused')
  })

  it.each([
    ['a size with a leading zero', 'amparo/one\n05\n'],
    ['a negative size', 'amparo/one\n-5\n'],
    ['a size that no number holds', 'amparo/one\n99999999999999999999\n'],
    ['no origin', '\n5\n'],
  ])('refuses %s', (_, head) => {
    const broken = note.replace('amparo/one\n5\n', head)
    expect(openCheckpoint(broken, verifierOf(key))).toEqual({ refused: 'malformed' })
  })
})

describe('the verifier on paper', () => {
  it('can be read back, and not with a letter wrong', () => {
    const line = writeVerifier(verifierOf(key))
    const read = parseVerifier(line)
    expect(read && openCheckpoint(note, read)).toHaveProperty('checkpoint.size', 5)
    expect(parseVerifier(line.replace('amparo/one', 'amparo/two'))).toBeUndefined()
  })

  /** The example key of golang.org/x/mod/sumdb/note (BSD-3-Clause), a verifier as other programs write it. */
  it('reads a published verifier', () => {
    const line = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    const read = parseVerifier(line)
    expect(read?.name).toBe('PeterNeumann')
    expect(read && writeVerifier(read)).toBe(line)
  })

  it('keeps its key id over a key that went through a file', () => {
    const file = key.privateKey.export({ type: 'pkcs8', format: 'pem' })
    const again = { name: key.name, privateKey: createPrivateKey(file) }
    expect(writeVerifier(verifierOf(again))).toBe(
      writeVerifier({ name: key.name, publicKey: createPublicKey(key.privateKey) }),
    )
  })
})
