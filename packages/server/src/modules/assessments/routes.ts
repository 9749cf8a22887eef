import {
  approveAssessment,
  askAssessmentChanges,
  carryAnswers,
  completeAssessment,
  listAssessments,
  listForms,
  openAssessment,
  publishForm,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineChange, defineRoute } from '../../http/route.ts'
import { carryAnswersCommand } from './carry-command.ts'
import { answerAssessmentCommand, completeAssessmentCommand, startAssessmentCommand } from './commands.ts'
import { publishFormCommand } from './publish-form.ts'
import { assessmentView, assessmentsOfCase, publishedForms } from './queries.ts'
import { loadForSaving, saveAnswersCommand } from './save-answers.ts'

const readers: AccessRule = { who: 'case', section: 'assessment', capability: 'read' }
const writers: AccessRule = { who: 'case', section: 'assessment', capability: 'contribute' }
const approvers: AccessRule = { ...readers, roles: ['supervisor', 'manager'] }

export const listFormsRoute = defineRoute({
  operation: listForms,
  access: { who: 'signed-in' },
  handle: publishedForms,
})
export const publishFormRoute = defineRoute({
  operation: publishForm,
  access: { who: 'roles', roles: ['administrator'] },
  handle: publishFormCommand,
})
export const carryAnswersRoute = defineRoute({
  operation: carryAnswers,
  access: writers,
  handle: carryAnswersCommand,
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
  handle: saveAnswersCommand,
})
export const completeAssessmentRoute = defineRoute({
  operation: completeAssessment,
  access: writers,
  handle: completeAssessmentCommand,
})
export const approveAssessmentRoute = defineRoute({
  operation: approveAssessment,
  access: approvers,
  handle: (context, input) => answerAssessmentCommand(context, input, { approve: true }),
})
export const askAssessmentChangesRoute = defineRoute({
  operation: askAssessmentChanges,
  access: approvers,
  handle: (context, input) =>
    answerAssessmentCommand(context, input, { approve: false, changes: input.changes }),
})
