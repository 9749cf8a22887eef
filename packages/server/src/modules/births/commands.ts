import type { chooseBirth, findAge, stateBirth, withdrawBirth } from '@amparo/contract/api/births/births'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkBirthStatement, type BirthDecision } from '@amparo/domain/child/birth'
import { decideAgeFinding, decideWorkedWith, mayWithdrawStatement } from '@amparo/domain/child/decide-birth'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { refuse } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { birthDecisions, births, withdrawRecord, writeRecord } from '../../records/write-record.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { workWithBirth } from '../case-people/index.ts'
import { lockCase } from '../cases/index.ts'
import { loadBirthFile } from './birth-file.ts'

export async function stateBirthCommand(context: OperationContext, input: InputOf<typeof stateBirth>) {
  const today = await todayOf(context)
  const { caseId, statementId } = input
  const fields = { ...input.fields, seenOn: input.fields.seenOn as PlainDate }
  return writeRecord(context, births, { caseId, id: statementId, base: 0, fields }, () =>
    checkBirthStatement(fields, today),
  )
}

export async function withdrawBirthCommand(context: OperationContext, input: InputOf<typeof withdrawBirth>) {
  await lockCase(context.tx, input.caseId)
  const refused = mayWithdrawStatement(await loadBirthFile(context.tx, input.caseId), input.statementId)
  if (refused) return refuse(refused)
  return withdrawRecord(context, births, { ...input, id: input.statementId })
}

/** The choice and the date that stands with her facts change together, or neither. */
export async function chooseBirthCommand(context: OperationContext, input: InputOf<typeof chooseBirth>) {
  const { caseId, statementId } = input
  await lockCase(context.tx, caseId)
  const file = await loadBirthFile(context.tx, caseId)
  const decided = decideWorkedWith(file, input)
  if (!decided.ok) return decided
  const written = await writeDecision(context, input, decided.value)
  if (!written.ok) return written
  const chosen = file.statements.find(({ id }) => id === statementId)
  const applied = await workWithBirth(context, caseId, chosen?.content.born)
  return applied.ok ? written : applied
}

export async function findAgeCommand(context: OperationContext, input: InputOf<typeof findAge>) {
  const { caseId } = input
  const state = await lockCase(context.tx, caseId)
  const setting = await settingFor(context, state)
  const { childUnder } = requireRule(setting, 'risk-ages').parameters
  const today = localDay(setting.now, setting.zone)
  const decided = decideAgeFinding(await loadBirthFile(context.tx, caseId), input, { today, childUnder })
  return decided.ok ? writeDecision(context, input, decided.value) : decided
}

function writeDecision(
  context: OperationContext,
  { caseId, decisionId }: { readonly caseId: CaseId; readonly decisionId: string },
  fields: BirthDecision,
) {
  return writeRecord(context, birthDecisions, { caseId, id: decisionId, base: 0, fields }, () => undefined)
}
