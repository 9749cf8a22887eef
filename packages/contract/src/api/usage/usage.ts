import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'

/** Of one quarter, or of as much of it as is over. */
const quarter = z.object({
  from: z.string(),
  /** The first day after it. */
  until: z.string(),
  people: z.object({
    /** With a role here on its last day. */
    withAccess: z.number(),
    joined: z.number(),
    left: z.number(),
    /** Who signed in at least once. */
    signedIn: z.number(),
  }),
  intakes: z.number(),
  /** Of whom the cases are that were opened: who came twice is one. */
  children: z.number(),
  cases: z.object({ opened: z.number(), closed: z.number(), reopened: z.number() }),
  transfers: z.object({ out: z.number(), in: z.number() }),
  referrals: z.object({ sent: z.number(), received: z.number() }),
  incidents: z.number(),
})
export type UsageQuarter = z.infer<typeof quarter>

/**
 * How much an organisation works with the system, in numbers of the whole organisation only: no case, no team and no
 * person stands behind one of them, so that whoever keeps the system needs no case to read it. Each organisation sees
 * its own.
 */
export const showUsage = operation({
  id: 'usage.show',
  kind: 'query',
  method: 'GET',
  path: '/api/usage',
  summary: 'Numbers of the people and the work of my organisation, by quarter.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    /** At this moment. */
    now: z.object({ withAccess: z.number(), open: z.number(), onHold: z.number() }),
    /** Oldest first; the last one is not over. */
    quarters: z.array(quarter),
  }),
  identifiable: false,
  problems: [],
})
