import type { publishForm } from '@amparo/contract/api/assessments/assessment'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { parseForm } from '@amparo/domain/form/check-form'
import { isSameForm } from '@amparo/domain/form/form-differences'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { appendChange } from '../organisations/index.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import { insertFormVersion, listPublishedForms } from './store.ts'

/** A new version of a form for the own organisation. What was published before is never touched. */
export async function publishFormCommand(context: OperationContext, input: InputOf<typeof publishForm>) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const read = parseForm(input.definition)
  if (!read.ok) return read
  const before = (await listPublishedForms(context.tx)).find((form) => form.name === read.value.form)
  if (!before) return refuse(problem('form.unknown'))
  if (before.number !== input.over) return refuse(problem('edit.outdated'))
  if (isSameForm(before.definition, read.value)) return refuse(problem('form.unchanged'))
  const number = before.number + 1
  const id = await insertFormVersion(context.tx, {
    name: before.name,
    number,
    definition: { ...read.value, version: number },
    organisationId: context.principal.organisationId,
    publishedBy: context.principal.userId,
  })
  if (id === undefined) return refuse(problem('edit.outdated'))
  await appendChange(context, 'form', id, { form: before.name, version: { from: before.number, to: number } })
  return accept({ id, version: number, outcome: 'applied' as const, conflicts: [] })
}
