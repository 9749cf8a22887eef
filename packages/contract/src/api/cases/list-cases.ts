import * as z from 'zod/mini'
import { pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { caseFilterFields, caseScopes } from './case-filter.ts'

/**
 * What a list shows of one case: no surname, nothing sensitive. What belongs to another section than the summary is
 * absent for whoever may not read that section; null and empty mean that there is nothing.
 */
export const caseCard = z.object({
  id: z.string(),
  code: z.string(),
  callName: z.string(),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
  organisationId: z.string(),
  /** With whom the child is: a relative by name, most often. */
  holder: z.optional(z.string()),
  riskLevel: z.optional(z.nullable(z.enum(['emergency', 'high', 'medium', 'low']))),
  riskState: z.optional(z.enum(['none', 'proposed', 'decided', 'approved'])),
  /** What the responsible organisation works by (section `course`), down to the last line. */
  phase: z.optional(z.enum(['origin', 'transit', 'destination', 'return'])),
  placeCountry: z.optional(z.nullable(z.string())),
  workerId: z.optional(z.nullable(z.string())),
  nextDueAt: z.optional(z.nullable(z.string())),
  updatedAt: z.optional(z.string()),
})
export type CaseCard = z.infer<typeof caseCard>

/** My caseload, or the cases of the teams I supervise, last changed first, as far as the filter says. */
export const listCases = operation({
  id: 'case.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases',
  summary: 'List the cases within reach that a filter names, last changed first.',
  purpose: 'care',
  input: z.strictObject({ ...pageInput, scope: z.optional(z.enum(caseScopes)), ...caseFilterFields }),
  output: pageOf(caseCard),
  identifiable: true,
  problems: [],
})

/** Counted over exactly what `case.list` would list. */
export const countCases = operation({
  id: 'case.count',
  kind: 'query',
  method: 'GET',
  path: '/api/case-count',
  summary: 'Count the cases that the list would show with the same filter.',
  purpose: 'care',
  input: z.strictObject({ scope: z.optional(z.enum(caseScopes)), ...caseFilterFields }),
  output: z.object({ count: z.number() }),
  identifiable: false,
  problems: [],
})
