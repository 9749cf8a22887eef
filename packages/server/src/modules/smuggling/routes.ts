import { listDebts, withdrawDebt, writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import { defineRead, defineRoute } from '../../http/route.ts'
import { withdrawDebtCommand, writeDebtCommand } from './commands.ts'
import { debtList, loadDebts } from './queries.ts'

export const listDebtsRoute = defineRead({
  operation: listDebts,
  access: { who: 'case', section: 'smuggling', capability: 'read' },
  load: loadDebts,
  answer: debtList,
})

export const writeDebtRoute = defineRoute({
  operation: writeDebt,
  access: { who: 'case', section: 'smuggling', capability: 'contribute' },
  handle: writeDebtCommand,
})

export const withdrawDebtRoute = defineRoute({
  operation: withdrawDebt,
  access: { who: 'case', section: 'smuggling', capability: 'contribute' },
  handle: withdrawDebtCommand,
})
