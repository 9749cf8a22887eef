import type { FastifyInstance } from 'fastify'
import { calendarEntry } from '@amparo/domain/calendar/calendar-entry'
import { addHours, instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { asSystem } from '../../db/transaction.ts'
import { sendProblem } from '../../http/register-route.ts'
import { hashToken } from '../../http/request-scope.ts'
import type { Dependencies } from '../../http/route.ts'
import { listFedTasks, touchFeed } from './store.ts'
import { writeCalendar } from './write-calendar.ts'

/** What is longer overdue is on the list of tasks; a calendar is not turned back that far. */
const hoursBack = 31 * 24
const shape = /^([\w-]{43})\.ics$/

/**
 * The calendar itself, for programs that cannot sign in: the secret in the address is the only key, so it opens nothing
 * but days, hours and two words. An address that is wrong and one that has ended are answered alike.
 */
export function addCalendar(app: FastifyInstance, dependencies: Dependencies): void {
  const { database } = dependencies
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    request.operationId = 'calendar.fetch'
    const secret = shape.exec(request.params.file)?.[1]
    const now = dependencies.now()
    const giveOn = await database.turns.take()
    const text = await asSystem(database, 'amparo_jobs', 'somebody’s own calendar', async (tx) => {
      const feed = secret === undefined ? undefined : await touchFeed(tx, hashToken(secret))
      if (!feed) return undefined
      const since = addHours(instantFromMilliseconds(now.getTime()), -hoursBack)
      const tasks = await listFedTasks(tx, feed, since)
      const entries = tasks.map((task) =>
        calendarEntry({ id: task.id, comesAt: task.comes_at, what: task.what ?? undefined }, feed.time_zone),
      )
      return writeCalendar(entries, feed.locale, now)
    }).finally(giveOn)
    if (text === undefined)
      return sendProblem(request, reply, problem('record.not-found'), crypto.randomUUID())
    return reply
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex')
      .type('text/calendar; charset=utf-8')
      .send(text)
  })
}
