import { gapCauses } from '@amparo/domain/service/service-gap'
import * as z from 'zod/mini'
import { commandOutcome, day, id, pageInput, pageOf, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { serviceKind, servicePlace, whereAndWhat } from './service-fields.ts'

/** `2026-11` */
const month = z.string().check(z.regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/))

export const recordGap = operation({
  id: 'service.record-gap',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/service-gaps',
  summary: 'Write down that the child needed a service and nobody gives it.',
  purpose: 'referral',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    gapId: id<'ServiceGapId'>(),
    service: serviceKind,
    place: servicePlace,
    cause: z.enum(gapCauses),
    words: text(1000),
    noticedOn: day(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'service.exists', 'service.day'],
})

export const gapView = z.object({
  id: z.string(),
  caseId: z.string(),
  caseCode: z.string(),
  /** Only where the reader may see who the child is. */
  callName: z.nullable(z.string()),
  service: serviceKind,
  place: servicePlace,
  cause: z.enum(gapCauses),
  words: z.string(),
  noticedOn: z.string(),
  /** Who did not take it on; null where there was nobody to ask. */
  provider: z.nullable(z.string()),
})
export type GapView = z.infer<typeof gapView>

export const listGaps = operation({
  id: 'service.list-gaps',
  kind: 'query',
  method: 'GET',
  path: '/api/service-gaps',
  summary: 'List what children of the reader needed and could not have, the latest first.',
  purpose: 'referral',
  input: z.strictObject({ ...pageInput, ...whereAndWhat, month: z.optional(month) }),
  output: pageOf(gapView),
  identifiable: true,
  problems: [],
})

/** Counted over exactly what `listGaps` would list for the same reader. */
export const countGaps = operation({
  id: 'service.count-gaps',
  kind: 'query',
  method: 'GET',
  path: '/api/service-gaps/counts',
  summary: 'Count what could not be had by kind, place and month, of the cases that the reader may read.',
  purpose: 'referral',
  input: z.strictObject({ since: z.optional(month) }),
  output: z.object({
    counts: z.array(
      z.object({
        service: serviceKind,
        place: servicePlace,
        month: z.string(),
        count: z.number(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})
