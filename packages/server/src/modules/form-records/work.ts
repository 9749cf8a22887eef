import type { FormWork } from '@amparo/domain/form-record/decide-form-record'
import type { FormRecord, FormRecordEvent } from '@amparo/domain/form-record/form-record'
import { evolveFormRecord } from '@amparo/domain/form-record/form-record'
import type { Case } from '@amparo/domain/case/case'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { formFact, openForm, outcomeOf, type OpenedForm } from '../forms/index.ts'
import { findFormRecord, updateFormRecord } from './store.ts'

/** Who does it, where and when, as the rules ask. */
export function workOf(
  context: OperationContext,
  of: { readonly case: Pick<Case, 'id' | 'state'>; readonly form: string },
  today: PlainDate,
) {
  const { principal, now, caseRights } = context
  return {
    ...of,
    writes: caseRights?.writes ?? [],
    by: principal.userId,
    at: now,
    today,
  } satisfies FormWork
}

export type OpenedRecord = OpenedForm & {
  readonly record: FormRecord & { readonly version: number }
  readonly work: FormWork
}

/** A record with its answers, its case held. */
export async function openRecord(
  context: OperationContext,
  which: { readonly caseId: string; readonly answerId: string },
): Promise<Result<OpenedRecord, Problem>> {
  const opened = await openForm(context, which, 'record')
  if (!opened.ok) return opened
  const [record, today] = await Promise.all([
    findFormRecord(context.tx, which.caseId, which.answerId),
    todayOf(context),
  ])
  if (!record) return refuse(problem('record.not-found'))
  const { before, definition } = opened.value
  return accept({
    ...opened.value,
    record,
    work: workOf(context, { case: before, form: definition.form }, today),
  })
}

export async function moveRecord(
  context: OperationContext,
  record: FormRecord & { readonly version: number },
  event: FormRecordEvent,
) {
  const after = evolveFormRecord(record, event)
  const version = record.version + 1
  await updateFormRecord(context.tx, after, version, context.now)
  await context.append([formFact(after.caseId, after.id, version, after.section, event)])
  context.touch('answer', [after.caseId, after.id], [after.section])
  return outcomeOf(after.id, version)
}
