import {
  approveAssessment,
  askAssessmentChanges,
  carryAnswers,
  completeAssessment,
  listAssessments,
  openAssessment,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineChange, defineRoute } from '../../http/route.ts'
import { requireDraft } from '@amparo/domain/assessment/decide-assessment'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { loadForSaving, saveAnswersCommand } from '../forms/index.ts'
import { followSavedAnswers } from '../same-day-duties/index.ts'
import {
  answerAssessmentCommand,
  carryAssessmentCommand,
  completeAssessmentCommand,
  startAssessmentCommand,
} from './commands.ts'
import { assessmentView, assessmentsOfCase } from './queries.ts'

const readers: AccessRule = { who: 'case', section: 'assessment', capability: 'read' }
const writers: AccessRule = { who: 'case', section: 'assessment', capability: 'contribute' }
const approvers: AccessRule = { ...readers, roles: ['supervisor', 'manager'] }

export const carryAnswersRoute = defineRoute({
  operation: carryAnswers,
  access: writers,
  handle: carryAssessmentCommand,
})
export const listAssessmentsRoute = defineRoute({
  operation: listAssessments,
  access: readers,
  handle: assessmentsOfCase,
})
export const openAssessmentRoute = defineRoute({
  operation: openAssessment,
  access: readers,
  handle: assessmentView,
})
export const startAssessmentRoute = defineRoute({
  operation: startAssessment,
  access: writers,
  handle: startAssessmentCommand,
})
export const saveAnswersRoute = defineChange({
  operation: saveAnswers,
  access: writers,
  load: loadForSaving,
  handle: async (context, input, rows) => {
    const saved = await saveAnswersCommand(context, input, rows, (caseState, form) =>
      form.use === 'assessment' ? requireDraft(caseState, form) : refuse(problem('record.not-found')),
    )
    if (saved.ok) await followSavedAnswers(context, input)
    return saved
  },
})
export const completeAssessmentRoute = defineRoute({
  operation: completeAssessment,
  access: writers,
  handle: completeAssessmentCommand,
})
export const approveAssessmentRoute = defineRoute({
  operation: approveAssessment,
  access: approvers,
  handle: (context, input) => answerAssessmentCommand(context, input, { approve: true, step: input.step }),
})
export const askAssessmentChangesRoute = defineRoute({
  operation: askAssessmentChanges,
  access: approvers,
  handle: (context, input) =>
    answerAssessmentCommand(context, input, { approve: false, changes: input.changes }),
})
