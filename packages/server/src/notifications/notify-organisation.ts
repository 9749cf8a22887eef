import { answeringRoles } from '@amparo/domain/transfer/transfer-moves'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { notifyUser } from '../outbox/enqueue.ts'
import type { OutboxHandler } from '../outbox/worker.ts'
import { listRoleHolders } from './store.ts'

/** Tells everyone who answers for an organisation that there is something for her. */
export function notifyOrganisationHandler(database: Database): OutboxHandler {
  return (payload) =>
    asSystem(database, 'amparo_jobs', 'who answers for an organisation', async (tx) => {
      const holders = await listRoleHolders(tx, String(payload['organisationId']), answeringRoles)
      for (const { user_id: userId } of holders) await notifyUser(tx, userId)
    })
}
