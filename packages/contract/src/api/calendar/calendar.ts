import * as z from 'zod/mini'
import { id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const command = { kind: 'command', method: 'POST', purpose: 'care', identifiable: false } as const

export const readCalendar = operation({
  id: 'calendar.read',
  kind: 'query',
  method: 'GET',
  path: '/api/calendar',
  summary: 'Says whether a calendar asks for the dates of this person’s tasks, and when it last did.',
  purpose: 'care',
  input: z.strictObject({}),
  output: z.object({
    feed: z.nullable(z.object({ madeAt: z.string(), fetchedAt: z.nullable(z.string()) })),
    /** What stands before the secret in the address of a calendar. */
    address: z.string(),
  }),
  identifiable: false,
  problems: [],
})

export const openCalendar = operation({
  ...command,
  id: 'calendar.open',
  path: '/api/calendar/open',
  summary:
    'Opens an address for a calendar, `/calendar/SECRET.ics`, which then gives dates and neutral titles without a sign-in. An earlier address ends.',
  input: z.strictObject({
    feedId: id<'CalendarFeedId'>(),
    /** 256 bits that the caller has drawn; only their digest is kept, so that nobody can be told them again. */
    secret: z.string().check(z.regex(/^[\w-]{43}$/)),
  }),
  output: z.object({ feedId: z.string() }),
  problems: ['record.exists'],
})

export const closeCalendar = operation({
  ...command,
  id: 'calendar.close',
  path: '/api/calendar/close',
  summary: 'Ends the address: a calendar that asks for it is told that it does not exist.',
  input: z.strictObject({}),
  output: z.object({ closed: z.boolean() }),
  problems: [],
})
