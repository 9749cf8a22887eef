import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

const password = z.string().check(z.minLength(1), z.maxLength(256))
const code = z.string().check(z.regex(/^\d{6}$/))
const step = { kind: 'sign-in', method: 'POST', purpose: 'sign-in', identifiable: false } as const

export const readSignInMethods = operation({
  id: 'session.methods',
  kind: 'query',
  method: 'GET',
  path: '/api/session/methods',
  summary: 'Lists by which means this person can sign in.',
  purpose: 'sign-in',
  input: z.strictObject({}),
  output: z.object({
    hasPassword: z.boolean(),
    hasCodeApp: z.boolean(),
    hasLinkedAccount: z.boolean(),
    passkeys: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        createdAt: z.string(),
        lastUsedAt: z.nullable(z.string()),
      }),
    ),
    /** Asked for by others for this person, and how far it got. */
    resets: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['password', 'second-factor']),
        state: z.enum(['asked', 'approved', 'refused', 'issued']),
        askedBy: z.string(),
        askedAt: z.string(),
        decidedBy: z.nullable(z.string()),
        decidedAt: z.nullable(z.string()),
        version: z.number(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const confirmIdentity = operation({
  ...step,
  id: 'session.confirm',
  path: '/api/session/confirm',
  summary:
    'Proves again who is there, before a step that asks for it. With a passkey: use its own operation.',
  input: z.strictObject({ code: z.optional(code), password: z.optional(password) }),
  output: z.object({ confirmedAt: z.string() }),
  problems: ['sign-in.no-match'],
})

export const changePassword = operation({
  ...step,
  id: 'session.change-password',
  path: '/api/session/password',
  summary: 'Replaces the own password and ends every other session.',
  input: z.strictObject({ current: password, password }),
  output: z.object({ closed: z.number() }),
  problems: ['sign-in.no-match', 'sign-in.password-weak'],
})

export const startCodeApp = operation({
  ...step,
  id: 'session.code-app-start',
  path: '/api/session/code-app/start',
  summary: 'Makes a new secret for the code app; the old one counts until the new one is confirmed.',
  input: z.strictObject({}),
  output: z.object({ secret: z.string(), uri: z.string(), picture: z.array(z.string()) }),
  problems: ['sign-in.confirm-first'],
})

export const confirmCodeApp = operation({
  ...step,
  id: 'session.code-app-confirm',
  path: '/api/session/code-app',
  summary: 'Takes the new code app into use with its first code.',
  input: z.strictObject({ code }),
  output: z.object({ confirmed: z.boolean() }),
  problems: ['sign-in.no-match', 'sign-in.confirm-first'],
})
