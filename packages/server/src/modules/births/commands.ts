import type { chooseBirth, findAge, stateBirth, withdrawBirth } from '@amparo/contract/api/births/births'
import type {
  choosePersonBirth,
  findPersonAge,
  statePersonBirth,
  withdrawPersonBirth,
} from '@amparo/contract/api/births/person-births'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkBirthStatement, readsAge, type BirthFile } from '@amparo/domain/child/birth'
import { askElsewhere } from '@amparo/domain/child/births-elsewhere'
import { decideAgeFinding, decideWorkedWith, mayWithdrawStatement } from '@amparo/domain/child/decide-birth'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { refuse } from '@amparo/domain/kernel/result'
import type { ReadScope } from '../../db/transaction.ts'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { withdrawRecord } from '../../records/write-record.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { workWithBirth } from '../case-people/index.ts'
import { lockCase } from '../cases/index.ts'
import { findPersonBirthFile, loadBirthFile } from './birth-file.ts'
import { kindOf, writeDecision, writeStatement, type Whose } from './birth-records.ts'
import { loadBirthsElsewhere } from './elsewhere.ts'

/** The child of the case where nobody else is named; who is named has to be on the case. */
async function fileOf(scope: ReadScope, { caseId, personId }: Whose): Promise<BirthFile> {
  if (personId === undefined) return loadBirthFile(scope, caseId)
  const found = await findPersonBirthFile(scope, caseId, personId)
  if (!found) throw new ProblemError(problem('record.not-found'))
  return found.file
}

export async function stateBirthCommand(
  context: OperationContext,
  input: InputOf<typeof stateBirth> | InputOf<typeof statePersonBirth>,
) {
  const today = await todayOf(context)
  await fileOf(context.tx, input)
  const fields = { ...input.fields, seenOn: input.fields.seenOn as PlainDate }
  return writeStatement(context, input, input.statementId, fields, () => checkBirthStatement(fields, today))
}

export async function withdrawBirthCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawBirth> | InputOf<typeof withdrawPersonBirth>,
) {
  const { caseId, statementId, because } = input
  await lockCase(context.tx, caseId)
  const file = await fileOf(context.tx, input)
  if (!file.statements.some(({ id }) => id === statementId)) return refuse(problem('record.not-found'))
  const refused = mayWithdrawStatement(file, statementId)
  if (refused) return refuse(refused)
  return withdrawRecord(context, kindOf(input), { caseId, id: statementId, because })
}

/** The choice and the date that stands with her facts change together, or neither. */
export async function chooseBirthCommand(
  context: OperationContext,
  input: InputOf<typeof chooseBirth> | InputOf<typeof choosePersonBirth>,
) {
  await lockCase(context.tx, input.caseId)
  const file = await fileOf(context.tx, input)
  const decided = decideWorkedWith(file, input)
  if (!decided.ok) return decided
  const written = await writeDecision(context, input, input.decisionId, decided.value)
  if (!written.ok) return written
  const chosen = file.statements.find(({ id }) => id === input.statementId)
  const applied = await workWithBirth(context, input, chosen?.content.born)
  return applied.ok ? written : applied
}

export async function findAgeCommand(
  context: OperationContext,
  input: InputOf<typeof findAge> | InputOf<typeof findPersonAge>,
) {
  const state = await lockCase(context.tx, input.caseId)
  const setting = await settingFor(context, state)
  const { childUnder } = requireRule(setting, 'risk-ages').parameters
  const today = localDay(setting.now, setting.zone)
  const readBy = 'personId' in input ? [] : readsAge
  const file = await fileOf(context.tx, input)
  const others = 'personId' in input ? [] : await loadBirthsElsewhere(context.tx, input.caseId)
  const elsewhere = askElsewhere(file, others, today, childUnder)
  const decided = decideAgeFinding(file, input, { today, childUnder, elsewhere, readBy })
  return decided.ok ? writeDecision(context, input, input.decisionId, decided.value) : decided
}
