import type { readBirth } from '@amparo/contract/api/births/births'
import type { readPersonBirth } from '@amparo/contract/api/births/person-births'
import type { InputOf } from '@amparo/contract/kernel/operation'
import {
  isDisputed,
  statedBirths,
  type BirthDecision,
  type BirthFile,
  type BirthStatement,
} from '@amparo/domain/child/birth'
import { askElsewhere, treatedOverCases, type BirthsElsewhere } from '@amparo/domain/child/births-elsewhere'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten, type WrittenListRow } from '../../records/written-store.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { findCaseState } from '../cases/index.ts'
import { findPersonBirthFile, loadBirthFile } from './birth-file.ts'
import { loadBirthsElsewhere } from './elsewhere.ts'

export async function birthView(context: OperationContext, { caseId }: InputOf<typeof readBirth>) {
  const state = await findCaseState(context.tx, caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [setting, file, others, statements, decisions] = await Promise.all([
    settingFor(context, state),
    loadBirthFile(context.tx, caseId),
    loadBirthsElsewhere(context.tx, caseId),
    askWritten(context.tx, 'birth_statements', caseId),
    askWritten(context.tx, 'birth_decisions', caseId),
  ])
  context.touch('case', [caseId], ['identity'])
  return accept(presentFile(setting, { file, others }, statements, decisions))
}

/** The same of somebody who is on the case beside the child. */
export async function personBirthView(context: OperationContext, input: InputOf<typeof readPersonBirth>) {
  const { caseId, personId } = input
  const [state, found] = await Promise.all([
    findCaseState(context.tx, caseId),
    findPersonBirthFile(context.tx, caseId, personId),
  ])
  if (!state || !found) return refuse(problem('record.not-found'))
  const [setting, statements, decisions] = await Promise.all([
    settingFor(context, state),
    askWritten(context.tx, 'person_births', caseId),
    askWritten(context.tx, 'person_birth_decisions', caseId),
  ])
  const isHers = ({ content }: { readonly content: { readonly personId: string } }) =>
    content.personId === personId
  context.touch('person', [caseId, personId], ['people'])
  return accept({
    ...presentFile(
      setting,
      { file: found.file, others: [] },
      statements.filter(isHers),
      decisions.filter(isHers),
    ),
    name: found.name,
  })
}

function presentFile(
  setting: ClockSetting,
  { file, others }: { readonly file: BirthFile; readonly others: readonly BirthsElsewhere[] },
  statements: readonly WrittenListRow<BirthStatement>[],
  decisions: readonly WrittenListRow<BirthDecision>[],
) {
  const { childUnder } = requireRule(setting, 'risk-ages').parameters
  const today = localDay(setting.now, setting.zone)
  const elsewhere = askElsewhere(file, others, today, childUnder)
  const rowOf = new Map(decisions.map((row) => [row.id, row]))
  return {
    statements: statements.map(presentWritten),
    decisions: file.decisions.map(({ id, content, at }) => ({
      id,
      kind: content.kind,
      statementId: content.kind === 'worked-with' ? content.statementId : null,
      found: content.kind === 'age-found' ? content.found : null,
      changes: content.kind === 'age-found' ? [...content.changes] : [],
      why: content.why,
      by: rowOf.get(id)?.recorded_name ?? null,
      at,
    })),
    workedWith: file.workedWith ?? null,
    disputed: isDisputed(statedBirths(file)),
    treatedAs: treatedOverCases(file, elsewhere, today, childUnder),
    elsewhere,
    childUnder,
  }
}
