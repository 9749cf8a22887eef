import type { printBlankForm, printFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { findFormVersion, outcomeOf } from '../forms/index.ts'
import { findFormRecord } from './store.ts'

/* Paper leaves the reach of every rule here: that it left, and who printed it, stands in the record of accesses. */

export async function printFormCommand(context: OperationContext, input: InputOf<typeof printFormRecord>) {
  const record = await findFormRecord(context.tx, input.caseId, input.answerId)
  if (!record) return refuse(problem('record.not-found'))
  context.touch('answer', [input.caseId, record.id], [record.section])
  return outcomeOf(record.id, record.version)
}

/** An empty sheet of a sealed form is for those only who may read what is written on it. */
export async function printBlankCommand(context: OperationContext, input: InputOf<typeof printBlankForm>) {
  const { sheet } = input
  if ('formVersionId' in sheet) {
    const version = await findFormVersion(context.tx, sheet.formVersionId)
    const mayRead = version && context.caseRights?.reads.includes(version.definition.data.section)
    if (version?.state !== 'published' || !mayRead) return refuse(problem('record.not-found'))
    context.touch('form', [input.caseId, version.id], [version.name])
    return outcomeOf(version.id, version.number)
  }
  context.touch('form', [input.caseId], [sheet.typed])
  return outcomeOf(input.caseId, 0)
}
