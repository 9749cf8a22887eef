import * as operations from '@amparo/contract/api/calendar/calendar'
import { defineRoute, type Route } from '../../http/route.ts'
import { closeCalendarCommand, openCalendarCommand, readCalendarQuery } from './commands.ts'

export { addCalendar } from './feed.ts'

const signedIn = { who: 'signed-in' } as const

export const calendarRoutes: readonly Route[] = [
  defineRoute({ operation: operations.readCalendar, access: signedIn, handle: readCalendarQuery }),
  defineRoute({
    operation: operations.openCalendar,
    access: signedIn,
    limit: { most: 30, minutes: 60 },
    handle: openCalendarCommand,
  }),
  defineRoute({ operation: operations.closeCalendar, access: signedIn, handle: closeCalendarCommand }),
]
