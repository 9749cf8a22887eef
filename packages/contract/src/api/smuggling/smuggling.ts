import { debtCurrencies, mostMoney } from '@amparo/domain/smuggling/smuggling-debt'
import * as z from 'zod/mini'
import { id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { phoneNumber } from '../cases/person-fields.ts'
import { withdrawing, writing, written } from '../../kernel/written.ts'

const caseId = id<'CaseId'>()
const sum = z.nullable(z.number().check(z.int(), z.gte(0), z.lte(mostMoney)))

export const debtFields = z.strictObject({
  called: line(200),
  phones: z.array(phoneNumber).check(z.maxLength(6)),
  route: text(1000),
  agreed: sum,
  paid: sum,
  owed: sum,
  currency: z.nullable(z.enum(debtCurrencies)),
  owedTo: line(200),
  interest: line(200),
  collateral: line(300),
  threats: text(2000),
})

const debtView = z.object({ ...written, ...debtFields.shape })
export type DebtView = z.infer<typeof debtView>

export const listDebts = operation({
  id: 'smuggling.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/smuggling',
  summary: 'Who was paid for the journey and what is owed; what holds first, then what was withdrawn.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(debtView) }),
  identifiable: true,
  problems: [],
})

export const writeDebt = writing({
  id: 'smuggling.write',
  path: '/api/cases/:caseId/smuggling',
  summary:
    'Write down who was paid for the journey and what is owed, in the restricted section, or correct it.',
  which: { debtId: id<'SmugglingDebtId'>() },
  fields: debtFields,
  problems: ['smuggling.empty', 'smuggling.currency'],
})

export const withdrawDebt = withdrawing({
  id: 'smuggling.withdraw',
  path: '/api/cases/:caseId/smuggling/:debtId/withdraw',
  summary: 'Withdraw a debt for the journey, and say why.',
  which: { debtId: id<'SmugglingDebtId'>() },
})
