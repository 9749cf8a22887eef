import type { seeAlerts } from '@amparo/contract/api/alerts/alerts'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { isSeenWithCase } from '@amparo/domain/alert/alert'
import { casesOfKeys } from '@amparo/domain/alert/alerts-of'
import { accept } from '@amparo/domain/kernel/result'
import { listAtOnce } from '../../access/list-at-once.ts'
import type { OperationContext } from '../../http/route.ts'
import { findAlerts, isSeenByMe } from './find-alerts.ts'
import { insertOwnSightings, insertSightings } from './store.ts'

/**
 * No fact: it changes nothing of the case. Only what stands at this moment can be marked; what went meanwhile needs it no
 * more.
 */
export async function seeAlertsCommand(context: OperationContext, input: InputOf<typeof seeAlerts>) {
  const wanted = new Set(input.keys)
  await listAtOnce(context)
  const standing = await findAlerts(context, input.scope, { cases: casesOfKeys(input.keys) })
  const seen = standing.filter((alert) => wanted.has(alert.key) && !isSeenByMe(alert))
  const ofCases = seen.flatMap((alert) =>
    isSeenWithCase(alert) && alert.caseId !== null ? [{ caseId: alert.caseId, key: alert.key }] : [],
  )
  const own = seen.filter((alert) => !isSeenWithCase(alert)).map(({ key }) => key)
  const { userId, organisationId } = context.principal
  const by = { userId, organisationId, at: context.now }
  if (ofCases.length > 0) await insertSightings(context.tx, ofCases, by)
  if (own.length > 0) await insertOwnSightings(context.tx, own, by)
  context.touch('case', [...new Set(ofCases.map(({ caseId }) => caseId))], ['course'])
  return accept({ seen: seen.length })
}
