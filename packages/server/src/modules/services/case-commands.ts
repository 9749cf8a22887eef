import type { recordGap } from '@amparo/contract/api/services/gaps'
import type { recordService } from '@amparo/contract/api/services/service-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { decideGap, evolveGap, type ServiceGapEvent } from '@amparo/domain/service/service-gap'
import {
  decideServiceRecord,
  evolveServiceRecord,
  type ServiceRecordEvent,
} from '@amparo/domain/service/service-record'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { endActionCommand, findActionRow } from '../plans/index.ts'
import { insertGap, insertServiceRecord, isGapKnown, isServiceRecordKnown } from './case-store.ts'

export async function recordGapCommand(context: OperationContext, input: InputOf<typeof recordGap>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  if (await isGapKnown(tx, input.gapId)) return refuse(problem('service.exists'))
  const decided = decideGap(
    { ...input, noticedOn: input.noticedOn as PlainDate },
    { case: state, today: await todayOf(context), by: principal.userId, at: now },
  )
  if (!decided.ok) return decided
  const gap = evolveGap(undefined, decided.value)
  await insertGap(tx, gap)
  await context.append([gapFact(decided.value)])
  context.touch('case', [gap.caseId, gap.id], ['referral'])
  return outcomeOf(gap.id)
}

export async function recordServiceCommand(context: OperationContext, input: InputOf<typeof recordService>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  if (await isServiceRecordKnown(tx, input.recordId)) return refuse(problem('service.exists'))
  const action = input.actionId && (await findActionRow(tx, input.caseId, input.actionId))
  const decided = decideServiceRecord(
    {
      ...input,
      givenOn: input.givenOn as PlainDate,
      minutes: input.minutes,
      actionId: input.actionId,
    },
    {
      case: state,
      action: action || undefined,
      today: await todayOf(context),
      by: principal.userId,
      at: now,
    },
  )
  if (!decided.ok) return decided
  const { event, endsAction } = decided.value
  const record = evolveServiceRecord(undefined, event)
  await insertServiceRecord(tx, record)
  await context.append([serviceFact(event)])
  if (endsAction && action) {
    const ended = await endActionCommand(context, {
      caseId: input.caseId,
      planId: action.plan_id,
      actionId: action.id,
      how: 'done',
      on: input.givenOn,
      outcome: input.words,
    } as Parameters<typeof endActionCommand>[1])
    if (!ended.ok) return ended
  }
  context.touch('case', [record.caseId, record.id], ['plan'])
  return outcomeOf(record.id)
}

export function gapFact(event: ServiceGapEvent) {
  return recordFact(
    {
      caseId: event.caseId,
      streamKind: 'service-gap',
      streamId: event.gapId,
      streamVersion: 1,
      section: 'referral',
    },
    event,
  )
}

export function serviceFact(event: ServiceRecordEvent) {
  return recordFact(
    {
      caseId: event.caseId,
      streamKind: 'service-given',
      streamId: event.recordId,
      streamVersion: 1,
      section: 'plan',
    },
    event,
  )
}

function outcomeOf(id: string) {
  return accept({ id, version: 1, outcome: 'applied' as const, conflicts: [] as string[] })
}
