import * as z from 'zod/mini'
import { id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** What one field held before and after; both of two versions where neither writer had seen the other's. */
const fieldChange = z.object({
  /** The record that was written in: one row of a filled form, or the entry's own record. */
  recordId: z.string(),
  field: z.string(),
  /** Null where nothing stood. */
  before: z.unknown(),
  after: z.unknown(),
  /** What was kept beside `after` until a person chooses. */
  others: z.array(z.unknown()),
})
export type FieldChange = z.infer<typeof fieldChange>

export const historyEntry = z.object({
  id: z.string(),
  /** What happened, in the past tense and stable: `RiskDecided`. The screen puts it into words. */
  kind: z.string(),
  recordKind: z.string(),
  recordId: z.string(),
  section: z.string(),
  /** When the server learnt it, and when it was done by the clock of the device. */
  recordedAt: z.string(),
  madeAt: z.string(),
  /** Brought over from another system, and written down by nobody here. */
  imported: z.boolean(),
  /**
   * Absent for what was brought over, and for whom the case was only shared, like `payload` below: what happened is
   * told, not what it held.
   */
  byId: z.optional(z.string()),
  /** Null for what was brought over, and where the person works elsewhere; the organisation is always said. */
  by: z.nullable(z.string()),
  organisation: z.string(),
  /** Null where it has been erased. */
  payload: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  /** What was written or decided, field by field; absent like `payload`. */
  changes: z.optional(z.array(fieldChange)),
  erased: z.boolean(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const listHistory = operation({
  id: 'history.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/history',
  summary:
    'What was done in a case as far as the reader’s sections reach, the newest first; what only follows from an act is no entry of its own.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>(), ...pageInput }),
  output: pageOf(historyEntry),
  identifiable: true,
  problems: [],
})
