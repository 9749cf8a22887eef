import { approverRoles } from '@amparo/domain/approval/approval-steps'
import * as z from 'zod/mini'
import { requiredText } from './fields.ts'

/** What should change, as whoever answers asks for it. */
export const askedChanges = requiredText(2000)

/** What a second person reads first: how the work was answered before, what was asked then, and who wrote since. */
export const reviewFields = {
  /** Null where nobody has answered it yet: then all of it is new. */
  before: z.nullable(
    z.object({
      answer: z.enum(['approved', 'changes-asked']),
      at: z.string(),
      by: z.nullable(z.string()),
      /** What should change, as it was asked; empty where it was approved. */
      changes: z.string(),
    }),
  ),
  writers: z.array(z.object({ name: z.nullable(z.string()), at: z.string() })),
}

/** Whose turn it is, as the second of three. */
export const turnOfApproval = z.object({ by: z.enum(approverRoles), number: z.number(), of: z.number() })

/** The steps that are needed, in their order; none where it is the one that always stood. */
export const approvalSteps = z.array(
  z.object({
    step: z.number(),
    by: z.enum(approverRoles),
    state: z.enum(['given', 'now', 'later']),
    answeredBy: z.nullable(z.string()),
    answeredAt: z.nullable(z.string()),
  }),
)
export type ApprovalStepView = z.infer<typeof approvalSteps>[number]

/** Which step I mean, as I was shown it: where another was answered meanwhile, mine is refused. */
export const meantStep = z.optional(z.number().check(z.int(), z.gte(0), z.lte(9)))

export const approvalProblems = [
  'approval.own-work',
  'approval.nothing-waiting',
  'approval.answered-earlier',
  'approval.other-step',
] as const
