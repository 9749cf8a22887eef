import * as z from 'zod/mini'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** Who asked from a hidden card, and how to reach them; the child is named only to whoever may open the case. */
const contactRequest = z.object({
  id: z.string(),
  /** `received`: about a case that I may open. `sent`: asked by me. */
  direction: z.enum(['received', 'sent']),
  caseId: z.nullable(z.string()),
  code: z.nullable(z.string()),
  callName: z.nullable(z.string()),
  /** The other side. */
  organisation: z.string(),
  phone: z.string(),
  note: z.string(),
  /** Who asked, where the reader may know the name. */
  by: z.nullable(z.string()),
  message: z.string(),
  askedAt: z.string(),
})
export type ContactRequest = z.infer<typeof contactRequest>

export const listContactRequests = operation({
  id: 'contact-request.list',
  kind: 'query',
  method: 'GET',
  path: '/api/contact-requests',
  summary:
    'Requests to get in touch that nobody has answered yet, the oldest first: received ones and my own.',
  purpose: 'care',
  input: z.strictObject({}),
  output: z.object({ items: z.array(contactRequest) }),
  identifiable: true,
  problems: [],
})

export const answerContactRequest = operation({
  id: 'contact-request.answer',
  kind: 'command',
  method: 'POST',
  path: '/api/contact-requests/:requestId/answer',
  summary: 'Says that somebody of the holding organisation has been in touch.',
  purpose: 'care',
  input: z.strictObject({ requestId: id() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found', 'edit.outdated'],
})
