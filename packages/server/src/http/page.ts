import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { readCursor, writeCursor, type CursorKey } from './cursor.ts'

/**
 * After which sort keys a page begins, by the names that the question of the list has for them; nothing for the first
 * one. Refuses a cursor that this node never wrote.
 */
export function startOfPage<Name extends string>(
  cursor: string | undefined,
  expected: Readonly<Record<Name, CursorKey>>,
): Result<Readonly<Record<Name, string>> | undefined, Problem> {
  if (cursor === undefined) return accept(undefined)
  const keys = readCursor(cursor, Object.values(expected))
  if (!keys) return refuse(problem('request.invalid', { fields: [{ pointer: '/cursor', reason: 'cursor' }] }))
  const named = Object.keys(expected).map((name, place) => [name, keys[place] ?? ''])
  return accept(Object.fromEntries(named) as Record<Name, string>)
}

/** Of one row more than was asked for: the page, and where the next one begins if there is one. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (last: Row) => readonly string[],
): { readonly page: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last !== undefined ? writeCursor(keysOf(last)) : null }
}
