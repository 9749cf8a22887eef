import type { ReadScope } from '../db/transaction.ts'

/** What these people are called, of those that the reader may know. */
export async function listUserNames(
  { sql }: ReadScope,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await sql<{ id: string; display_name: string }[]>`
    select id, display_name from amparo.users where id = any (${[...new Set(userIds)]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.display_name]))
}

export async function findUserName(scope: ReadScope, userId: string): Promise<string | null> {
  const names = await listUserNames(scope, [userId])
  return names.get(userId) ?? null
}
