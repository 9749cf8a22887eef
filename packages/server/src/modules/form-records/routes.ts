import {
  approveFormRecord,
  askFormChanges,
  carryFormAnswers,
  checkFormRecord,
  correctFormRecord,
  fileFormRecord,
  listFormRecords,
  openFormRecord,
  printBlankForm,
  printFormRecord,
  saveFormAnswers,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { requireFormTaken } from '@amparo/domain/form-record/forms-after-closing'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { defineChange, defineRoute } from '../../http/route.ts'
import { loadForSaving, saveAnswersCommand } from '../forms/index.ts'
import { followSavedAnswers } from '../same-day-duties/index.ts'
import {
  answerFormCommand,
  carryFormCommand,
  checkFormCommand,
  fileFormCommand,
  startFormCommand,
  withdrawFormCommand,
} from './commands.ts'
import { correctFormCommand } from './correct-form.ts'
import { printBlankCommand, printFormCommand } from './printing.ts'
import { formRecordList, formRecordView } from './queries.ts'

/**
 * Of the responsible organisation alone: minutes and feedback are no part of an assessment that was shared. Besides, each
 * form belongs to a section of its own, and the row policies show those that the reader may read.
 */
const readers: AccessRule = { who: 'case', section: 'course', capability: 'read' }
/** Who may answer is decided by the rule on approvals; what of it she reads, by the section of the form. */
const approvers: AccessRule = { ...readers, roles: ['supervisor', 'manager'] }
/** Which sections may be written in: `decide-form-record.ts`. */
const writers: AccessRule = { who: 'case', section: 'course', capability: 'contribute' }

export const formRecordRoutes = [
  defineRoute({ operation: listFormRecords, access: readers, handle: formRecordList }),
  defineRoute({ operation: openFormRecord, access: readers, handle: formRecordView }),
  defineRoute({ operation: printFormRecord, access: readers, handle: printFormCommand }),
  defineRoute({ operation: printBlankForm, access: writers, handle: printBlankCommand }),
  defineRoute({ operation: startFormRecord, access: writers, handle: startFormCommand }),
  defineChange({
    operation: saveFormAnswers,
    access: writers,
    load: loadForSaving,
    handle: async (context, input, rows) => {
      const saved = await saveAnswersCommand(context, input, rows, (caseState, form, definition) => {
        if (form.use !== 'record') return refuse(problem('record.not-found'))
        if (form.state !== 'draft') return refuse(problem('form-record.filed'))
        return requireFormTaken(caseState, definition.form)
      })
      if (saved.ok) await followSavedAnswers(context, input)
      return saved
    },
  }),
  defineRoute({ operation: carryFormAnswers, access: writers, handle: carryFormCommand }),
  defineRoute({ operation: fileFormRecord, access: writers, handle: fileFormCommand }),
  defineRoute({
    operation: approveFormRecord,
    access: approvers,
    handle: (context, input) => answerFormCommand(context, input, { approve: true, step: input.step }),
  }),
  defineRoute({
    operation: askFormChanges,
    access: approvers,
    handle: (context, input) => answerFormCommand(context, input, { approve: false, changes: input.changes }),
  }),
  defineRoute({ operation: checkFormRecord, access: writers, handle: checkFormCommand }),
  defineRoute({ operation: correctFormRecord, access: writers, handle: correctFormCommand }),
  defineRoute({ operation: withdrawFormRecord, access: writers, handle: withdrawFormCommand }),
]
