import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'
import { signInStep } from './session.ts'

const step = { kind: 'sign-in', method: 'POST', purpose: 'sign-in', identifiable: false } as const

export const readWaysIn = operation({
  id: 'session.ways-in',
  kind: 'query',
  method: 'GET',
  path: '/api/session/ways-in',
  summary: 'Says which ways of signing in this node offers besides the password.',
  purpose: 'sign-in',
  input: z.strictObject({}),
  output: z.object({
    openid: z.boolean(),
    /** Where passkeys work for whoever asks; empty where they cannot: without TLS, or under a bare IP address. */
    passkeysAt: z.string(),
  }),
  identifiable: false,
  problems: [],
})

export const startOpenid = operation({
  ...step,
  id: 'session.openid-start',
  path: '/api/session/openid/start',
  summary: 'Begins a sign-in at the account service of the organisation; keep `ticket` in this tab.',
  input: z.strictObject({}),
  output: z.object({ url: z.string(), ticket: z.string() }),
  problems: ['sign-in.no-provider', 'sign-in.provider-unavailable'],
})

export const finishOpenid = operation({
  ...step,
  id: 'session.openid',
  path: '/api/session/openid',
  summary: 'Ends that sign-in with what the account service sent back to the page `/sign-in/openid`.',
  input: z.strictObject({
    ticket: z.string().check(z.maxLength(100)),
    /** The query of the page's address as it came, without the question mark. */
    answer: z.string().check(z.maxLength(4000)),
  }),
  output: signInStep,
  problems: [
    'sign-in.not-linked',
    'sign-in.provider-refused',
    'sign-in.answer-unusable',
    'sign-in.provider-unavailable',
  ],
})
