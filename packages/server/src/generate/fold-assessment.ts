import {
  decideAssessmentAnswer,
  decideCompletion,
  evolveAssessment,
  type AssessmentEvent,
} from '@amparo/domain/assessment/decide-assessment'
import { documentOf, newAnswerRow } from '@amparo/domain/form/answer-tree'
import { evaluateForm } from '@amparo/domain/form/evaluate-form'
import { mergeEdit, type EditAnswers } from '@amparo/domain/form/merge-edit'
import { localDay } from '@amparo/domain/kernel/instant'
import { answersSaved, formFact } from '../modules/forms/index.ts'
import type { CaseFile, FormInHand } from './case-file.ts'
import { allowed } from './fold-steps.ts'
import type { StepOf } from './step.ts'
import { placeOf, type World } from './world.ts'

export function foldFormStart(file: CaseFile, world: World, step: StepOf<'startAssessment'>) {
  const { caseId, answerId, formVersionId } = step.input
  const { section } = definitionOf(world, formVersionId).data
  const root = newAnswerRow({
    id: answerId,
    formVersionId,
    rootId: answerId,
    upperRowId: null,
    subform: '',
    position: 0,
  })
  const event = { kind: 'AssessmentStarted', answerId, formVersionId, by: step.by.userId } as const
  file.form = {
    rows: [root],
    version: 1,
    rowVersions: new Map([[answerId as string, 1]]),
    assessment: evolveAssessment(undefined, event),
  }
  file.append([formFact(caseId, answerId, 1, section, event)])
  file.move(file.open().assessmentState === 'none' ? [{ kind: 'AssessmentMoved', state: 'draft' }] : [])
  file.end({ kind: 'answer', ids: [caseId, answerId], fields: [section] }, { id: answerId, version: 1 })
}

export function foldAnswers(file: CaseFile, world: World, step: StepOf<'saveAnswers'>) {
  const { caseId, answerId, ...given } = step.input
  const { form } = file
  const root = form?.rows[0]
  if (!form || !root) throw new Error('answers to a form that nobody started')
  const definition = definitionOf(world, root.formVersionId)
  const edit = JSON.parse(JSON.stringify(given)) as EditAnswers
  const mark = { edit: step.commandId, actor: step.by.userId, madeAt: step.at }
  const today = localDay(step.at, placeOf(world, step.by.organisationId).zone)
  const merged = allowed(mergeEdit(definition, form.rows, edit, mark, { today }))
  const known = new Map(form.rows.map((row) => [row.id, row]))
  const added = merged.rows.filter((row) => !known.has(row.id))
  const moved = merged.rows.filter((row) => known.has(row.id) && known.get(row.id) !== row)
  const rowVersions = new Map(form.rowVersions)
  for (const row of added) rowVersions.set(row.id, 1)
  for (const row of moved) rowVersions.set(row.id, (rowVersions.get(row.id) ?? 0) + 1)
  const version = form.version + 1
  rowVersions.set(answerId, version)
  file.form = { ...form, rows: merged.rows, version, rowVersions }
  const { section } = definition.data
  file.append(answersSaved(definition, caseId, answerId, version, section, merged, added))
  file.end(
    { kind: 'answer', ids: [caseId, answerId], fields: merged.applied.map((one) => one.field) },
    { id: answerId, version },
  )
}

export function foldCompletion(file: CaseFile, world: World, step: StepOf<'completeAssessment'>) {
  const { rows, assessment } = formOf(file)
  const [root] = rows
  const document = documentOf(rows)
  if (!root || !document) throw new Error('an assessment without answers')
  const today = localDay(step.at, placeOf(world, step.by.organisationId).zone)
  const { missing } = evaluateForm(definitionOf(world, root.formVersionId), document, { today, facts: {} })
  const found = { missing, openConflicts: 0 }
  moveAssessment(file, world, allowed(decideCompletion(file.open(), assessment, found, step.by.userId)))
}

export function foldAssessmentApproval(file: CaseFile, world: World, step: StepOf<'approveAssessment'>) {
  const { assessment } = formOf(file)
  const facts = { case: file.open(), writers: [assessment.madeBy], at: step.at }
  moveAssessment(
    file,
    world,
    allowed(decideAssessmentAnswer(assessment, { approve: true }, step.by as never, facts)),
  )
}

function moveAssessment(file: CaseFile, world: World, event: AssessmentEvent): void {
  const form = formOf(file)
  const { id: caseId } = file.open()
  const assessment = evolveAssessment(form.assessment, event)
  const { id } = assessment
  const version = form.version + 1
  file.form = { ...form, assessment, version, rowVersions: new Map(form.rowVersions).set(id, version) }
  const { section } = definitionOf(world, form.rows[0]?.formVersionId ?? '').data
  file.append([formFact(caseId, id, version, section, event)])
  if (assessment.state === 'completed' || assessment.state === 'approved')
    file.move([{ kind: 'AssessmentMoved', state: assessment.state }])
  file.end({ kind: 'answer', ids: [caseId, id], fields: [section] }, { id, version })
}

function formOf(file: CaseFile): FormInHand {
  if (!file.form) throw new Error('an assessment that nobody started')
  return file.form
}

export function definitionOf(world: World, formVersionId: string) {
  const definition = world.forms.get(formVersionId)
  if (!definition) throw new Error('a form that is not published')
  return definition
}
