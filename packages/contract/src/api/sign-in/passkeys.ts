import * as z from 'zod/mini'
import { requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { signInStep } from './session.ts'

/** What the browser's own passkey functions take and give (WebAuthn's JSON forms); checked by the server. */
const browserOptions = z.record(z.string(), z.unknown())
const base64url = z.string().check(z.maxLength(16_000), z.regex(/^[\w-]*=*$/))
const envelope = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z.optional(z.string().check(z.maxLength(40))),
  /** Nothing is read from it. */
  clientExtensionResults: z.record(z.string().check(z.maxLength(40)), z.unknown()),
}
const proof = z.strictObject({
  ...envelope,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: z.optional(base64url),
  }),
})
const newKey = z.strictObject({
  ...envelope,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: z.optional(base64url),
    transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(12))),
    publicKey: z.optional(base64url),
    publicKeyAlgorithm: z.optional(z.number()),
  }),
})
const challengeId = z.string().check(z.maxLength(36))

const step = { kind: 'sign-in', method: 'POST', purpose: 'sign-in', identifiable: false } as const

export const startPasskey = operation({
  ...step,
  id: 'session.passkey-start',
  path: '/api/session/passkey/start',
  summary: 'Gives a challenge for signing in, or confirming, with a passkey.',
  input: z.strictObject({}),
  output: z.object({ challengeId: z.string(), options: browserOptions }),
  problems: [],
})

export const signInWithPasskey = operation({
  ...step,
  id: 'session.passkey',
  path: '/api/session/passkey',
  summary: 'Checks the answer of a passkey: alone, or as the second factor.',
  input: z.strictObject({ challengeId, response: proof }),
  output: signInStep,
  problems: ['sign-in.no-match'],
})

export const startPasskeySetUp = operation({
  ...step,
  id: 'session.passkey-set-up-start',
  path: '/api/session/passkeys/start',
  summary: 'Gives what the browser needs to make a passkey.',
  input: z.strictObject({}),
  output: z.object({ challengeId: z.string(), options: browserOptions }),
  problems: ['sign-in.confirm-first', 'sign-in.other-step'],
})

export const setUpPasskey = operation({
  ...step,
  id: 'session.passkey-set-up',
  path: '/api/session/passkeys',
  summary: 'Keeps the public key of a new passkey.',
  input: z.strictObject({ challengeId, response: newKey, label: requiredLine(60) }),
  output: signInStep,
  problems: ['sign-in.no-match', 'sign-in.confirm-first', 'sign-in.other-step'],
})

export const removePasskey = operation({
  ...step,
  id: 'session.passkey-remove',
  path: '/api/session/passkeys/:passkeyId/remove',
  summary: 'Takes out one of the own passkeys.',
  input: z.strictObject({ passkeyId: z.string().check(z.maxLength(36)) }),
  output: z.object({ removed: z.boolean() }),
  problems: ['sign-in.confirm-first', 'sign-in.last-factor'],
})
