import * as z from 'zod/mini'
import { commandOutcome, id, line, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const country = z.string().check(z.regex(/^[A-Z]{2}$/))
const timeZone = z.string().check(z.maxLength(60), z.regex(/^[A-Za-z_]+(\/[A-Za-z_+-]+)*$/))
const version = z.number().check(z.int(), z.gte(1))
const command = { kind: 'command', method: 'POST', purpose: 'administration', identifiable: false } as const

export const organisation = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  country: z.string(),
  timeZone: z.string(),
  contactPhone: z.string(),
  contactNote: z.string(),
  supervisorsInvite: z.boolean(),
  state: z.enum(['active', 'suspended', 'closed']),
  /** Holds a migration-enforcement role: may exchange notices only, never search or read. */
  enforcement: z.boolean(),
  /** Institutions that it is or belongs to: its people never read incidents by theirs. */
  agencies: z.array(z.string()),
  version: z.number(),
})
export type Organisation = z.infer<typeof organisation>

export const listOrganisations = operation({
  id: 'organisation.list',
  kind: 'query',
  method: 'GET',
  path: '/api/organisations',
  summary: 'Lists the organisations of this node and how to reach them.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(organisation) }),
  identifiable: false,
  problems: [],
})

export const createOrganisation = operation({
  ...command,
  id: 'organisation.create',
  path: '/api/organisations',
  summary: 'Adds an organisation; its first administrator is made on the machine, by `npx amparo user add`.',
  input: z.strictObject({
    name: requiredLine(160),
    shortName: requiredLine(60),
    kind: requiredLine(40),
    country,
    timeZone,
    contactPhone: z.optional(line(40)),
    enforcement: z.optional(z.boolean()),
  }),
  output: commandOutcome,
  problems: [],
})

export const editOrganisation = operation({
  ...command,
  id: 'organisation.edit',
  path: '/api/organisations/:organisationId/edit',
  summary: 'Changes how the own organisation is named and reached.',
  input: z.strictObject({
    organisationId: id('OrganisationId'),
    version,
    name: z.optional(requiredLine(160)),
    shortName: z.optional(requiredLine(60)),
    timeZone: z.optional(timeZone),
    contactPhone: z.optional(line(40)),
    contactNote: z.optional(line(400)),
    supervisorsInvite: z.optional(z.boolean()),
  }),
  output: commandOutcome,
  problems: ['edit.outdated'],
})

export const team = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['active', 'closed']),
  version: z.number(),
})

export const listTeams = operation({
  id: 'team.list',
  kind: 'query',
  method: 'GET',
  path: '/api/teams',
  summary: 'Lists the teams of the own organisation.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(team) }),
  identifiable: false,
  problems: [],
})

export const createTeam = operation({
  ...command,
  id: 'team.create',
  path: '/api/teams',
  summary: 'Adds a team to the own organisation.',
  input: z.strictObject({ name: requiredLine(80) }),
  output: commandOutcome,
  problems: ['team.name-taken'],
})

export const editTeam = operation({
  ...command,
  id: 'team.edit',
  path: '/api/teams/:teamId/edit',
  summary: 'Renames, closes or opens again a team of the own organisation.',
  input: z.strictObject({
    teamId: id('TeamId'),
    version,
    name: z.optional(requiredLine(80)),
    state: z.optional(z.enum(['active', 'closed'])),
  }),
  output: commandOutcome,
  problems: ['edit.outdated', 'team.name-taken'],
})
