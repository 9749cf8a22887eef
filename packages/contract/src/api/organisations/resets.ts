import * as z from 'zod/mini'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { paperSlip } from './users.ts'

const command = { kind: 'command', method: 'POST', purpose: 'administration', identifiable: false } as const
const version = z.number().check(z.int(), z.gte(1))

export const listResets = operation({
  id: 'reset.list',
  kind: 'query',
  method: 'GET',
  path: '/api/resets',
  summary: 'Lists the requests for a lost password or second factor of the own organisation, last first.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        userId: z.string(),
        displayName: z.string(),
        kind: z.enum(['password', 'second-factor']),
        state: z.enum(['asked', 'approved', 'refused', 'issued']),
        askedBy: z.string(),
        askedAt: z.string(),
        decidedBy: z.nullable(z.string()),
        decidedAt: z.nullable(z.string()),
        expiresAt: z.string(),
        version: z.number(),
        /** Whether the reader may approve it: she is neither the person nor the one who asked. */
        mayApprove: z.boolean(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const askReset = operation({
  ...command,
  id: 'reset.ask',
  path: '/api/people/:userId/resets',
  summary: 'Asks that somebody gets a code on paper for a lost password or second factor.',
  input: z.strictObject({ userId: id('UserId'), kind: z.enum(['password', 'second-factor']) }),
  output: commandOutcome,
  problems: ['reset.own', 'reset.not-active', 'reset.open'],
})

export const approveReset = operation({
  ...command,
  id: 'reset.approve',
  path: '/api/resets/:resetId/approve',
  summary: 'Approves what somebody else asked for: four eyes.',
  input: z.strictObject({ resetId: id('ResetId'), version }),
  output: commandOutcome,
  problems: ['reset.own', 'reset.closed', 'edit.outdated', 'sign-in.confirm-first'],
})

export const refuseReset = operation({
  ...command,
  id: 'reset.refuse',
  path: '/api/resets/:resetId/refuse',
  summary: 'Does not approve it, or stops it; the person herself may do so too.',
  input: z.strictObject({ resetId: id('ResetId'), version }),
  output: commandOutcome,
  problems: ['reset.closed', 'edit.outdated'],
})

/** Not a command, like the code of an invitation: it is shown once and kept nowhere. */
export const issueResetCode = operation({
  id: 'reset.code',
  kind: 'sign-in',
  method: 'POST',
  path: '/api/resets/:resetId/code',
  summary: 'Makes the code on paper for an approved request, once, for the two who dealt with it.',
  purpose: 'administration',
  input: z.strictObject({ resetId: id('ResetId') }),
  output: paperSlip,
  identifiable: false,
  problems: ['reset.closed'],
})
