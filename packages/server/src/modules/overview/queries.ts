import type { showOverview } from '@amparo/contract/api/overview/overview'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { sectionsWithin } from '@amparo/domain/case/case-scope'
import { accept } from '@amparo/domain/kernel/result'
import { overviewTiles } from '@amparo/domain/overview/overview-tiles'
import { listAtOnce } from '../../access/list-at-once.ts'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { countAlerts, findAlerts } from '../alerts/index.ts'
import { countTiles } from './store.ts'

/** Nothing is counted that the same person could not list. */
export async function overview(context: OperationContext, input: InputOf<typeof showOverview>) {
  const { tx, principal } = context
  const within = input.scope ?? 'mine'
  await listAtOnce(context)
  const reads = sectionsWithin(principal.roles, within)
  const tiles = reads.includes('summary') ? overviewTiles(reads, await todayOf(context)) : []
  const [alerts, counts] = await Promise.all([
    within === 'organisation' ? [] : findAlerts(context, within),
    tiles.length > 0 ? countTiles(tx, within, tiles) : [],
  ])
  return accept({
    alerts: countAlerts(alerts),
    tiles: tiles.map((tile, at) => ({ ...tile, count: counts[at] ?? 0 })),
  })
}
