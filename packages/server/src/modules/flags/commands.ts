import type { removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideRemoveFlag, decideSetFlag } from '@amparo/domain/flag/decide-flag'
import { evolveFlag, type Flag, type FlagEvent } from '@amparo/domain/flag/flag'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { getFlag, insertFlag, updateFlag } from './store.ts'

export async function setFlagCommand(context: OperationContext, input: InputOf<typeof setFlag>) {
  await lockCase(context.tx, input.caseId)
  const { caseId, on, ...command } = input
  const decided = decideSetFlag(
    { ...command, on: on as PlainDate },
    { ...sayer(context), caseId, today: await todayOf(context) },
  )
  if (!decided.ok) return decided
  const flag = evolveFlag(undefined, decided.value)
  await insertFlag(context.tx, flag)
  return save(context, flag, decided.value)
}

export async function removeFlagCommand(context: OperationContext, input: InputOf<typeof removeFlag>) {
  await lockCase(context.tx, input.caseId)
  const flag = await getFlag(context.tx, input.caseId, input.flagId)
  const decided = decideRemoveFlag(flag, input, sayer(context))
  if (!decided.ok) return decided
  const after = evolveFlag(flag, decided.value)
  await updateFlag(context.tx, after)
  return save(context, after, decided.value)
}

function sayer({ principal, now, caseRights }: OperationContext) {
  return { writes: caseRights?.writes ?? [], by: principal.userId, at: now }
}

async function save(context: OperationContext, flag: Flag, event: FlagEvent) {
  const of = {
    caseId: flag.caseId,
    streamKind: 'flag',
    streamId: flag.id,
    streamVersion: flag.version,
    section: flag.section,
  }
  await context.append([recordFact(of, event)])
  context.touch('flag', [flag.caseId, flag.id], [flag.section])
  return accept({ id: flag.id, version: flag.version, outcome: 'applied' as const, conflicts: [] })
}
