import type { Section } from '@amparo/domain/access/vocabulary'
import type { ReadScope, WriteTx } from '../db/transaction.ts'

/** Lets a manager, who writes in no plan, write the answer to work of this section on the case in hand. */
export async function openToAnswer({ sql }: WriteTx, section: Section): Promise<void> {
  await sql`select amparo.open_to_answer(${section})`
}

export async function listNames(
  { sql }: ReadScope,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await sql<{ id: string; display_name: string }[]>`
    select id, display_name from amparo.users where id = any (${[...userIds]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.display_name]))
}
