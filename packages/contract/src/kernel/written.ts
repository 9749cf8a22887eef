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

/** Which version whoever writes has read; 0 for what is new. */
export const readVersion = z.number().check(z.int(), z.gte(0), z.lte(1_000_000))
