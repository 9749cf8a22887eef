import type { postponeTask } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { dueAt } from '@amparo/domain/rule/due-at'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { decidePostponement } from '@amparo/domain/task/decide-postponement'
import { evolvePostponement } from '@amparo/domain/task/postponement'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { lockCase } from '../cases/index.ts'
import { isOurs } from './commands.ts'
import { insertPostponement, listDueRows, type DueRow } from './store.ts'

export async function postponeTaskCommand(context: OperationContext, input: InputOf<typeof postponeTask>) {
  const { tx, now, principal } = context
  const state = await lockCase(tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const due = (await listDueRows(tx, state.id)).find(
    (row) => row.kind === input.kind && row.subject_id === input.subjectId,
  )
  if (!due) return refuse(problem('task.cannot-wait'))
  const setting = await settingFor(context, state)
  const { postponementId, until, reason } = input
  const decided = decidePostponement(
    { postponementId, until: until as PlainDate, reason },
    {
      caseId: state.id,
      task: {
        kind: due.kind,
        subject: due.subject_id ?? undefined,
        dueAt: due.due_at,
        dueOn: due.why.dueOn,
      },
      furthest: furthestDay(setting, state, due),
      zone: setting.zone,
      now,
      by: principal.userId,
    },
  )
  if (!decided.ok) return decided
  const [event] = decided.value
  const postponement = evolvePostponement(undefined, event)
  await insertPostponement(tx, postponement)
  const of = {
    caseId: state.id,
    streamKind: 'postponement',
    streamId: postponementId,
    streamVersion: 1,
    section: 'course',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('task', [state.id, postponementId], ['course'])
  return accept({ id: postponementId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

/** Counted from the day it is due, by the rule of today; while nobody has judged the risk, it counts as high. */
export function furthestDay(
  { rules, jurisdiction, holidays, zone, now }: ClockSetting,
  { riskLevel }: Pick<Case, 'riskLevel'>,
  due: DueRow,
): PlainDate | undefined {
  const rule = ruleInForce(rules, 'task-postponement', jurisdiction, localDay(now, zone))
  return rule && dueAt(rule.parameters.within[riskLevel ?? 'high'], instant(due.due_at), holidays, zone).on
}
