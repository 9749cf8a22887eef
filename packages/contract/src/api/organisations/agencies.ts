import * as z from 'zod/mini'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** There is no operation that takes one away: it would open what was kept from those people. */
export const addAgency = operation({
  id: 'organisation.name',
  kind: 'command',
  method: 'POST',
  path: '/api/organisations/:organisationId/agencies',
  summary:
    'Say which institution an organisation is or belongs to: its people never read incidents by its own.',
  purpose: 'administration',
  input: z.strictObject({
    organisationId: id('OrganisationId'),
    agency: z.string().check(z.regex(/^[a-z]+\.[a-z0-9-]{1,40}$/)),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['enforcement.own-organisation'],
})
