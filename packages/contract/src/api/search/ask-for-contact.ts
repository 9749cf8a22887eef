import * as z from 'zod/mini'
import { commandOutcome, id, line, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** From a hidden card, by the code that stands on it: asks the organisation that holds the case to get in touch. */
export const askForContact = operation({
  id: 'child.ask-for-contact',
  kind: 'command',
  method: 'POST',
  path: '/api/children/contact-requests',
  summary: 'Ask the organisation that holds a hidden case to get in touch.',
  purpose: 'intake',
  input: z.strictObject({ requestId: id(), code: requiredLine(40), message: line(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'request.too-many'],
})
