import * as z from 'zod/mini'
import { commandOutcome, id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const command = { kind: 'command', method: 'POST', purpose: 'administration', identifiable: false } as const
const version = z.number().check(z.int(), z.gte(1))

export const listEnforcementRequests = operation({
  id: 'enforcement.list',
  kind: 'query',
  method: 'GET',
  path: '/api/enforcement-requests',
  summary:
    'Lists who asked to set or take away the mark of a migration-enforcement role, or to name an institution; last first.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        organisationId: z.string(),
        organisation: z.string(),
        wanted: z.boolean(),
        /** Which institution it is or belongs to, where that was asked and not the mark. */
        agency: z.nullable(z.string()),
        reason: z.string(),
        state: z.enum(['asked', 'approved', 'refused']),
        /** The person where she is a colleague; otherwise only her organisation is named. */
        askedBy: z.nullable(z.string()),
        askedFor: z.string(),
        askedAt: z.string(),
        decidedBy: z.nullable(z.string()),
        decidedAt: z.nullable(z.string()),
        version: z.number(),
        mayApprove: z.boolean(),
        mayRefuse: z.boolean(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const askEnforcement = operation({
  ...command,
  id: 'enforcement.ask',
  path: '/api/organisations/:organisationId/enforcement',
  summary:
    'Asks that an organisation is marked as holding a migration-enforcement role, or that the mark is taken away.',
  input: z.strictObject({
    organisationId: id('OrganisationId'),
    wanted: z.boolean(),
    reason: requiredLine(300),
  }),
  output: commandOutcome,
  problems: [
    'enforcement.as-asked',
    'enforcement.open',
    'enforcement.own-organisation',
    'sign-in.confirm-first',
  ],
})

export const approveEnforcement = operation({
  ...command,
  id: 'enforcement.approve',
  path: '/api/enforcement-requests/:requestId/approve',
  summary:
    'Approves what another administrator asked for: from then on the mark counts or is gone, or the institution is named.',
  input: z.strictObject({ requestId: id('EnforcementRequestId'), version }),
  output: commandOutcome,
  problems: [
    'enforcement.own',
    'enforcement.closed',
    'enforcement.own-organisation',
    'edit.outdated',
    'sign-in.confirm-first',
  ],
})

export const refuseEnforcement = operation({
  ...command,
  id: 'enforcement.refuse',
  path: '/api/enforcement-requests/:requestId/refuse',
  summary: 'Refuses such a request, or takes back one’s own.',
  input: z.strictObject({ requestId: id('EnforcementRequestId'), version }),
  output: commandOutcome,
  problems: ['enforcement.closed', 'enforcement.own-organisation', 'edit.outdated'],
})
