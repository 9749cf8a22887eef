import { carryAnswers as carry, movedFields } from '@amparo/domain/form/carry-answers'
import type { OperationContext } from '../../http/route.ts'
import { saveConflicts } from '../../records/store.ts'
import { formFact, outcomeOf } from './form-fact.ts'
import type { OpenedForm } from './open-form.ts'
import { formContextOf } from './form-context.ts'
import { newerVersionOf } from './newer-version.ts'
import { carryRows, saveRows } from './store.ts'

/** A draft that was begun on an older version goes on with the newer one; a finished form stays what it was. */
export async function carryToNewest(context: OperationContext, caseId: string, { form }: OpenedForm) {
  const { tx, now, principal } = context
  const newer = await newerVersionOf(context, form)
  if (!newer) return outcomeOf(form.id, form.version)
  const { today } = await formContextOf(context, caseId)
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
        caseId,
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
    formFact(caseId, form.id, version, form.section, {
      kind: 'AnswersCarried',
      from: form.formVersionId,
      to: newer.id,
      rows: movedFields(carried),
    }),
  ])
  context.touch('answer', [caseId, form.id], [form.section])
  return outcomeOf(form.id, version)
}
