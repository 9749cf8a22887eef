import { mostMinutes } from '@amparo/domain/service/service-record'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, pageInput, pageOf, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { serviceKind } from './service-fields.ts'

const caseId = id<'CaseId'>()

export const recordService = operation({
  id: 'service.record-given',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/services-given',
  summary: 'Record a service that the own organisation gave, and which action of the plan it ends.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    recordId: id<'ServiceRecordId'>(),
    service: serviceKind,
    givenOn: day(),
    minutes: z.optional(z.number().check(z.int(), z.gte(1), z.lte(mostMinutes))),
    givenBy: line(200),
    actionId: z.optional(id<'PlanActionId'>()),
    /** Whether the action is done with it. */
    endsAction: z.boolean(),
    words: text(1000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'service.exists', 'service.day', 'plan.action-unknown'],
})

export const serviceRecordView = z.object({
  id: z.string(),
  service: serviceKind,
  givenOn: z.string(),
  minutes: z.nullable(z.number()),
  givenBy: z.string(),
  action: z.nullable(z.string()),
  words: z.string(),
  recordedBy: z.nullable(z.string()),
})
export type ServiceRecordView = z.infer<typeof serviceRecordView>

export const listServicesGiven = operation({
  id: 'service.list-given',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/services-given',
  summary: 'List the services that the own organisation gave, the latest first.',
  purpose: 'care',
  input: z.strictObject({ ...pageInput, caseId }),
  output: pageOf(serviceRecordView),
  identifiable: true,
  problems: [],
})
