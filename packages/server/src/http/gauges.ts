import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { Metrics } from './metrics.ts'

/** Reads what waits, at the moment somebody asks for the figures. A database that is away leaves them as they were. */
export async function readGauges(metrics: Metrics, database: Database): Promise<void> {
  try {
    await asSystem(database, 'amparo_jobs', 'figures', async (tx) => {
      const [row] = await tx.sql<{ waiting: number; undelivered: number }[]>`
        select count(*) filter (where state = 'waiting') as waiting,
          count(*) filter (where state = 'undelivered') as undelivered from amparo.outbox where state <> 'done'`
      metrics.outboxWaiting.set(row?.waiting ?? 0)
      metrics.outboxUndelivered.set(row?.undelivered ?? 0)
    })
    await asSystem(database, 'amparo_sequencer', 'figures', async (tx) => {
      const [row] = await tx.sql<{ waiting: number }[]>`select count(*) as waiting from amparo.audit_waiting`
      metrics.auditLag.set(row?.waiting ?? 0)
    })
  } catch {
    // The health address says that the database is away.
  }
}
