import * as z from 'zod/mini'
import { line } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** Why a card is on the list, in codes and values; the words are written on the screen. */
const reason = z.object({
  kind: z.string(),
  query: z.optional(z.string()),
  name: z.optional(z.string()),
  years: z.optional(z.number()),
})

/** A case that the reader may open. */
const openCard = z.object({
  kind: z.literal('open'),
  caseId: z.string(),
  code: z.string(),
  state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
  names: z.array(z.string()),
  /** Set where a relative or companion was found, not the child herself. */
  foundThrough: z.nullable(z.string()),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  country: z.nullable(z.string()),
  organisation: z.string(),
  likeness: z.number(),
  reasons: z.array(reason),
})

/**
 * The one kind of hidden card: the same for every reader who does not hold the case. Without the id of the case,
 * which would say to the millisecond when the child was registered.
 */
const hiddenCard = z.object({
  kind: z.literal('hidden'),
  code: z.string(),
  ageBand: z.nullable(z.string()),
  country: z.nullable(z.string()),
  organisation: z.string(),
  howToAsk: z.object({ phone: z.string(), note: z.string() }),
})

export const searchChildren = operation({
  id: 'child.search',
  kind: 'query',
  method: 'POST',
  path: '/api/children/search',
  summary: 'Search before registering: names in any order and spelling, code, phone, approximate age.',
  purpose: 'intake',
  input: z.strictObject({
    name: z.optional(line(200)),
    code: z.optional(line(40)),
    phone: z.optional(line(40)),
    age: z.optional(z.number().check(z.int(), z.gte(0), z.lte(25))),
    sex: z.optional(z.enum(['female', 'male'])),
  }),
  output: z.object({ cards: z.array(z.discriminatedUnion('kind', [openCard, hiddenCard])) }),
  identifiable: true,
  problems: ['request.too-many', 'search.empty'],
})
