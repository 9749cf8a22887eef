import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

export const readNodeState = operation({
  id: 'node.state',
  kind: 'query',
  method: 'GET',
  path: '/api/node',
  summary: 'How this installation is: version, database, space, the access record, the last backup.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    version: z.string(),
    startedAt: z.string(),
    database: z.object({ version: z.string(), bytes: z.number() }),
    /** Null where the machine does not say. */
    freeBytes: z.nullable(z.number()),
    audit: z.object({
      entries: z.number(),
      /** The last signed statement of how long the record is; null before the first. */
      checkpoint: z.nullable(z.object({ size: z.number(), at: z.string() })),
      /** Entries that were written and are no longer there as they were. */
      vanished: z.number(),
    }),
    /** The last backup that was made on this machine. */
    backupAt: z.nullable(z.string()),
  }),
  identifiable: false,
  problems: [],
})
