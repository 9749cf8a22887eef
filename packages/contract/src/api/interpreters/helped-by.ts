import * as z from 'zod/mini'

/** Who interpreted for a record, by name; absent where nobody did, or where the reader does not read it. */
export const helpedBy = z.optional(z.array(z.string()))
