import * as z from 'zod/mini'
import { id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

export const otherDatum = z.object({
  field: z.string(),
  /** The field’s name made readable; the question that stood beside it is not known. */
  label: z.string(),
  /** Each value with the way to it inside rows (`2 · Service type`); a single value has no label of its own. */
  entries: z.array(z.object({ label: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) })),
})

export const showOtherData = operation({
  id: 'case.other-data',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/other-data',
  summary: 'Show what another system sent and no record here holds, readable, as it came.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    /** Absent where the case was registered here. */
    source: z.nullable(z.string()),
    sourceId: z.nullable(z.string()),
    importedOn: z.nullable(z.string()),
    items: z.array(otherDatum),
  }),
  identifiable: true,
  problems: [],
})

export const searchOtherData = operation({
  id: 'case.search-other-data',
  kind: 'query',
  method: 'POST',
  path: '/api/cases/search-other-data',
  summary: 'Find one’s cases by whole words in their other data: an old file number, a place, a name.',
  purpose: 'care',
  input: z.strictObject({ words: requiredLine(200) }),
  output: z.object({
    items: z.array(
      z.object({
        caseId: z.string(),
        code: z.string(),
        callName: z.string(),
        state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
        /** The fields in which one of the words stands. */
        found: z.array(otherDatum),
      }),
    ),
  }),
  identifiable: true,
  problems: ['search.empty'],
})
