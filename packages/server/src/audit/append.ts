import { createHash, randomBytes } from 'node:crypto'
import type { Principal } from '@amparo/domain/access/principal'
import type { WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'

/**
 * One entry of the audit log, written in the transaction of what it records. It names ids, fields and reasons,
 * never a name or a value; a change is tied to its content by a digest that keeps verifying after the content
 * has been erased.
 */
export type AuditEntry = {
  readonly action: string
  readonly decision: 'allowed' | 'refused' | 'read'
  readonly purpose?: string | undefined
  readonly reason?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectIds?: readonly string[]
  readonly fields?: readonly string[]
  readonly requestId: string
  readonly commandId?: string | undefined
  readonly payloadDigest?: Uint8Array | undefined
  readonly origin?: string | undefined
}

/** Appends the entry; the promise may be awaited together with the commit. */
export function appendAudit(
  tx: WriteTx,
  principal: Pick<Principal, 'userId' | 'organisationId' | 'sessionId' | 'deviceId'> | undefined,
  entry: AuditEntry,
) {
  return tx.sql`insert into amparo.audit_entries (id, recorded_at, actor_id, organisation_id, session_id, action,
      purpose, decision, reason, subject_kind, subject_ids, fields, request_id, command_id, device_id, payload_digest, origin)
    values (${newId()}, now(), ${principal?.userId ?? null}, ${principal?.organisationId || null}, ${principal?.sessionId ?? null},
      ${entry.action}, ${entry.purpose ?? null}, ${entry.decision}, ${entry.reason ?? null}, ${entry.subjectKind ?? null},
      ${[...(entry.subjectIds ?? [])]}::uuid[], ${[...(entry.fields ?? [])]}::text[], ${entry.requestId}, ${entry.commandId ?? null},
      ${principal?.deviceId ?? null}, ${entry.payloadDigest ? Buffer.from(entry.payloadDigest) : null}, ${entry.origin ?? null})`
}

/** A salt of its own for each payload, so that a digest cannot be guessed from likely contents. */
export function makeSalt(): Buffer {
  return randomBytes(16)
}

export function digestOf(salt: Uint8Array, payload: string): Buffer {
  return createHash('sha256').update(salt).update(payload).digest()
}

/** Several payloads of one command, in their order, under one digest. */
export function combineDigests(digests: readonly Uint8Array[]): Buffer | undefined {
  if (digests.length === 0) return undefined
  const hash = createHash('sha256')
  for (const digest of digests) hash.update(digest)
  return hash.digest()
}
