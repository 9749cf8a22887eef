import type { OperationContext } from '../../http/route.ts'
import { findFormVersion, listPublishedForms, type FormVersionRow, type StoredForm } from './store.ts'

/** The version that a draft goes on with; nothing where it is on the newest, or is no draft of the own organisation. */
export async function newerVersionOf(
  context: OperationContext,
  form: Pick<StoredForm, 'state' | 'formVersionId'>,
): Promise<FormVersionRow | undefined> {
  if (form.state !== 'draft' || context.caseRights?.relation !== 'own') return undefined
  const [current, published] = await Promise.all([
    findFormVersion(context.tx, form.formVersionId),
    listPublishedForms(context.tx),
  ])
  const newest = published.find((one) => one.name === current?.name)
  return newest && newest.id !== form.formVersionId ? newest : undefined
}
