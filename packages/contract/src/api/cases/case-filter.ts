import {
  ageFilters,
  companyFilters,
  overdueFilters,
  referralFilters,
  riskFilters,
  sexFilters,
  stateFilters,
  stepFilters,
  transferFilters,
  waitingFilters,
  type CaseFilter,
} from '@amparo/domain/case/case-filter'
import { phases } from '@amparo/domain/case/case'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import * as z from 'zod/mini'
import { day, id } from '../../kernel/fields.ts'
import { country, language } from './codes.ts'

const days = z.coerce.number().check(z.int(), z.gte(1), z.lte(3660))
const yes = z.literal('yes')
const plainDay = day() as unknown as z.ZodMiniType<PlainDate, PlainDate>

/**
 * A filter as it travels: in a query string, in the address of the list, in the answer of the overview. Each part is one
 * short value that names no child, so that an address may be kept.
 */
export const caseFilterFields = {
  state: z.optional(z.enum(stateFilters)),
  risk: z.optional(z.enum(riskFilters)),
  worker: z.optional(z.union([z.literal('nobody'), id<'UserId'>()])),
  team: z.optional(z.union([z.literal('none'), id<'TeamId'>()])),
  step: z.optional(z.enum(stepFilters)),
  overdue: z.optional(z.enum(overdueFilters)),
  silentDays: z.optional(days),
  waiting: z.optional(z.enum(waitingFilters)),
  given: z.optional(yes),
  askedFor: z.optional(yes),
  referral: z.optional(z.enum(referralFilters)),
  transfer: z.optional(z.enum(transferFilters)),
  newDays: z.optional(days),
  changedDays: z.optional(days),
  closedFrom: z.optional(plainDay),
  closedUntil: z.optional(plainDay),
  age: z.optional(z.enum(ageFilters)),
  sex: z.optional(z.enum(sexFilters)),
  company: z.optional(z.enum(companyFilters)),
  nationality: z.optional(country),
  language: z.optional(language),
  place: z.optional(country),
  phase: z.optional(z.enum(phases)),
  held: z.optional(yes),
  missing: z.optional(yes),
  flagged: z.optional(yes),
  twoVersions: z.optional(yes),
}

export const caseFilter = z.strictObject(caseFilterFields)

/** A filter from text that somebody kept: what a part said and means nothing here is told apart and passed over. */
export function readCaseFilter(kept: (part: string) => unknown): {
  readonly filter: CaseFilter
  readonly unread: readonly string[]
} {
  const parts = Object.entries(caseFilterFields).flatMap(([part, schema]) => {
    const given = kept(part)
    return given === undefined || given === null ? [] : [{ part, read: schema.safeParse(given) }]
  })
  return {
    filter: Object.fromEntries(
      parts.flatMap(({ part, read }) => (read.success ? [[part, read.data]] : [])),
    ) as CaseFilter,
    unread: parts.flatMap(({ part, read }) => (read.success ? [] : [part])),
  }
}
