import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { WriteTx } from '../db/transaction.ts'
import type { Route } from './route.ts'

/**
 * Counts one use and refuses beyond the limit of the route. The count lives in the database, so that a restart
 * or a second server does not forget it; it is part of the transaction, so a refused call costs nothing more.
 */
export async function countUse(tx: WriteTx, route: Route, subject: string, now: string): Promise<void> {
  if (!route.limit) return
  const width = route.limit.minutes * 60_000
  const start = new Date(Math.floor(Date.parse(now) / width) * width).toISOString()
  const [row] = await tx.sql<{ used: number }[]>`
    insert into amparo.rate_limits (subject, verb, window_start, used) values (${subject}, ${route.operation.id}, ${start}, 1)
    on conflict (subject, verb, window_start) do update set used = rate_limits.used + 1 returning used`
  if ((row?.used ?? 0) > route.limit.most)
    throw new ProblemError(problem('request.too-many', { values: { minutes: route.limit.minutes } }))
}
