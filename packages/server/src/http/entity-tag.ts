import { hash } from 'node:crypto'

/** A strong tag of exactly these bytes. */
export function entityTag(text: string): string {
  return `"${hash('sha256', text, 'base64url').slice(0, 22)}"`
}
