import type {
  withdrawDeath,
  withdrawFamilyTold,
  writeDeath,
  writeFamilyTold,
} from '@amparo/contract/api/deaths/deaths'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkDeath } from '@amparo/domain/death/death'
import { checkFamilyTold } from '@amparo/domain/death/family-told'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { deaths, familyTold, withdrawRecord, writeRecord } from '../../records/write-record.ts'
import { listWritten } from '../../records/written-store.ts'
import { listPeopleOf } from '../family-relations/index.ts'
import { listNotTold } from './store.ts'

export async function writeDeathCommand(context: OperationContext, input: InputOf<typeof writeDeath>) {
  const today = await todayOf(context)
  return writeRecord(context, deaths, { ...input, id: input.deathId }, (others) =>
    checkDeath(input.fields, { today, hasOther: others.length > 0 }),
  )
}

export function withdrawDeathCommand(context: OperationContext, input: InputOf<typeof withdrawDeath>) {
  return withdrawRecord(context, deaths, { ...input, id: input.deathId })
}

export async function writeFamilyToldCommand(
  context: OperationContext,
  input: InputOf<typeof writeFamilyTold>,
) {
  const { tx } = context
  const today = await todayOf(context)
  const fields = { ...input.fields, on: input.fields.on as PlainDate }
  return writeRecord(context, familyTold, { ...input, fields, id: input.tellingId }, async () => {
    const [written, people, notTold] = await Promise.all([
      listWritten(tx, 'deaths', input.caseId),
      listPeopleOf(tx, input.caseId),
      listNotTold(tx, input.caseId),
    ])
    const death = written.find(({ withdrawnAt }) => withdrawnAt === undefined)?.content
    return checkFamilyTold(fields, { today, death, people, notTold })
  })
}

export function withdrawFamilyToldCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawFamilyTold>,
) {
  return withdrawRecord(context, familyTold, { ...input, id: input.tellingId })
}
