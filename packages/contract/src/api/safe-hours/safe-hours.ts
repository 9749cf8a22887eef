import { reachWays, weekdays } from '@amparo/domain/safety/safe-hours'
import * as z from 'zod/mini'
import { codes, hour, id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { withdrawing, writing, written } from '../../kernel/written.ts'

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

export const writeSafeHours = writing({
  id: 'safe-hours.write',
  path: '/api/cases/:caseId/safe-hours',
  summary: 'Write down or correct when and how somebody of a case may be reached.',
  which: { safeHoursId },
  fields,
  problems: ['safe-hours.hours', 'safe-hours.empty'],
})

export const withdrawSafeHours = withdrawing({
  id: 'safe-hours.withdraw',
  path: '/api/cases/:caseId/safe-hours/:safeHoursId/withdraw',
  summary: 'Withdraw what was written of when and how somebody may be reached, and say why.',
  which: { safeHoursId },
})
