import { listForms, publishForm } from '@amparo/contract/api/assessments/assessment'
import { listFormVersions } from '@amparo/contract/api/form-records/form-records'
import { defineRoute } from '../../http/route.ts'
import { publishFormCommand } from './publish-form.ts'
import { publishedForms, versionsOfForm } from './queries.ts'

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
export const listFormVersionsRoute = defineRoute({
  operation: listFormVersions,
  access: { who: 'signed-in' },
  handle: versionsOfForm,
})
