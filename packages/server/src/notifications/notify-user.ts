import type { Agent } from 'node:https'
import { createTransport } from 'nodemailer'
import webPush, { WebPushError } from 'web-push'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { OutboxHandler } from '../outbox/worker.ts'
import { noticeIn } from './notice.ts'
import type { PushKeys } from './push-keys.ts'
import { deleteSubscription, findReader, listSubscriptions, type Subscription } from './store.ts'

export type NotifyDependencies = {
  readonly database: Database
  readonly config: Pick<Config, 'mail' | 'webPushContact'>
  readonly keys: PushKeys
  /** For push services that are reached by another way than the usual one. */
  readonly agent?: Agent
}

const dayInSeconds = 86_400
const milliseconds = 15_000

/**
 * Tells somebody that there is something for her, on every browser that asked for it and, where she wishes it
 * and the node can, by e-mail. One way that fails makes the whole be tried again: told twice is better than not
 * at all, and it says nothing.
 */
export function notifyUserHandler(dependencies: NotifyDependencies): OutboxHandler {
  return async (payload) => {
    const userId = String(payload['userId'])
    const { reader, subscriptions } = await asSystem(
      dependencies.database,
      'amparo_jobs',
      'whom to tell, and where',
      async (tx) => ({
        reader: await findReader(tx, userId),
        subscriptions: [...(await listSubscriptions(tx, userId))],
      }),
    )
    if (!reader) return
    const text = noticeIn(reader.locale)
    const ways = subscriptions.map((subscription) => push(dependencies, subscription, text))
    if (reader.mail_notices && reader.email) ways.push(mail(dependencies, reader.email, text))
    const ended = await Promise.allSettled(ways)
    const failed = ended.find((one) => one.status === 'rejected')
    if (failed) throw failed.reason
  }
}

async function push(
  dependencies: NotifyDependencies,
  subscription: Subscription,
  text: string,
): Promise<void> {
  const { keys, config, agent } = dependencies
  try {
    await webPush.sendNotification(
      { endpoint: subscription.endpoint, keys: { p256dh: subscription.p256dh, auth: subscription.auth } },
      JSON.stringify({ text }),
      {
        TTL: dayInSeconds,
        timeout: milliseconds,
        contentEncoding: 'aes128gcm',
        vapidDetails: {
          // The push service may want to reach whoever runs this node; without a contact we name nobody.
          subject: config.webPushContact ?? 'mailto:nobody@invalid',
          publicKey: keys.publicKey,
          privateKey: keys.privateKey.reveal(),
        },
        ...(agent ? { agent } : {}),
      },
    )
  } catch (error) {
    // 404 and 410: the browser has given the subscription up, and so do we.
    if (!(error instanceof WebPushError) || (error.statusCode !== 404 && error.statusCode !== 410))
      throw error
    await asSystem(dependencies.database, 'amparo_jobs', 'a subscription has ended', (tx) =>
      deleteSubscription(tx, subscription.id),
    )
  }
}

async function mail(dependencies: NotifyDependencies, to: string, text: string): Promise<void> {
  const settings = dependencies.config.mail
  if (!settings) return
  const transport = createTransport({
    url: settings.url.reveal(),
    connectionTimeout: milliseconds,
    socketTimeout: milliseconds,
  })
  try {
    await transport.sendMail({
      from: settings.from,
      to,
      subject: text,
      text,
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: { 'auto-submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}
