import * as z from 'zod/mini'
import { handTaskKinds } from '@amparo/domain/task/hand-task'

/** Of what is due: what somebody set by hand, and that it may wait; absent or null where it is not so. */
export const besideDue = {
  hand: z.optional(
    z.nullable(
      z.object({
        what: z.enum(handTaskKinds),
        hour: z.nullable(z.string()),
        /** Whether it is mine; whose it is, from whom it came, and who gave it back. */
        mine: z.boolean(),
        assignee: z.nullable(z.string()),
        givenBy: z.nullable(z.string()),
        returnedBy: z.nullable(z.string()),
        /** She had it by a support of the case that is over: it is for whoever has the case in charge. */
        supportOver: z.boolean(),
        repeats: z.boolean(),
      }),
    ),
  ),
  postponed: z.optional(
    z.nullable(z.object({ until: z.string(), reason: z.string(), by: z.nullable(z.string()) })),
  ),
}
