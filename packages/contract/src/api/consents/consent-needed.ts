import * as z from 'zod/mini'
import { id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** Who must consent and who must assent for this child, by her age as far as it is known. */
export const consentNeededFor = operation({
  id: 'consent.needed',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/consents/needed',
  summary: 'Say who must consent and who must assent for this child, by her approximate age.',
  purpose: 'intake',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    child: z.enum(['informed', 'assent', 'consent']),
    caregiver: z.enum(['consent', 'with-childs-permission', 'none']),
    otherwise: z.enum(['trusted-adult-or-caseworker', 'trusted-adult-or-mature-child', 'child', 'none']),
    form: z.enum(['written', 'oral-assent-written-consent']),
    ageFrom: z.nullable(z.number()),
    ageTo: z.nullable(z.number()),
    /** The age may lie on either side of a boundary: more is asked for, and the screen says why. */
    ageUnsure: z.boolean(),
    rule: z.object({
      ruleId: z.string(),
      version: z.number(),
      basis: z.string(),
      text: z.object({ es: z.string(), en: z.string() }),
    }),
    /** Last day of a consent that is recorded today. */
    validUntil: z.nullable(z.string()),
  }),
  identifiable: true,
  problems: ['rule.missing'],
})
