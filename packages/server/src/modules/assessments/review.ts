import { documentOf, type AnswerRow } from '@amparo/domain/form/answer-tree'
import { changedAnswers } from '@amparo/domain/form/changed-answers'
import { restrictRows } from '@amparo/domain/form/answer-sections'
import { rowField } from '@amparo/domain/form/merge-edit'
import { sinceAnswer } from '../../facts/since-answer.ts'
import { listWorkFacts, type WorkFactRow } from '../../facts/store.ts'
import type { OperationContext } from '../../http/route.ts'
import { findForm, findFormVersion, type StoredForm } from '../forms/index.ts'
import { findApprovedBefore } from './store.ts'

/**
 * What a second person reads first, and who asked for changes where it was sent back. Sent back, a form is compared
 * with itself as it was then; new, with the last approved one of its kind.
 */
export async function reviewOf(
  context: OperationContext,
  caseId: string,
  form: StoredForm,
  rows: readonly AnswerRow[],
) {
  const { state, changesAsked } = form
  if (state !== 'completed' && (state !== 'draft' || changesAsked === '')) return null
  const [facts, approved] = await Promise.all([
    listWorkFacts(context.tx, caseId, { streamIds: form.rows.map(({ id }) => id) }),
    findApprovedBefore(context.tx, caseId, form.formVersionId),
  ])
  const { since, ...answered } = sinceAnswer(facts, {
    approved: 'AssessmentApproved',
    changesAsked: 'AssessmentChangesAsked',
    judging: ['AssessmentStepApproved'],
  })
  if (answered.before) return { ...answered, changed: savedIn(since, rows) }
  if (!approved) return { ...answered, changed: [] }
  const before = await findForm(context.tx, caseId, approved.id)
  const version = before && (await findFormVersion(context.tx, before.formVersionId))
  const readable = new Set(context.caseRights?.reads)
  const then = before && version && documentOf(restrictRows(version.definition, before.rows, readable))
  const now = documentOf(rows)
  if (!then || !now) return { ...answered, changed: [] }
  return {
    ...answered,
    before: { answer: 'approved' as const, at: approved.approved_at, by: approved.approved_by, changes: '' },
    changed: changedAnswers(then, now).map((field) => ({ row: now.id, field })),
  }
}

/** The answers that were saved in these facts, of those that the reader sees. */
function savedIn(facts: readonly WorkFactRow[], rows: readonly AnswerRow[]) {
  const saved = facts
    .filter(({ kind }) => kind === 'AnswersSaved')
    .flatMap(({ payload }) => (payload?.['rows'] ?? []) as readonly SavedPart[])
  const chosen = facts
    .filter(({ kind }) => kind === 'AnswerValueChosen')
    .map(({ stream_id, payload }) => ({ row: stream_id, values: { [String(payload?.['field'])]: true } }))
  const shown = new Map(rows.map((row) => [row.id as string, row]))
  const found = [...saved, ...chosen].flatMap(({ row, values }) =>
    Object.keys(values)
      .filter((field) => {
        const at = shown.get(row)
        return field !== rowField && at !== undefined && (field in at.values || field in at.versions)
      })
      .map((field) => ({ row, field })),
  )
  return [...new Map(found.map((one) => [`${one.row} ${one.field}`, one])).values()]
}

type SavedPart = { readonly row: string; readonly values: Readonly<Record<string, unknown>> }
