import type {
  withdrawLeg,
  withdrawStay,
  writeLeaving,
  writeLeg,
  writeStay,
} from '@amparo/contract/api/journey/journey'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkLeg } from '@amparo/domain/journey/journey-leg'
import { checkOverlaps, checkStay } from '@amparo/domain/journey/journey-stay'
import { checkLeaving } from '@amparo/domain/journey/leaving'
import { problem } from '@amparo/domain/kernel/problem'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { setFlagCommand } from '../flags/index.ts'
import { isTravelGroupOf } from '../groups/index.ts'
import { findStay } from './store.ts'
import { leaving, legs, stays, withdrawRecord, writeRecord } from '../../records/write-record.ts'

const groupUnknown = problem('journey.group-unknown', {
  fields: [{ pointer: '/fields/groupId', reason: 'unknown' }],
})

export async function writeLegCommand(context: OperationContext, input: InputOf<typeof writeLeg>) {
  const today = await todayOf(context)
  const { caseId, fields } = input
  return writeRecord(context, legs, { ...input, id: input.legId }, async () => {
    const isKnown = !fields.groupId || (await isTravelGroupOf(context.tx, caseId, fields.groupId))
    return checkLeg(fields, today) ?? (isKnown ? undefined : groupUnknown)
  })
}

export function withdrawLegCommand(context: OperationContext, input: InputOf<typeof withdrawLeg>) {
  return withdrawRecord(context, legs, { ...input, id: input.legId })
}

/** With a separation comes the flag that keeps it in sight, or neither. */
export async function writeStayCommand(context: OperationContext, input: InputOf<typeof writeStay>) {
  const today = await todayOf(context)
  const { caseId, fields, flag } = input
  const written = await writeRecord(context, stays, { ...input, id: input.stayId }, async (others) => {
    const isKnown = !fields.goesOn || (await findStay(context.tx, caseId, fields.goesOn)) !== undefined
    return (
      checkStay(fields, today) ??
      checkOverlaps(fields, others, today) ??
      (isKnown ? undefined : problem('record.not-found'))
    )
  })
  if (!written.ok || flag === null || fields.separation === null) return written
  const flagged = await setFlagCommand(context, { caseId, ...flag, section: 'journey', on: today })
  return flagged.ok ? written : flagged
}

export function withdrawStayCommand(context: OperationContext, input: InputOf<typeof withdrawStay>) {
  return withdrawRecord(context, stays, { ...input, id: input.stayId })
}

export function writeLeavingCommand(context: OperationContext, input: InputOf<typeof writeLeaving>) {
  return writeRecord(context, leaving, { ...input, id: input.leavingId, isOnly: true }, () =>
    checkLeaving(input.fields),
  )
}
