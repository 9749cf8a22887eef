import type { Section } from '@amparo/domain/access/vocabulary'
import type { WriteTx } from '../db/transaction.ts'

/** Lets a manager, who writes in no plan, write the answer to work of this section on the case in hand. */
export async function openToAnswer({ sql }: WriteTx, section: Section): Promise<void> {
  await sql`select amparo.open_to_answer(${section})`
}
