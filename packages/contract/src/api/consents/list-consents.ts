import * as z from 'zod/mini'
import { id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { consentView } from './consent-view.ts'

export const listConsents = operation({
  id: 'consent.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/consents',
  summary: 'List the consents, refusals and lawful bases of a case, the newest first.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({ items: z.array(consentView) }),
  identifiable: true,
  problems: [],
})
