import type { carryAnswers } from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { requireDraft } from '@amparo/domain/assessment/decide-assessment'
import { carryAnswers as carry, movedFields } from '@amparo/domain/form/carry-answers'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { saveConflicts } from '../../records/store.ts'
import { formFact, openForm } from './commands.ts'
import { formContextOf } from './form-context.ts'
import { newerVersionOf } from './newer-version.ts'
import { carryRows, saveRows } from './store.ts'

/** A draft that was begun on an older version goes on with the newer one; a completed form stays what it was. */
export async function carryAnswersCommand(context: OperationContext, input: InputOf<typeof carryAnswers>) {
  const { tx, now, principal } = context
  const opened = await openForm(context, input)
  if (!opened.ok) return opened
  const { before, form } = opened.value
  const draft = requireDraft(before, form.assessment)
  if (!draft.ok) return draft
  const newer = await newerVersionOf(context, form)
  const outcome = (version: number) =>
    accept({ id: input.answerId as string, version, outcome: 'applied' as const, conflicts: [] })
  if (!newer) return outcome(form.version)
  const { today } = await formContextOf(context, input.caseId)
  const rows = form.rows.map((row) => ({ row, earlier: form.earlier.get(row.id) ?? {} }))
  const carried = carry(rows, { formVersionId: newer.id, definition: newer.definition }, { today })
  context.write(carryRows(tx, carried))
  context.write(
    saveRows(
      tx,
      carried.map(({ row }) => row),
      now,
    ),
  )
  for (const [index, one] of carried.entries())
    await saveConflicts(
      tx,
      {
        caseId: input.caseId,
        section: form.section,
        kind: 'answer',
        recordId: one.row.id,
        values: one.row.values,
      },
      form.rows[index]?.conflicts ?? {},
      one.row.conflicts,
      { userId: principal.userId, at: now },
    )
  const version = form.version + 1
  await context.append([
    formFact(input.caseId, input.answerId, version, form.section, {
      kind: 'AnswersCarried',
      from: form.formVersionId,
      to: newer.id,
      rows: movedFields(carried),
    }),
  ])
  context.touch('answer', [input.caseId, input.answerId], [form.section])
  return outcome(version)
}
