import type { printBlankForm, printFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { findFormVersion, outcomeOf } from '../forms/index.ts'
import { keepSheet } from '../sheets/index.ts'
import { findFormRecord } from './store.ts'

/* Paper leaves the reach of every rule here: that it left, and who printed it, stands in the record of accesses. */

export async function printFormCommand(context: OperationContext, input: InputOf<typeof printFormRecord>) {
  const record = await findFormRecord(context.tx, input.caseId, input.answerId)
  if (!record) return refuse(problem('record.not-found'))
  context.touch('answer', [input.caseId, record.id], [record.section])
  return outcomeOf(record.id, record.version)
}

/** An empty sheet of a sealed form is for those only who may read and write what is asked on it. */
export async function printBlankCommand(context: OperationContext, input: InputOf<typeof printBlankForm>) {
  const { sheet, ...printed } = input
  if ('typed' in sheet)
    return keepSheet(context, { ...printed, form: sheet.typed, section: 'course', version: undefined })
  const version = await findFormVersion(context.tx, sheet.formVersionId)
  const section = version?.definition.data.section
  const mayWrite = section !== undefined && context.caseRights?.writes.includes(section)
  if (version?.state !== 'published' || !mayWrite) return refuse(problem('record.not-found'))
  return keepSheet(context, { ...printed, form: version.definition.form, section, version })
}
