import { reachWays, weekdays } from '@amparo/domain/safety/safe-hours'
import * as z from 'zod/mini'
import { codes, commandOutcome, hour, id, line, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { readVersion, written } from '../../kernel/written.ts'

const caseId = id<'CaseId'>()
const safeHoursId = id<'SafeHoursId'>()

const fields = z.strictObject({
  personId: id<'PersonId'>(),
  days: codes(weekdays),
  from: z.nullable(hour()),
  until: z.nullable(hour()),
  ways: codes(reachWays),
  whoAnswers: line(200),
  notSay: text(500),
})

const safeHoursView = z.object({ ...written, ...fields.shape, fromCase: z.optional(z.string()) })
export type SafeHoursView = z.infer<typeof safeHoursView>

export const listSafeHours = operation({
  id: 'safe-hours.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/safe-hours',
  summary: 'When and how the people of a case may be reached, who may answer, and what is not said then.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(safeHoursView) }),
  identifiable: true,
  problems: [],
})

export const writeSafeHours = operation({
  id: 'safe-hours.write',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/safe-hours',
  summary: 'Write down or correct when and how somebody of a case may be reached.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    safeHoursId,
    base: readVersion,
    fields,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'written.changed',
    'written.withdrawn',
    'written.full',
    'safe-hours.hours',
    'safe-hours.empty',
  ],
})

export const withdrawSafeHours = operation({
  id: 'safe-hours.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/safe-hours/:safeHoursId/withdraw',
  summary: 'Withdraw what was written of when and how somebody may be reached, and say why.',
  purpose: 'care',
  input: z.strictObject({ caseId, safeHoursId, because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'written.withdrawn'],
})
