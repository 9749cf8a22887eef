import type { withdrawDebt, writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkDebt } from '@amparo/domain/smuggling/smuggling-debt'
import type { OperationContext } from '../../http/route.ts'
import { debts, withdrawRecord, writeRecord } from '../../records/write-record.ts'

export function writeDebtCommand(context: OperationContext, input: InputOf<typeof writeDebt>) {
  return writeRecord(context, debts, { ...input, id: input.debtId }, () => checkDebt(input.fields))
}

export function withdrawDebtCommand(context: OperationContext, input: InputOf<typeof withdrawDebt>) {
  return withdrawRecord(context, debts, { ...input, id: input.debtId })
}
