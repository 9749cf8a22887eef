import { identityFields } from '@amparo/domain/child/identity'
import * as z from 'zod/mini'
import { id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const childCase = z.object({
  caseId: z.string(),
  code: z.string(),
  state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
  openedOn: z.string(),
  closedAt: z.nullable(z.string()),
  worker: z.nullable(z.string()),
})

/** A person is not a file: the other cases of a child in the organisation, and whether a new one may follow this. */
export const listChildCases = operation({
  id: 'case.of-child',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/child-cases',
  summary:
    'The other cases of the same child that the reader may open, and whether a new one may follow this.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    /** The latest first. */
    items: z.array(childCase),
    /** How many there are besides that the reader may not open. */
    hidden: z.number(),
    /** What of the child stands as it stood in the case before; null in a first case and where nothing is known of it. */
    carried: z.nullable(z.object({ code: z.string(), carried: z.array(z.enum(identityFields)) })),
    /** `may`, or the code of what stands against a new case that follows this one. */
    standing: z.string(),
    /** What to do instead, in words; empty where a new one may follow. */
    instead: z.string(),
  }),
  identifiable: true,
  problems: [],
})
