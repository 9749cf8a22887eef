import type { holdCase, resumeCase } from '@amparo/contract/api/holds/holds'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Case } from '@amparo/domain/case/case'
import { decideHold, decideResume } from '@amparo/domain/hold/decide-hold'
import { evolveHold, type Hold, type HoldEvent } from '@amparo/domain/hold/hold'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { reviewDays } from './review-days.ts'
import { endHold, findCurrentHold, insertHold } from './store.ts'

export async function holdCaseCommand(context: OperationContext, input: InputOf<typeof holdCase>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  const { caseId: _caseId, reviewOn, ...command } = input
  const days = await reviewDays(context, state)
  const decided = decideHold(
    { ...command, reviewOn: reviewOn as PlainDate },
    { case: state, by: principal, at: now, today: days.today, lastReviewOn: days.last },
  )
  if (!decided.ok) return decided
  const hold = evolveHold(undefined, decided.value)
  await insertHold(tx, hold)
  return save(context, state, hold, decided.value)
}

export async function resumeCaseCommand(context: OperationContext, input: InputOf<typeof resumeCase>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  const hold = await findCurrentHold(tx, input.caseId)
  const decided = decideResume(hold, { because: input.because }, { case: state, by: principal, at: now })
  if (!decided.ok) return decided
  const after = evolveHold(hold, decided.value)
  await endHold(tx, after)
  return save(context, state, after, decided.value)
}

async function save(context: OperationContext, state: Case, hold: Hold, event: HoldEvent) {
  await context.append([holdFact(hold, event)])
  await applyCaseEvents(context, state, [
    { kind: event.kind === 'HoldBegun' ? 'CaseHeld' : 'CaseResumed', at: context.now },
  ])
  context.touch('hold', [hold.caseId, hold.id], ['course'])
  return accept({ id: hold.id, version: hold.version, outcome: 'applied' as const, conflicts: [] })
}

export function holdFact(hold: Hold, event: HoldEvent) {
  return recordFact(
    {
      caseId: hold.caseId,
      streamKind: 'hold',
      streamId: hold.id,
      streamVersion: hold.version,
      section: 'course',
    },
    event,
  )
}
