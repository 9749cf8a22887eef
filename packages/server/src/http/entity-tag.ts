import { createHash } from 'node:crypto'

/** A strong tag of exactly these bytes. */
export function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}
