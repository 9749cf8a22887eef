import { roles } from '@amparo/domain/access/vocabulary'
import * as z from 'zod/mini'
import { commandOutcome, id, instant, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const version = z.number().check(z.int(), z.gte(1))
const role = z.enum(roles)
export const locales = ['es-419', 'es-GT', 'es-HN', 'es-SV', 'es-MX', 'es-US', 'en'] as const
const locale = z.enum(locales)
const email = z.union([z.literal(''), z.email().check(z.maxLength(200))])
const command = { kind: 'command', method: 'POST', purpose: 'administration', identifiable: false } as const

export const membership = z.object({
  id: z.string(),
  role,
  teamId: z.nullable(z.string()),
  validFrom: z.string(),
  validUntil: z.nullable(z.string()),
  /** Each quarter somebody else says that the role is still needed. */
  confirmation: z.object({ at: z.nullable(z.string()), dueAt: z.string(), isDue: z.boolean() }),
  version: z.number(),
})

export const user = z.object({
  id: z.string(),
  username: z.string(),
  displayName: z.string(),
  state: z.enum(['invited', 'active', 'disabled']),
  /** Whether the own organisation keeps this account; of others only the memberships here can be changed. */
  isKeptHere: z.boolean(),
  /** Whether an account of the account service is linked to this one. */
  hasLinkedAccount: z.boolean(),
  version: z.number(),
  memberships: z.array(membership),
})
export type User = z.infer<typeof user>

export const listUsers = operation({
  id: 'user.list',
  kind: 'query',
  method: 'GET',
  path: '/api/people',
  summary: 'Lists the people who work in the own organisation.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(user) }),
  identifiable: false,
  problems: [],
})

export const inviteUser = operation({
  ...command,
  id: 'user.invite',
  path: '/api/people',
  summary: 'Makes an account that waits for its code on paper; no e-mail is needed.',
  input: z.strictObject({
    username: requiredLine(80),
    displayName: requiredLine(120),
    locale: z.optional(locale),
    email: z.optional(email),
    role,
    teamId: z.optional(id('TeamId')),
    validUntil: z.optional(instant()),
  }),
  output: commandOutcome,
  problems: ['user.name-taken', 'user.name-unusable'],
})

/** What stands on the sheet that is handed over; printed in both languages. */
export const paperSlip = z.object({
  code: z.string(),
  username: z.string(),
  expiresAt: z.string(),
  es: z.object({ title: z.string(), lines: z.array(z.string()) }),
  en: z.object({ title: z.string(), lines: z.array(z.string()) }),
})
export type PaperSlip = z.infer<typeof paperSlip>

/** Not a command: a command's answer is remembered, and this one must be seen once and nowhere kept. */
export const issueInvitationCode = operation({
  id: 'user.invitation-code',
  kind: 'sign-in',
  method: 'POST',
  path: '/api/people/:userId/code',
  summary: 'Makes the code on paper for somebody invited, and shows it once; an earlier one stops working.',
  purpose: 'administration',
  input: z.strictObject({ userId: id('UserId') }),
  output: paperSlip,
  identifiable: false,
  problems: ['reset.closed'],
})

export const editUser = operation({
  ...command,
  id: 'user.edit',
  path: '/api/people/:userId/edit',
  summary: 'Changes name, language or e-mail of an account that the own organisation keeps.',
  input: z.strictObject({
    userId: id('UserId'),
    version,
    displayName: z.optional(requiredLine(120)),
    locale: z.optional(locale),
    email: z.optional(email),
  }),
  output: commandOutcome,
  problems: ['edit.outdated'],
})

export const disableUser = operation({
  ...command,
  id: 'user.disable',
  path: '/api/people/:userId/disable',
  summary: 'Closes an account: its sessions end and its codes stop working.',
  input: z.strictObject({ userId: id('UserId'), version }),
  output: commandOutcome,
  problems: ['edit.outdated', 'membership.last-administrator'],
})

export const enableUser = operation({
  ...command,
  id: 'user.enable',
  path: '/api/people/:userId/enable',
  summary: 'Opens a closed account again.',
  input: z.strictObject({ userId: id('UserId'), version }),
  output: commandOutcome,
  problems: ['edit.outdated'],
})

export const addMembership = operation({
  ...command,
  id: 'membership.add',
  path: '/api/memberships',
  summary: 'Gives somebody a role in the own organisation; people of other organisations are named exactly.',
  input: z.strictObject({
    username: requiredLine(80),
    role,
    teamId: z.optional(id('TeamId')),
    validFrom: z.optional(instant()),
    validUntil: z.optional(instant()),
  }),
  output: commandOutcome,
  problems: ['membership.dates', 'membership.exists', 'sign-in.confirm-first'],
})

export const showWorkInHand = operation({
  id: 'user.work-in-hand',
  kind: 'query',
  method: 'GET',
  path: '/api/people/:userId/work-in-hand',
  summary:
    'How much somebody has in hand in the own organisation, before her work here ends; in numbers only.',
  purpose: 'administration',
  input: z.strictObject({ userId: id('UserId') }),
  output: z.object({
    /** Open cases that she leads. */
    cases: z.number(),
    /** Cases of others that she supports, or was asked to. */
    supports: z.number(),
    /** Open tasks on cases of others. */
    tasks: z.number(),
    /** Cases given to her that she has not answered. */
    offers: z.number(),
  }),
  identifiable: false,
  problems: ['record.not-found'],
})

export const endMembership = operation({
  ...command,
  id: 'membership.end',
  path: '/api/memberships/:membershipId/end',
  summary: 'Ends a role in the own organisation, now or on a day to come.',
  input: z.strictObject({ membershipId: id('MembershipId'), version, validUntil: z.optional(instant()) }),
  output: commandOutcome,
  problems: ['edit.outdated', 'membership.ended', 'membership.last-administrator'],
})

export const confirmMembership = operation({
  ...command,
  id: 'membership.confirm',
  path: '/api/memberships/:membershipId/confirm',
  summary: 'Says that a role in the own organisation is still needed; nobody says so of her own.',
  input: z.strictObject({ membershipId: id('MembershipId'), version }),
  output: commandOutcome,
  problems: ['edit.outdated', 'membership.ended', 'membership.own-role'],
})

export const linkIdentity = operation({
  ...command,
  id: 'user.link-identity',
  path: '/api/people/:userId/identity',
  summary:
    'Links an account of the account service to a person, by its subject; an e-mail address never links.',
  input: z.strictObject({ userId: id('UserId'), subject: requiredLine(255) }),
  output: commandOutcome,
  problems: ['sign-in.confirm-first', 'sign-in.provider-unavailable', 'identity.taken'],
})

export const unlinkIdentity = operation({
  ...command,
  id: 'user.unlink-identity',
  path: '/api/people/:userId/identity/unlink',
  summary: 'Takes the linked account away and ends the sessions of the person; her other ways in stay.',
  input: z.strictObject({ userId: id('UserId') }),
  output: commandOutcome,
  problems: ['sign-in.confirm-first', 'identity.last-proof'],
})

export const readHistory = operation({
  id: 'user.history',
  kind: 'query',
  method: 'GET',
  path: '/api/people/:userId/history',
  summary: 'Lists what was changed about an account and its memberships, last first.',
  purpose: 'administration',
  input: z.strictObject({ userId: id('UserId') }),
  output: z.object({
    items: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        what: z.string(),
        change: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const readPermissions = operation({
  id: 'permission.list',
  kind: 'query',
  method: 'GET',
  path: '/api/permissions',
  summary: 'Prints what each role may see and do.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    roles: z.array(
      z.object({
        role,
        reach: z.enum(['own', 'team', 'organisation', 'none']),
        reads: z.array(z.string()),
        writes: z.array(z.string()),
        purposes: z.array(z.string()),
        needsSecondFactor: z.boolean(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})
