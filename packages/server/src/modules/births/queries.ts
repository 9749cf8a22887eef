import type { readBirth } from '@amparo/contract/api/births/births'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { isDisputed, statedBirths, treatedAs } from '@amparo/domain/child/birth'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { presentWritten } from '../../records/present-written.ts'
import { askWritten } from '../../records/written-store.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { findCaseState } from '../cases/index.ts'
import { loadBirthFile } from './birth-file.ts'

export async function birthView(context: OperationContext, input: InputOf<typeof readBirth>) {
  const { caseId } = input
  const state = await findCaseState(context.tx, caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [setting, file, statements, decisions] = await Promise.all([
    settingFor(context, state),
    loadBirthFile(context.tx, caseId),
    askWritten(context.tx, 'birth_statements', caseId),
    askWritten(context.tx, 'birth_decisions', caseId),
  ])
  const { childUnder } = requireRule(setting, 'risk-ages').parameters
  const rowOf = new Map(decisions.map((row) => [row.id, row]))
  context.touch('case', [caseId], ['identity'])
  return accept({
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
    treatedAs: treatedAs(file, localDay(setting.now, setting.zone), childUnder),
    childUnder,
  })
}
