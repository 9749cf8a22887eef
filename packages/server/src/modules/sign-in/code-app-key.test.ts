import { createSecretKey, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOfKey, openSecret, sealSecret } from './code-app-key.ts'

const key = createSecretKey(randomBytes(32))
const person = '0192f0c1-0000-7000-8000-000000000001'
const bytes = fc.uint8Array({ minLength: 1, maxLength: 64 })

test('what was sealed for somebody opens for her, and never looks the same twice', () => {
  fc.assert(
    fc.property(bytes, fc.uuid(), (secret, userId) => {
      const sealed = sealSecret(key, userId, secret)
      expect(openSecret(key, userId, sealed)).toEqual(Buffer.from(secret))
      expect(sealSecret(key, userId, secret)).not.toEqual(sealed)
      // One or two bytes are found in anything by chance.
      if (secret.length > 4) expect(sealed.includes(Buffer.from(secret))).toBe(false)
    }),
  )
})

test('another person, another key or one changed bit opens nothing', () => {
  const sealed = sealSecret(key, person, randomBytes(20))
  expect(() => openSecret(key, person.replace(/1$/, '2'), sealed)).toThrow()
  expect(() => openSecret(createSecretKey(randomBytes(32)), person, sealed)).toThrow()
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect(() => openSecret(key, person, changed)).toThrow()
  }
})

test('a secret in clear, a shortened tag and nothing at all are no sealed secrets', () => {
  const sealed = sealSecret(key, person, randomBytes(20))
  for (const wrong of [randomBytes(20), sealed.subarray(0, -1), Buffer.alloc(0)])
    expect(() => openSecret(key, person, wrong)).toThrow()
})

test('the fingerprint is not the key', () => {
  expect(fingerprintOfKey(key)).toMatch(/^[0-9a-f]{64}$/)
  expect(fingerprintOfKey(key)).not.toContain(key.export().toString('hex'))
})
