import { tileGroups } from '@amparo/domain/overview/overview-tiles'
import * as z from 'zod/mini'
import { operation } from '../../kernel/operation.ts'
import { alertCounts } from '../alerts/alerts.ts'
import { caseFilter } from '../cases/case-filter.ts'

const tile = z.object({
  id: z.string(),
  group: z.enum(tileGroups),
  /** With this filter `case.list` lists exactly the cases that were counted. */
  filter: caseFilter,
  count: z.number(),
})
export type TileView = z.infer<typeof tile>

export const showOverview = operation({
  id: 'overview.show',
  kind: 'query',
  method: 'GET',
  path: '/api/overview',
  summary:
    'Counts of my cases, of those of my teams or of all: how far the work is, what is late, what needs a look. Each with the filter that lists what it counts.',
  purpose: 'care',
  input: z.strictObject({ scope: z.optional(z.enum(['mine', 'team', 'organisation'])) }),
  output: z.object({
    /** Of what a worker or her supervisor must know now; none over a whole organisation. */
    alerts: alertCounts,
    tiles: z.array(tile),
  }),
  identifiable: false,
  problems: [],
})
