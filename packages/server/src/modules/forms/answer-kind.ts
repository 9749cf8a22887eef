import { dataRulesOf, questionsOf } from '@amparo/domain/form/form-definition'
import { rowField } from '@amparo/domain/form/merge-edit'
import { parseAnswers } from '@amparo/domain/form/parse-answer'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { VersionedKind } from '../../records/versioned-kind.ts'
import { formContextOf } from './form-context.ts'
import { findForm, findFormVersion, findRootOf, saveRows } from './store.ts'

/** One row of a filled form, where a person chooses between two versions of an answer. */
export const answerKind: VersionedKind = {
  kind: 'answer',
  eventName: 'Answer',
  ruleOf: () => ({ kind: 'whole' }),
  check: () => undefined,
  parse: () => undefined,
  load: async (context, caseId, recordId) => {
    const rootId = await findRootOf(context.tx, caseId, recordId)
    const form = rootId === undefined ? undefined : await findForm(context.tx, caseId, rootId)
    const row = form?.rows.find((one) => one.id === recordId)
    const version = form && (await findFormVersion(context.tx, form.formVersionId))
    if (!form || !row || !version) return undefined
    const { today } = await formContextOf(context, caseId)
    const readable = new Set(context.caseRights?.reads)
    const questions = questionsOf(version.definition).map((at) => at.question)
    const mayRead = (field: string) => {
      const question = questions.find((one) => one.id === field)
      return question ? readable.has(dataRulesOf(version.definition, question).section) : field === rowField
    }
    return {
      values: Object.fromEntries(
        Object.entries({ ...row.values, [rowField]: row.removed ? 'removed' : 'present' }).filter(([field]) =>
          mayRead(field),
        ),
      ),
      versions: row.versions,
      version: form.versions.get(recordId) ?? 1,
      section: form.section,
      parse: (field, value): JsonValue | undefined => {
        if (!mayRead(field)) return undefined
        if (field === rowField) return value === 'present' || value === 'removed' ? value : undefined
        const read = parseAnswers(version.definition, row.subform, { [field]: value }, { today })
        return read.ok ? (read.value[field] ?? null) : undefined
      },
    }
  },
  save: async (context, saved) => {
    const rootId = await findRootOf(context.tx, saved.caseId, saved.recordId)
    const form = rootId === undefined ? undefined : await findForm(context.tx, saved.caseId, rootId)
    const row = form?.rows.find((one) => one.id === saved.recordId)
    if (!form || !row) throw new ProblemError(problem('record.not-found'))
    if (form.state !== 'draft')
      throw new ProblemError(problem(form.use === 'record' ? 'form-record.filed' : 'assessment.completed'))
    const { [rowField]: presence, ...values } = saved.values
    // What the chooser may not read stays as it is.
    const kept = { ...row.values, ...values }
    await saveRows(
      context.tx,
      [{ id: row.id, values: kept, versions: saved.versions, removed: presence === 'removed' }],
      context.now,
    )
  },
}
