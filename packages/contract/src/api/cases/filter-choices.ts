import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'
import { caseScopes } from '@amparo/domain/case/case-scope'

/** Colleagues and teams of the own organisation, for the parts of a filter that name one. */
export const listFilterChoices = operation({
  id: 'case.filter-choices',
  kind: 'query',
  method: 'GET',
  path: '/api/case-filter-choices',
  summary:
    'Whom and which teams a filter of these cases can name: also who has left, because her cases may still be hers on paper.',
  purpose: 'care',
  input: z.strictObject({ scope: z.optional(z.enum(caseScopes)) }),
  output: z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), hasLeft: z.boolean() })),
    teams: z.array(z.object({ id: z.string(), name: z.string(), isClosed: z.boolean() })),
  }),
  identifiable: false,
  problems: [],
})
