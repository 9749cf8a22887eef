import type { seeAlerts } from '@amparo/contract/api/alerts/alerts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { findAlerts, isSeenByMe } from './find-alerts.ts'
import { insertSightings } from './store.ts'

/**
 * No fact: it changes nothing of the case. Only what stands at this moment can be marked; what went meanwhile needs it no
 * more.
 */
export async function seeAlertsCommand(context: OperationContext, input: InputOf<typeof seeAlerts>) {
  const wanted = new Set(input.keys)
  const seen = (await findAlerts(context, input.scope)).flatMap((alert) =>
    wanted.has(alert.key) && alert.seen && alert.caseId !== null && !isSeenByMe(alert)
      ? [{ caseId: alert.caseId, key: alert.key }]
      : [],
  )
  if (seen.length > 0) {
    const { userId } = context.principal
    await insertSightings(context.tx, seen, { userId, at: context.now })
  }
  context.touch('case', [...new Set(seen.map(({ caseId }) => caseId))], ['course'])
  return accept({ seen: seen.length })
}
