import * as operations from '@amparo/contract/api/notifications/notifications'
import { defineRoute, type Route } from '../../http/route.ts'
import { chooseMailCommand, readNoticesQuery, subscribeCommand, unsubscribeCommand } from './commands.ts'

const signedIn = { who: 'signed-in' } as const

export const notificationRoutes: readonly Route[] = [
  defineRoute({ operation: operations.readNotices, access: signedIn, handle: readNoticesQuery }),
  defineRoute({
    operation: operations.subscribe,
    access: signedIn,
    limit: { most: 30, minutes: 60 },
    handle: subscribeCommand,
  }),
  defineRoute({ operation: operations.unsubscribe, access: signedIn, handle: unsubscribeCommand }),
  defineRoute({ operation: operations.chooseMail, access: signedIn, handle: chooseMailCommand }),
]
