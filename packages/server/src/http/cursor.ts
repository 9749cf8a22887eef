import { isId } from '@amparo/domain/kernel/brand'
import { isInstant } from '@amparo/domain/kernel/instant'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { isStorableText } from '@amparo/domain/kernel/typed-text'

/**
 * Where a page ended: the sort keys of its last row. It carries no right: the next page runs under the same
 * policies, so a forged cursor shows nothing more than a true one.
 */
export function writeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url')
}

export type CursorKey = 'instant' | 'day' | 'id' | 'text'

const shapes: Record<CursorKey, (text: string) => boolean> = {
  instant: isInstant,
  day: isPlainDate,
  id: isId,
  text: (text) => text.length <= 200 && isStorableText(text),
}

/** The keys, or undefined for anything that this node could not have written. */
export function readCursor(cursor: string, expected: readonly CursorKey[]): readonly string[] | undefined {
  let keys: unknown
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
  if (!Array.isArray(keys) || keys.length !== expected.length) return undefined
  const fits = keys.every((key, index) => {
    const shape = expected[index]
    return typeof key === 'string' && shape !== undefined && shapes[shape](key)
  })
  return fits ? (keys as string[]) : undefined
}
