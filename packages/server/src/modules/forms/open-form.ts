import type { Case } from '@amparo/domain/case/case'
import type { FormDefinition, FormUse } from '@amparo/domain/form/form-definition'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { lockCase } from '../cases/index.ts'
import { findForm, findFormVersion, type StoredForm } from './store.ts'

export type OpenedForm = {
  readonly before: Case
  readonly form: StoredForm
  readonly definition: FormDefinition
}

/** A filled form for one use, and its case held. An assessment is never moved by the rules of a record. */
export async function openForm(
  context: OperationContext,
  which: { readonly caseId: string; readonly answerId: string },
  use: FormUse,
): Promise<Result<OpenedForm, Problem>> {
  // Both under way at once: the form is read after the lock was got, by a statement of its own.
  const [before, form] = await Promise.all([
    lockCase(context.tx, which.caseId),
    findForm(context.tx, which.caseId, which.answerId),
  ])
  const version = form && (await findFormVersion(context.tx, form.formVersionId))
  return form?.use === use && version
    ? accept({ before, form, definition: version.definition })
    : refuse(problem('record.not-found'))
}
