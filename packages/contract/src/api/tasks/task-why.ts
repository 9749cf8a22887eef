import * as z from 'zod/mini'
import { turnOfApproval } from '../../kernel/review.ts'

/** Why something is due by then: the rule and its version, or the day that people agreed on in the plan. */
export const taskWhy = z.object({
  ruleId: z.nullable(z.string()),
  version: z.nullable(z.number()),
  basis: z.string(),
  dueOn: z.string(),
  /** Years whose holidays nobody has listed: the date is then the earliest possible one. */
  unknownYears: z.array(z.number()),
  /** Of an approval by several steps, or by another than always. */
  step: z.optional(turnOfApproval),
})
