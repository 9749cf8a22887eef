import * as z from 'zod/mini'

/** What goes with everything that is told: who, when, and why it holds no longer. */
export const written = {
  id: z.string(),
  version: z.number(),
  by: z.nullable(z.string()),
  at: z.string(),
  withdrawnBecause: z.string(),
  withdrawnAt: z.nullable(z.string()),
}
