import type { answerHelp, recordClosureCheck } from '@amparo/contract/api/closure-checks/closure-checks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import {
  evolveClosureCheck,
  type ClosureCheck,
  type ClosureCheckEvent,
} from '@amparo/domain/closure/closure-check'
import { decideCheck, decideHelpAnswer } from '@amparo/domain/closure/decide-check'
import { instant, localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { triesOf } from './tries.ts'
import { getClosureCheck, insertClosureCheck, listTriedDays, updateClosureCheck } from './store.ts'

export async function recordClosureCheckCommand(
  context: OperationContext,
  input: InputOf<typeof recordClosureCheck>,
) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const { tries, zone } = await triesOf(context, state)
  const today = localDay(now, zone)
  const { caseId: _caseId, ...command } = input
  const decided = decideCheck(
    { ...command, checkedOn: command.checkedOn as PlainDate },
    {
      case: state,
      closedOn: state.closedAt ? localDay(instant(state.closedAt), zone) : today,
      triedOn: await listTriedDays(tx, input.caseId),
      tries,
      today,
      by: principal.userId,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const [event] = decided.value
  const check = evolveClosureCheck(undefined, event)
  await insertClosureCheck(tx, check)
  return save(context, check, event)
}

export async function answerHelpCommand(context: OperationContext, input: InputOf<typeof answerHelp>) {
  const state = await lockCase(context.tx, input.caseId)
  if (!isOurs(context, state)) return refuse(problem('access.not-allowed'))
  const check = await getClosureCheck(context.tx, input.caseId, input.checkId)
  const decided = decideHelpAnswer(check, input, { by: context.principal.userId, at: context.now })
  if (!decided.ok) return decided
  const [event] = decided.value
  const after = evolveClosureCheck(check, event)
  await updateClosureCheck(context.tx, after)
  return save(context, after, event)
}

/** Whoever closed it looks after it; a share never does. */
function isOurs({ principal }: OperationContext, state: Case): boolean {
  return state.organisationId === principal.organisationId
}

async function save(context: OperationContext, check: ClosureCheck, event: ClosureCheckEvent) {
  const of = {
    caseId: check.caseId,
    streamKind: 'closure-check',
    streamId: check.id,
    streamVersion: check.version,
    section: 'course',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('closure-check', [check.caseId, check.id], ['course'])
  return accept({ id: check.id, version: check.version, outcome: 'applied' as const, conflicts: [] })
}
