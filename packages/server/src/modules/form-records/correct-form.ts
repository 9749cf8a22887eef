import type { correctFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideCorrectForm } from '@amparo/domain/form-record/decide-form-record'
import type { PaperSource } from '@amparo/domain/form-record/form-record'
import type { AnswerRow } from '@amparo/domain/form/answer-tree'
import { rowField, type MergedAnswers } from '@amparo/domain/form/merge-edit'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { answersSaved, insertRows, isAnswerKnown, outcomeOf } from '../forms/index.ts'
import { beginRecord } from './commands.ts'
import { isBeingCorrected } from './store.ts'
import { openRecord } from './work.ts'

/**
 * Begins a version with the answers of the filed one, on the same version of the form. Answers that the corrector may
 * not read go along unread: what she does not see she does not lose.
 */
export async function correctFormCommand(
  context: OperationContext,
  input: InputOf<typeof correctFormRecord>,
) {
  const opened = await openRecord(context, input)
  if (!opened.ok) return opened
  const { form, definition, record, work } = opened.value
  const [beingCorrected, known] = await Promise.all([
    isBeingCorrected(context.tx, record.id),
    isAnswerKnown(context.tx, input.correctionId),
  ])
  if (known) return refuse(problem('form-record.exists'))
  const { correctionId, because } = input
  const decided = decideCorrectForm(
    record,
    {
      answerId: correctionId,
      formVersionId: form.formVersionId,
      paper: input.paper as PaperSource | undefined,
      because,
    },
    beingCorrected,
    work,
  )
  if (!decided.ok) return decided
  const rows = copyRows(form.rows, correctionId, () => newId() as AnswerId)
  const { tx, now, principal } = context
  const { section } = form
  await insertRows(tx, rows, {
    caseId: input.caseId,
    use: 'record',
    section,
    madeBy: principal.userId,
    at: now,
  })
  const begun = await beginRecord(context, decided.value)
  const added = rows.filter((row) => row.upperRowId !== null)
  const copied = answersSaved(definition, input.caseId, correctionId, 2, section, savedIn(rows), added)
  await tx.sql`update amparo.answers set version = 2 where id = ${correctionId}`
  await context.append(copied)
  return begun.ok ? outcomeOf(correctionId, 2) : begun
}

/** The rows under ids of their own, as they stand; what was taken out stays behind. */
function copyRows(
  rows: readonly AnswerRow[],
  rootId: AnswerId,
  makeId: () => AnswerId,
): readonly AnswerRow[] {
  const standing = rows.filter((row) => !row.removed)
  const ids = new Map<AnswerId, AnswerId>(
    standing.map((row) => [row.id, row.upperRowId === null ? rootId : makeId()]),
  )
  return standing.flatMap((row) => {
    const id = ids.get(row.id)
    const upperRowId = row.upperRowId === null ? null : ids.get(row.upperRowId)
    if (id === undefined || upperRowId === undefined) return []
    const presence = upperRowId === null ? [] : [[rowField, 1] as const]
    const versions = Object.fromEntries([
      ...Object.keys(row.values).map((field) => [field, 1] as const),
      ...presence,
    ])
    return [{ ...row, id, rootId, upperRowId, versions, conflicts: {} }]
  })
}

/** As if somebody had just written all of it. */
function savedIn(rows: readonly AnswerRow[]): MergedAnswers {
  const applied = rows.flatMap((row) => [
    ...(row.upperRowId === null ? [] : [{ row: row.id, field: rowField, value: 'present', version: 1 }]),
    ...Object.entries(row.values).map(([field, value]) => ({ row: row.id, field, value, version: 1 })),
  ])
  return { rows, applied, conflicts: [], unchanged: [] }
}
