import type { saveAnswers } from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { DutySource } from '@amparo/domain/same-day-duty/duty'
import { saysThoughtsOfDying } from '@amparo/domain/same-day-duty/weigh-answers'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { openDutyFor } from '../duty-records/index.ts'
import { proposeForDanger } from '../risk/index.ts'

/** The duty of the day, and the level of risk that it asks for; nothing where it was known already. */
export async function openDuty(context: OperationContext, state: Case, said: Omit<DutySource, 'by' | 'at'>) {
  const opened = await openDutyFor(context, state, said)
  if (opened) await proposeForDanger(context, state, said.level)
  return opened
}

/** An answer of any other form that says it opens the duty in the moment in which it is written, not when it is filed. */
export async function followSavedAnswers(
  context: OperationContext,
  { caseId, answerId, fields = [], addRows = [] }: InputOf<typeof saveAnswers>,
): Promise<void> {
  const written = fields.flatMap(({ edits }) =>
    Object.entries(edits).map(([question, { value }]) => [question, value] as const),
  )
  const values = Object.fromEntries([
    ...addRows.flatMap((row) => Object.entries(row.values)),
    ...written,
  ]) as Readonly<Record<string, JsonValue>>
  if (!saysThoughtsOfDying(values)) return
  await openDuty(context, await lockCase(context.tx, caseId), {
    kind: 'assessment',
    of: answerId,
    level: values['wants-to-die'] === true ? 'danger-now' : 'talk-today',
    reasons: [],
    words: '',
  })
}
