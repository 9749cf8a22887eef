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
