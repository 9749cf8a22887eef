import type { Database } from '../db/database.ts'
import { asSystem, noteForCommit } from '../db/transaction.ts'
import { auditRow, lineOfRow, type AuditActor, type AuditEntry } from './append.ts'

/**
 * Entries about what was read. An answer with an identifiable record leaves only after its entry has committed;
 * but reads of the same moment may share one commit. While one batch is on its way to the disk the next one
 * gathers, so that a busy node writes few large batches and an idle one writes at once. If a batch fails, every
 * answer in it fails.
 */
type Waiting = {
  readonly row: ReturnType<typeof auditRow> & { readonly recorded_at: string }
  readonly settle: { readonly done: () => void; readonly failed: (error: unknown) => void }
}

type Batch = { waiting: Waiting[]; isWriting: boolean }

const mostInOneBatch = 500
const batches = new WeakMap<Database, Batch>()

/** Resolves when the entry has committed. */
export function appendReadEntry(
  database: Database,
  actor: AuditActor | undefined,
  entry: AuditEntry,
): Promise<void> {
  const batch = batches.get(database) ?? { waiting: [], isWriting: false }
  batches.set(database, batch)
  return new Promise((done, failed) => {
    batch.waiting.push({
      row: { ...auditRow(actor, entry), recorded_at: new Date().toISOString() },
      settle: { done, failed },
    })
    if (!batch.isWriting) void writeAll(database, batch)
  })
}

async function writeAll(database: Database, batch: Batch): Promise<void> {
  batch.isWriting = true
  while (batch.waiting.length > 0) {
    const taken = batch.waiting.splice(0, mostInOneBatch)
    try {
      await asSystem(database, 'amparo_app', 'entries about reads', async (tx, atEnd) => {
        for (const { row } of taken) noteForCommit(tx, lineOfRow(row))
        atEnd(
          tx.sql`insert into amparo.audit_entries (id, recorded_at, actor_id, organisation_id, session_id, action,
            purpose, decision, reason, subject_kind, subject_ids, fields, request_id, command_id, device_id, origin)
          select id, recorded_at, actor_id, organisation_id, session_id, action, purpose, decision, reason, subject_kind,
            subject_ids, fields, request_id, command_id, device_id, origin
          from jsonb_to_recordset(${tx.sql.json(taken.map(({ row }) => row) as never)}) as e (id uuid, recorded_at timestamptz,
            actor_id uuid, organisation_id uuid, session_id uuid, action text, purpose text, decision text, reason text,
            subject_kind text, subject_ids uuid[], fields text[], request_id uuid, command_id uuid, device_id uuid, origin text)`.execute(),
        )
      })
      for (const { settle } of taken) settle.done()
    } catch (error) {
      for (const { settle } of taken) settle.failed(error)
    }
  }
  batch.isWriting = false
}
