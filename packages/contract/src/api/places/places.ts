import * as z from 'zod/mini'
import { line } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const names = z.record(z.string(), z.string())

export const searchPlaces = operation({
  id: 'place.search',
  kind: 'query',
  method: 'GET',
  path: '/api/places',
  summary: 'Finds places by a part of their name or by the beginning of their code, at most fifty.',
  purpose: 'administration',
  input: z.strictObject({
    text: line(80),
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  }),
  output: z.object({
    items: z.array(
      z.object({
        code: z.string(),
        country: z.string(),
        level: z.number(),
        names,
        /** The places around it, the nearest first. */
        within: z.array(names),
        disabled: z.boolean(),
        source: z.string(),
      }),
    ),
    /** There are more than are shown. */
    more: z.boolean(),
  }),
  identifiable: false,
  problems: [],
})

export const countPlaces = operation({
  id: 'place.count',
  kind: 'query',
  method: 'GET',
  path: '/api/places/counts',
  summary: 'Counts the places of this node by country and level.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        country: z.string(),
        /** How many of each level, from the country down. */
        levels: z.array(z.object({ level: z.number(), places: z.number(), disabled: z.number() })),
        sources: z.array(z.string()),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})
