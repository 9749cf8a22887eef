import { createHmac, hkdfSync, createSecretKey, type KeyObject } from 'node:crypto'

/**
 * Tells a command that is sent again from another one under the same id. Commands hold what was written about
 * people: without a key, whoever has the tables could try out sentences until one fits. The key comes from the one
 * in the data folder (docs/adr/0013), so every machine of a node has the same, and it travels in the backup.
 */
export function fingerprintOf(key: KeyObject, operationId: string, input: unknown): Buffer {
  return createHmac('sha256', key).update(operationId).update('\0').update(JSON.stringify(input)).digest()
}

/** A key of its own, so that nothing that one of them makes says anything about the other. */
export function fingerprintKeyFrom(nodeKey: KeyObject): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', nodeKey, '', 'amparo commands', 32)))
}
