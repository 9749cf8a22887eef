import * as z from 'zod/mini'

/**
 * What a list shows of one case: no surname, nothing sensitive. What belongs to another section than the summary is
 * absent for whoever may not read that section; null and empty mean that there is nothing.
 */
export const caseCard = z.object({
  id: z.string(),
  code: z.string(),
  callName: z.string(),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
  organisationId: z.string(),
  /** With whom the child is: a relative by name, most often. */
  holder: z.optional(z.string()),
  riskLevel: z.optional(z.nullable(z.enum(['emergency', 'high', 'medium', 'low']))),
  riskState: z.optional(z.enum(['none', 'proposed', 'decided', 'approved'])),
  /** What the responsible organisation works by (section `course`), down to the last line. */
  phase: z.optional(z.enum(['origin', 'transit', 'destination', 'return'])),
  placeCountry: z.optional(z.nullable(z.string())),
  workerId: z.optional(z.nullable(z.string())),
  /** Her worker's name, in lists of more than one's own cases. */
  worker: z.optional(z.nullable(z.string())),
  registeredAt: z.optional(z.string()),
  nextDueAt: z.optional(z.nullable(z.string())),
  updatedAt: z.optional(z.string()),
  /** Section `notes`; null where nobody was in touch yet. */
  lastContactAt: z.optional(z.nullable(z.string())),
})
export type CaseCard = z.infer<typeof caseCard>

/** What is asked again when a case has changed; the lists themselves are for the screens that show them. */
export const caseLists = [{ id: 'case.list' }, { id: 'case.count' }, { id: 'overview.show' }] as const
