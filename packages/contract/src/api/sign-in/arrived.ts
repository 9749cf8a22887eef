import * as z from 'zod/mini'
import { id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/**
 * A page that was reloaded knows of what it sent last only the ids of the commands: it waits for them before it
 * reads, so that its own last words are not overtaken.
 */
export const findArrived = operation({
  id: 'session.arrived',
  kind: 'query',
  method: 'POST',
  path: '/api/session/arrived',
  summary: 'Says which of the caller’s own commands have been answered.',
  purpose: 'sign-in',
  input: z.strictObject({
    /** The `Idempotency-Key` of each. */
    commandIds: z.array(id<'CommandId'>()).check(z.minLength(1), z.maxLength(50)),
  }),
  output: z.object({ commandIds: z.array(id<'CommandId'>()) }),
  identifiable: false,
  problems: [],
})
