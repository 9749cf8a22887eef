import * as z from 'zod/mini'
import { pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** What a list shows of one case: no surname, nothing sensitive. */
export const caseCard = z.object({
  id: z.string(),
  code: z.string(),
  callName: z.string(),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
  phase: z.enum(['origin', 'transit', 'destination', 'return']),
  placeCountry: z.nullable(z.string()),
  holder: z.string(),
  riskLevel: z.nullable(z.enum(['emergency', 'high', 'medium', 'low'])),
  riskState: z.enum(['none', 'proposed', 'decided', 'approved']),
  workerId: z.nullable(z.string()),
  organisationId: z.string(),
  nextDueAt: z.nullable(z.string()),
  updatedAt: z.string(),
})
export type CaseCard = z.infer<typeof caseCard>

/** My caseload, or the cases of the teams I supervise, last changed first. */
export const listCases = operation({
  id: 'case.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases',
  summary: 'List the cases within reach, last changed first.',
  purpose: 'care',
  input: z.strictObject({
    ...pageInput,
    scope: z.optional(z.enum(['mine', 'team', 'organisation', 'shared'])),
    state: z.optional(z.enum(['open', 'on-hold', 'transferred', 'closed'])),
  }),
  output: pageOf(caseCard),
  identifiable: true,
  problems: [],
})
