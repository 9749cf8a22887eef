import { roles } from '@amparo/domain/access/vocabulary'
import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

/** Who is signed in, for which organisation, with which roles. */
export const session = z.object({
  userId: z.string(),
  userName: z.string(),
  displayName: z.string(),
  organisation: z.object({ id: z.string(), name: z.string(), country: z.string(), kind: z.string() }),
  /** All that this person works in: with more than one, the session can be moved to another. */
  organisations: z.array(z.object({ id: z.string(), name: z.string(), country: z.string() })),
  roles: z.array(z.enum(roles)),
  /** Everybody on the screens is invented; the screens say so. */
  demonstration: z.optional(z.boolean()),
})
export type Session = z.infer<typeof session>

/**
 * What the person has to do next. The server decides the order; the screen shows the step it is told. A step
 * before `ready` belongs to a session that can do nothing else.
 */
export const signInStep = z.discriminatedUnion('step', [
  z.object({ step: z.literal('signed-out') }),
  z.object({
    step: z.literal('second-factor'),
    /** What this person can answer with. */
    factors: z.array(z.enum(['code-app', 'passkey'])),
  }),
  /** `uri` is the `otpauth:` address; `picture` its modules, one string of `0` and `1` a row. */
  z.object({
    step: z.literal('set-up-second-factor'),
    secret: z.string(),
    uri: z.string(),
    picture: z.array(z.string()),
  }),
  z.object({ step: z.literal('code-of-conduct'), version: z.string(), paragraphs: z.array(z.string()) }),
  z.object({
    step: z.literal('organisation'),
    organisations: z.array(z.object({ id: z.string(), name: z.string(), country: z.string() })),
  }),
  z.object({ step: z.literal('ready'), session }),
])
export type SignInStep = z.infer<typeof signInStep>

export const readSession = operation({
  id: 'session.read',
  kind: 'query',
  method: 'GET',
  path: '/api/session',
  summary: 'Says who is signed in, or which step of signing in comes next.',
  purpose: 'sign-in',
  input: z.strictObject({}),
  output: signInStep,
  identifiable: false,
  problems: [],
})
