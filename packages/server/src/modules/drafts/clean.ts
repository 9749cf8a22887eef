import type { Database } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'
import { deleteOldDrafts } from './store.ts'

/** Forgets what nobody went on with. */
export async function cleanDrafts(database: Database): Promise<void> {
  await asSystem(database, 'amparo_jobs', 'forget old drafts', deleteOldDrafts)
}
