import type { AnswerRow } from '@amparo/domain/form/answer-tree'
import { dataRulesOf, optionsOf, questionsOf } from '@amparo/domain/form/form-definition'
import type { OperationContext } from '../../http/route.ts'
import { newerVersionOf } from './newer-version.ts'
import { findFormVersion, type StoredForm } from './store.ts'

/** What every opened form shows; what a reader may not see is absent from the rows already. */
export async function filledView(context: OperationContext, form: StoredForm, rows: readonly AnswerRow[]) {
  return {
    version: form.version,
    newer: await newerOf(context, form),
    earlier: await earlierOf(context, form),
    rows: rows.map((row) => ({
      id: row.id as string,
      upperRowId: row.upperRowId as string | null,
      subform: row.subform,
      position: row.position,
      values: row.values as Record<string, unknown>,
      versions: { ...row.versions },
      removed: row.removed,
      twoVersions: Object.keys(row.conflicts),
    })),
  }
}

async function newerOf(context: OperationContext, form: StoredForm) {
  const newer = await newerVersionOf(context, form)
  return newer ? { formVersionId: newer.id, number: newer.number } : null
}

/** Answers that a newer version no longer asks for, with the questions as they were; by section like the others. */
async function earlierOf(context: OperationContext, form: StoredForm) {
  const readable = new Set(context.caseRights?.reads)
  const found = []
  for (const [row, byField] of form.earlier)
    for (const [field, answers] of Object.entries(byField))
      for (const answer of answers) {
        const version = await findFormVersion(context.tx, answer.formVersionId)
        const question =
          version && questionsOf(version.definition).find((at) => at.question.id === field)?.question
        if (!version || !question || !readable.has(dataRulesOf(version.definition, question).section))
          continue
        found.push({
          row,
          field,
          number: version.number,
          question: {
            ...question,
            ...('options' in question ? { options: optionsOf(version.definition, question) } : {}),
          } as unknown,
          value: answer.value as unknown,
          others: [...(answer.others ?? [])] as unknown[],
        })
      }
  return found
}
