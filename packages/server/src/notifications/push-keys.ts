import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import webPush from 'web-push'
import { z } from 'zod'
import { writeSafely } from '../engine/data-folder.ts'
import { Secret } from '../secret.ts'

const schema = z.object({ publicKey: z.string().min(80), privateKey: z.string().min(40) })

export type PushKeys = { readonly publicKey: string; readonly privateKey: Secret }

/** The pair by which this node proves itself to push services (VAPID, RFC 8292); made once, kept in the data folder. */
export function openPushKeys(folder: string): PushKeys {
  const path = join(folder, 'web-push-keys.json')
  if (!existsSync(path)) writeSafely(path, `${JSON.stringify(webPush.generateVAPIDKeys())}\n`, 0o600)
  const { publicKey, privateKey } = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  return { publicKey, privateKey: new Secret(privateKey) }
}
