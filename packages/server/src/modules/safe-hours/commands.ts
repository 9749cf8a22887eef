import type { withdrawSafeHours, writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkSafeHours } from '@amparo/domain/safety/safe-hours'
import type { OperationContext } from '../../http/route.ts'
import { safeHours, withdrawRecord, writeRecord } from '../../records/write-record.ts'
import { listPeopleOf } from '../family-relations/index.ts'

export function writeSafeHoursCommand(context: OperationContext, input: InputOf<typeof writeSafeHours>) {
  return writeRecord(context, safeHours, { ...input, id: input.safeHoursId }, async (others) =>
    checkSafeHours(input.fields, {
      people: await listPeopleOf(context.tx, input.caseId),
      writtenFor: others.map(({ content }) => content.personId),
    }),
  )
}

export function withdrawSafeHoursCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawSafeHours>,
) {
  return withdrawRecord(context, safeHours, { ...input, id: input.safeHoursId })
}
