import * as z from 'zod/mini'
import { commandOutcome, id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** There is no operation that takes one away: it would open what was kept from those people. */
export const askAgency = operation({
  id: 'organisation.name',
  kind: 'command',
  method: 'POST',
  path: '/api/organisations/:organisationId/agencies',
  summary:
    'Ask that an organisation counts as an institution: once another administrator approves, its people never read incidents by its own.',
  purpose: 'administration',
  input: z.strictObject({
    organisationId: id('OrganisationId'),
    agency: z.string().check(z.regex(/^[a-z]+\.[a-z0-9-]{1,40}$/)),
    reason: requiredLine(300),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'enforcement.as-asked',
    'enforcement.open',
    'enforcement.own-organisation',
    'sign-in.confirm-first',
  ],
})
