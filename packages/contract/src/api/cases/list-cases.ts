import * as z from 'zod/mini'
import { pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { caseCard } from './case-card.ts'
import { caseScopes } from '@amparo/domain/case/case-scope'
import { caseFilterFields } from './case-filter.ts'
import { caseOrder } from './case-list-view.ts'

/** My caseload, or the cases of the teams I supervise, as far as the filter says, in the order that is asked for. */
export const listCases = operation({
  id: 'case.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases',
  summary: 'List the cases within reach that a filter names, last changed first or in another order.',
  purpose: 'care',
  input: z.strictObject({
    ...pageInput,
    scope: z.optional(z.enum(caseScopes)),
    order: z.optional(caseOrder),
    ...caseFilterFields,
  }),
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
