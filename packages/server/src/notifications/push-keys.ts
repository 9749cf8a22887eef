import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import webPush from 'web-push'
import { z } from 'zod'
import { writeSafely } from '../engine/data-folder.ts'
import { Secret } from '../secret.ts'

const schema = z.object({ publicKey: z.string().min(80), privateKey: z.string().min(40) })

export type PushKeys = { readonly publicKey: string; readonly privateKey: Secret }

/**
 * The pair by which this node proves itself to push services (VAPID, RFC 8292); made once, kept in the data folder
 * and in its backups, for a browser that allowed notices takes them from no other pair.
 */
export function openPushKeys(folder: string): PushKeys {
  const path = join(folder, 'keys', 'web-push.json')
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // Where the first version kept it, out of reach of a backup.
    const earlier = join(folder, 'web-push-keys.json')
    if (existsSync(earlier)) renameSync(earlier, path)
    else writeSafely(path, `${JSON.stringify(webPush.generateVAPIDKeys())}\n`, 0o600)
  }
  const { publicKey, privateKey } = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  return { publicKey, privateKey: new Secret(privateKey) }
}
