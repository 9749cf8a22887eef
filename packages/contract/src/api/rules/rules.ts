import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

const bothLanguages = z.object({ es: z.string(), en: z.string() })

export const ruleView = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.string(),
  jurisdiction: z.string(),
  title: bothLanguages,
  basis: z.object({
    status: z.enum(['law', 'inter-agency-guidelines', 'default-to-confirm', 'organisation']),
    text: bothLanguages,
  }),
  from: z.string(),
  to: z.nullable(z.string()),
  status: z.enum(['in-force', 'enjoined', 'vacated', 'superseded']),
  verified: z.nullable(z.object({ by: z.string(), on: z.string() })),
  /** The version that counts today at its place. */
  holdsToday: z.boolean(),
  /** May be shown as law: it rests on law and somebody has read and signed it. */
  isLaw: z.boolean(),
  parameters: z.record(z.string(), z.unknown()),
})
export type RuleView = z.infer<typeof ruleView>

export const listRules = operation({
  id: 'rule.list',
  kind: 'query',
  method: 'GET',
  path: '/api/rules',
  summary: 'Lists every rule with its versions, since when each holds, and what it rests on.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(ruleView) }),
  identifiable: false,
  problems: [],
})
