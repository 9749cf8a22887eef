import { serviceStates } from '@amparo/domain/service/service'
import * as z from 'zod/mini'
import { commandOutcome, id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { serviceContent, servicePlace, whereAndWhat } from './service-fields.ts'

const serviceId = id<'ServiceId'>()

export const serviceView = z.object({
  ...serviceContent,
  id: z.string(),
  organisationId: z.nullable(z.string()),
  place: servicePlace,
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  state: z.enum(serviceStates),
  keptBy: z.string(),
  checkedOn: z.string(),
  checkedBy: z.nullable(z.string()),
  /** Longer ago than the rule on checking allows. */
  unchecked: z.boolean(),
  /** Whether the reader may correct it. */
  mayChange: z.boolean(),
  version: z.number(),
})
export type ServiceView = z.infer<typeof serviceView>

export const listServices = operation({
  id: 'service.list',
  kind: 'query',
  method: 'GET',
  path: '/api/services',
  summary: 'List the catalogue of services, those checked last first.',
  purpose: 'referral',
  input: z.strictObject({
    ...pageInput,
    ...whereAndWhat,
    /** In completed years: only entries that name no age, or one that includes it. */
    age: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(120))),
    /** Without it, whatever has not ended. */
    state: z.optional(z.enum(serviceStates)),
  }),
  output: pageOf(serviceView),
  identifiable: false,
  problems: [],
})

export const addService = operation({
  id: 'service.add',
  kind: 'command',
  method: 'POST',
  path: '/api/services',
  summary: 'Write a service into the catalogue, as checked today.',
  purpose: 'referral',
  input: z.strictObject({ serviceId, ...serviceContent }),
  output: commandOutcome,
  identifiable: false,
  problems: ['service.exists', 'service.incomplete', 'referral.recipient-unavailable'],
})

export const correctService = operation({
  id: 'service.correct',
  kind: 'command',
  method: 'POST',
  path: '/api/services/:serviceId/correct',
  summary: 'Correct, pause or end an entry of the catalogue that the own organisation keeps.',
  purpose: 'referral',
  input: z.strictObject({
    serviceId,
    ...serviceContent,
    state: z.enum(serviceStates),
    /** The version that the writer saw. */
    seen: z.number().check(z.int()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'service.changed-meanwhile',
    'service.ended',
    'service.incomplete',
    'referral.recipient-unavailable',
  ],
})

export const checkService = operation({
  id: 'service.check',
  kind: 'command',
  method: 'POST',
  path: '/api/services/:serviceId/check',
  summary: 'Say that an entry was checked today and is still as it is written.',
  purpose: 'referral',
  input: z.strictObject({ serviceId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['service.ended'],
})
