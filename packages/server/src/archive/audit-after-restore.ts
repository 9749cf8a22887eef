import type { Sql } from 'postgres'
import { findCheckpointKey, checkpointFile } from '../audit/checkpoint-key.ts'
import { readCheckpointFile } from '../audit/checkpoint-file.ts'
import { verifierOf } from '../audit/checkpoint.ts'
import { judgeAuditLog, type AuditVerdict } from '../audit/verify.ts'
import type { ReadScope } from '../db/transaction.ts'

/**
 * Whether the audit log that came back is still the one that was signed. A log that had been tampered with before
 * the backup is brought back all the same, and said so: refusing it would lose the records about children too.
 */
export async function judgeRestoredAudit(tx: Sql, dataFolder: string): Promise<AuditVerdict | undefined> {
  const key = findCheckpointKey(dataFolder)
  if (!key) return undefined
  await tx`set local role amparo_sequencer`
  const verdict = await judgeAuditLog({ sql: tx } as unknown as ReadScope, {
    verifier: verifierOf(key),
    keptNotes: readCheckpointFile(checkpointFile(dataFolder)),
  })
  await tx`reset role`
  return verdict
}
