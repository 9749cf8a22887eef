import * as z from 'zod/mini'
import { commandOutcome, id, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { readVersion, withdrawing, written } from '../../kernel/written.ts'
import { leavingFields, legFields, stayFields } from './journey-fields.ts'

const caseId = id<'CaseId'>()

export const legView = z.object({ ...written, ...legFields.shape })
export type LegView = z.infer<typeof legView>

export const stayView = z.object({ ...written, ...stayFields.shape })
export type StayView = z.infer<typeof stayView>

export const leavingView = z.object({ ...written, ...leavingFields.shape })
export type LeavingView = z.infer<typeof leavingView>

/** What came with a transfer: to be read, with its source; nobody here corrects what another organisation wrote. */
export const formerJourney = z.object({
  organisation: z.string(),
  legs: z.array(legView),
  stays: z.array(stayView),
  /** Absent also where she did not permit that her words go along. */
  leaving: z.nullable(leavingView),
})
export type FormerJourney = z.infer<typeof formerJourney>

export const readJourney = operation({
  id: 'journey.read',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/journey',
  summary:
    'The journey of a child: its legs and stays with what was withdrawn, why she left, and what came of it with a transfer.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    legs: z.array(legView),
    stays: z.array(stayView),
    leaving: z.nullable(leavingView),
    former: z.nullable(formerJourney),
  }),
  identifiable: true,
  problems: [],
})

export const writeLeg = operation({
  id: 'journey.write-leg',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/journey/legs',
  summary: 'Write down a leg of the journey, or correct one as a whole; the case moves nowhere by itself.',
  purpose: 'care',
  input: z.strictObject({ caseId, legId: id<'JourneyLegId'>(), base: readVersion, fields: legFields }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'journey.place-missing',
    'journey.day',
    'journey.group-unknown',
    'written.changed',
    'written.withdrawn',
    'written.full',
  ],
})

export const withdrawLeg = withdrawing({
  id: 'journey.withdraw-leg',
  path: '/api/cases/:caseId/journey/legs/:legId/withdraw',
  summary: 'Withdraw a leg of the journey, and say why.',
  which: { legId: id<'JourneyLegId'>() },
})

export const writeStay = operation({
  id: 'journey.write-stay',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/journey/stays',
  summary:
    'Write down where she was held or stayed, or correct it; what contradicts another stay is kept only as disputed.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    stayId: id<'JourneyStayId'>(),
    base: readVersion,
    fields: stayFields,
    /** Set together with a separation, so that it is not overlooked. */
    flag: z.nullable(z.strictObject({ flagId: id<'FlagId'>(), reason: requiredText(500) })),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'journey.place-missing',
    'journey.day',
    'written.changed',
    'written.withdrawn',
    'written.full',
    'stay.ends-before',
    'stay.hours',
    'stay.overlap',
    'flag.section',
  ],
})

export const withdrawStay = withdrawing({
  id: 'journey.withdraw-stay',
  path: '/api/cases/:caseId/journey/stays/:stayId/withdraw',
  summary: 'Withdraw a stay, and say why.',
  which: { stayId: id<'JourneyStayId'>() },
})

export const writeLeaving = operation({
  id: 'journey.write-leaving',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/journey/leaving',
  summary: 'Write down why she left, in her order and her words, and whether her words may be used.',
  purpose: 'care',
  input: z.strictObject({ caseId, leavingId: id<'LeavingId'>(), base: readVersion, fields: leavingFields }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.changed', 'leaving.empty'],
})
