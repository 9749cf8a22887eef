import type { listForms } from '@amparo/contract/api/assessments/assessment'
import type { listFormVersions } from '@amparo/contract/api/form-records/form-records'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { useOf } from '@amparo/domain/form/form-definition'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { listFormVersionRows, listPublishedForms } from './store.ts'

export async function publishedForms(context: OperationContext, { use }: InputOf<typeof listForms>) {
  const all = await listPublishedForms(context.tx)
  const forms = use ? all.filter(({ definition }) => useOf(definition) === use) : all
  return accept({
    items: forms.map((form) => ({
      formVersionId: form.id,
      name: form.name,
      number: form.number,
      definition: form.definition as unknown,
    })),
  })
}

export async function versionsOfForm(context: OperationContext, { form }: InputOf<typeof listFormVersions>) {
  const rows = await listFormVersionRows(context.tx, form)
  return accept({ items: rows.map(({ id, number, own }) => ({ formVersionId: id, number, isOwn: own })) })
}
