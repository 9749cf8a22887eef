import { localDay, startOfDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { quartersUpTo } from '@amparo/domain/usage/quarters'
import { zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { listChildrenCounts, listUsageRows } from './store.ts'

export async function usage(context: OperationContext) {
  const zone = await zoneOf(context)
  const quarters = quartersUpTo(localDay(context.now, zone))
  const periods = quarters.map(({ from, until }) => ({
    starts: startOfDay(from, zone),
    ends: startOfDay(until, zone),
  }))
  const rows = await listUsageRows(context.tx, periods)
  const children = await listChildrenCounts(context.tx, periods)
  const last = rows.at(-1)
  if (!last) return refuse(problem('access.not-allowed'))
  return accept({
    now: { withAccess: last.with_access, open: last.open_now, onHold: last.on_hold_now },
    quarters: quarters.flatMap(({ from, until }, at) => {
      const row = rows[at]
      return row
        ? [
            {
              from,
              until,
              people: {
                withAccess: row.with_access,
                joined: row.joined,
                left: row.has_left,
                signedIn: row.signed_in,
              },
              intakes: row.intakes,
              children: children[at] ?? 0,
              cases: { opened: row.opened, closed: row.closed, reopened: row.reopened },
              transfers: { out: row.transfers_out, in: row.transfers_in },
              referrals: { sent: row.referrals_sent, received: row.referrals_received },
              incidents: row.incidents,
            },
          ]
        : []
    }),
  })
}
