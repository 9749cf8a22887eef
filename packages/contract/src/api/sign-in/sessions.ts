import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

export const listSessions = operation({
  id: 'session.list',
  kind: 'query',
  method: 'GET',
  path: '/api/sessions',
  summary: 'Lists where this person is signed in.',
  purpose: 'sign-in',
  input: z.strictObject({}),
  output: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        /** What the browser said it is, shortened: `Chrome, Android`. */
        device: z.string(),
        lastUsedAt: z.string(),
        current: z.boolean(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const closeSession = operation({
  id: 'session.close',
  kind: 'command',
  method: 'POST',
  path: '/api/sessions/:sessionId/close',
  summary: 'Ends one of the own sessions.',
  purpose: 'sign-in',
  input: z.strictObject({ sessionId: z.string().check(z.maxLength(36)) }),
  output: z.object({ closed: z.boolean() }),
  identifiable: false,
  problems: [],
})

export const closeOtherSessions = operation({
  id: 'session.close-others',
  kind: 'command',
  method: 'POST',
  path: '/api/sessions/close-others',
  summary: 'Ends all of the own sessions but this one.',
  purpose: 'sign-in',
  input: z.strictObject({}),
  output: z.object({ closed: z.number() }),
  identifiable: false,
  problems: [],
})
