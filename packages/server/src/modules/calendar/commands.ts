import type { openCalendar } from '@amparo/contract/api/calendar/calendar'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { hashToken } from '../../http/request-scope.ts'
import type { OperationContext } from '../../http/route.ts'
import { webAddress } from '../sign-in/index.ts'
import { deleteOwnFeed, findOwnFeed, insertFeed } from './store.ts'

export async function readCalendarQuery(context: OperationContext) {
  const feed = await findOwnFeed(context.tx)
  return accept({
    feed: feed ? { madeAt: feed.made_at, fetchedAt: feed.fetched_at } : null,
    address: new URL('/calendar/', webAddress(context)).href,
  })
}

export async function openCalendarCommand(
  { tx, principal }: OperationContext,
  { feedId, secret }: InputOf<typeof openCalendar>,
) {
  await deleteOwnFeed(tx)
  const isMade = await insertFeed(tx, {
    id: feedId,
    user_id: principal.userId,
    organisation_id: principal.organisationId,
    token_hash: hashToken(secret),
  })
  return isMade ? accept({ feedId }) : refuse(problem('record.exists'))
}

export async function closeCalendarCommand({ tx }: OperationContext) {
  return accept({ closed: await deleteOwnFeed(tx) })
}
