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

const country = z.string().check(z.regex(/^[A-Z]{2}$/))
const code = z.string().check(z.regex(/^[A-Za-z0-9]{2,20}$/))
const placeInList = z.object({
  code: z.string(),
  names,
  /** Whether there are smaller places inside it to choose from. */
  hasInside: z.boolean(),
})

/** Nothing that a person types is sent: lists are narrowed on her device. */
export const listPlacesWithin = operation({
  id: 'place.list-within',
  kind: 'query',
  method: 'GET',
  path: '/api/places/within',
  summary:
    'Lists the places directly inside another one, or the widest ones of a country, for choosing from.',
  purpose: 'care',
  input: z.strictObject({ country, upper: z.optional(code) }),
  output: z.object({ items: z.array(placeInList) }),
  identifiable: false,
  problems: [],
})

export const findPlacePath = operation({
  id: 'place.find-path',
  kind: 'query',
  method: 'GET',
  path: '/api/places/path',
  summary:
    'Names a place and those around it, the widest below the country first; empty where it is not known.',
  purpose: 'care',
  input: z.strictObject({ code }),
  output: z.object({ items: z.array(placeInList) }),
  identifiable: false,
  problems: [],
})
