import { otherDataTopics } from '@amparo/domain/import-primero/other-data-topics'
import * as z from 'zod/mini'
import { id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const otherEntry = z.object({
  /** The field in which the value stands inside a row; empty for a value that stands alone. */
  field: z.string(),
  label: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
})

const otherDatum = z.object({
  field: z.string(),
  /** The field’s name made readable; the question that stood beside it is not known. */
  label: z.string(),
  topic: z.enum(otherDataTopics),
  entries: z.array(otherEntry),
  /** The rows of a subform, each with its values. */
  rows: z.array(z.array(otherEntry)),
})
export type OtherDatumView = z.infer<typeof otherDatum>

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
    /** How many more fields came with nothing in them; they leave with an export as well. */
    empty: z.number(),
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
