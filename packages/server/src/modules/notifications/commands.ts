import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/notifications/notifications'
import type { OperationContext } from '../../http/route.ts'
import { isPushService } from '../../notifications/notice.ts'
import { openPushKeys } from '../../notifications/push-keys.ts'
import { findOwnNotices, insertSubscription, removeSubscription, updateMailNotices } from './store.ts'

export async function readNoticesQuery(context: OperationContext) {
  const { config } = context.dependencies
  const own = await findOwnNotices(context.tx)
  return accept({
    pushKey: openPushKeys(config.dataFolder).publicKey,
    devices: own.devices,
    mailIsPossible: config.mail !== undefined && own.has_email,
    mail: own.mail_notices,
  })
}

export async function subscribeCommand(
  context: OperationContext,
  input: InputOf<typeof operations.subscribe>,
) {
  if (!isPushService(input.endpoint)) return refuse(problem('notice.unknown-service'))
  await insertSubscription(context.tx, context.principal.userId, input)
  return accept({ done: true })
}

export async function unsubscribeCommand(
  context: OperationContext,
  input: InputOf<typeof operations.unsubscribe>,
) {
  await removeSubscription(context.tx, input.endpoint)
  return accept({ done: true })
}

export async function chooseMailCommand(
  context: OperationContext,
  input: InputOf<typeof operations.chooseMail>,
) {
  await updateMailNotices(context.tx, input.wanted)
  return accept({ done: true })
}
