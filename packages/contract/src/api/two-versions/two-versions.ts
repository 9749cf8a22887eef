import * as z from 'zod/mini'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** Where two people wrote at once: the value that stands, and every other that waits beside it. */
export const listTwoVersions = operation({
  id: 'two-versions.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/two-versions',
  summary: 'List the fields of a case that hold two values, with both values and their writers.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    items: z.array(
      z.object({
        recordKind: z.string(),
        recordId: z.string(),
        section: z.string(),
        field: z.string(),
        standing: z.unknown(),
        /** Who wrote it and when; null where no fact that the reader sees says so, or the person works elsewhere. */
        standingBy: z.nullable(z.string()),
        standingAt: z.nullable(z.string()),
        /** The base to name when choosing. */
        version: z.number(),
        others: z.array(
          z.object({
            edit: z.string(),
            value: z.unknown(),
            byId: z.string(),
            by: z.nullable(z.string()),
            madeAt: z.string(),
          }),
        ),
      }),
    ),
  }),
  identifiable: true,
  problems: [],
})

export const chooseVersion = operation({
  id: 'two-versions.choose',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/two-versions/choose',
  summary: 'Choose the value that stays, one of those kept or a third, having seen them all.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    recordKind: z.string().check(z.maxLength(40)),
    recordId: id(),
    field: z.string().check(z.maxLength(200)),
    value: z.unknown(),
    base: z.number().check(z.int(), z.gte(0)),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'edit.not-seen'],
})
