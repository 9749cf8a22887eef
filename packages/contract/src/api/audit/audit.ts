import { purposes } from '@amparo/domain/access/vocabulary'
import * as z from 'zod/mini'
import { day, id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** Who did or saw what, when and for what; never what was read or written. */
const auditEntry = z.object({
  id: z.string(),
  at: z.string(),
  actorId: z.nullable(z.string()),
  /** By name, where the reader may know it; otherwise only the organisation is said. */
  actor: z.nullable(z.string()),
  /** The roles that the person held at that moment. */
  actorRoles: z.array(z.string()),
  organisation: z.nullable(z.string()),
  action: z.string(),
  purpose: z.nullable(z.string()),
  decision: z.enum(['allowed', 'refused', 'read']),
  reason: z.nullable(z.string()),
  subjectKind: z.nullable(z.string()),
  subjectIds: z.array(z.string()),
  /** Codes of the cases and names of the accounts among them, as far as the reader may know them. */
  caseCodes: z.array(z.string()),
  userNames: z.array(z.string()),
  /** How many records it was about, where more than are named here. */
  subjects: z.number(),
  fields: z.array(z.string()),
  /** Its place in the log that cannot be changed; null in the second before it has one. */
  place: z.nullable(z.number()),
})
export type AuditEntryView = z.infer<typeof auditEntry>

export const listAudit = operation({
  id: 'audit.list',
  kind: 'query',
  method: 'GET',
  path: '/api/audit',
  summary: 'Lists the record of accesses and changes of the own organisation, the newest first.',
  purpose: 'audit',
  input: z.strictObject({
    ...pageInput,
    actorId: z.optional(id<'UserId'>()),
    /** A case, a person who works or any other record, by its id. */
    subjectId: z.optional(id()),
    decision: z.optional(z.enum(['allowed', 'refused', 'read'])),
    purpose: z.optional(z.enum(purposes)),
    /** The part of the program, as in `plan.approve`. */
    area: z.optional(z.string().check(z.maxLength(40), z.regex(/^[a-z-]+$/))),
    from: z.optional(day()),
    to: z.optional(day()),
  }),
  output: pageOf(auditEntry),
  identifiable: true,
  problems: [],
})

export const exportAudit = operation({
  id: 'audit.export',
  kind: 'query',
  method: 'GET',
  path: '/api/audit/file',
  summary:
    'A file with entries of the own organisation and the proof that they stand unchanged in the signed log, to be checked without this node.',
  purpose: 'audit',
  answersFile: true,
  input: z.strictObject({
    from: day(),
    to: day(),
    actorId: z.optional(id<'UserId'>()),
    /** A case, a person who works or any other record, by its id. */
    subjectId: z.optional(id()),
  }),
  output: z.object({ bytes: z.instanceof(Uint8Array), type: z.string(), name: z.string() }),
  identifiable: true,
  problems: [
    'sign-in.confirm-first',
    'audit.export-empty',
    'audit.export-too-many',
    'audit.export-unprovable',
  ],
})

export const readSeal = operation({
  id: 'audit.seal',
  kind: 'query',
  method: 'GET',
  path: '/api/audit/seal',
  summary: 'The size and root of the log as they were signed last, and the key that shows who signed.',
  purpose: 'audit',
  input: z.strictObject({}),
  output: z.object({
    /** The public key in one line, to be kept on paper; null where the node has lost its key. */
    verifier: z.nullable(z.string()),
    /** A signed note in the format tlog-checkpoint; null before anything has its place in the log. */
    last: z.nullable(z.object({ size: z.number(), at: z.string(), note: z.string() })),
    /** Entries that were written and are no longer there as they were, before they were signed. */
    vanished: z.number(),
  }),
  identifiable: false,
  problems: [],
})

export const listOpenSessions = operation({
  id: 'audit.sessions',
  kind: 'query',
  method: 'GET',
  path: '/api/audit/sessions',
  summary: 'Lists who is signed in for the own organisation, on what kind of device and since when.',
  purpose: 'audit',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        userId: z.string(),
        displayName: z.string(),
        device: z.string(),
        strength: z.enum(['password', 'second-factor', 'passkey', 'openid']),
        createdAt: z.string(),
        lastUsedAt: z.string(),
      }),
    ),
    more: z.boolean(),
  }),
  identifiable: true,
  problems: [],
})
