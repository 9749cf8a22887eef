import { createHash } from 'node:crypto'
import type { Principal } from '@amparo/domain/access/principal'
import { noteForCommit, type WriteTx } from '../db/transaction.ts'
import { freshBytes, newId } from '../ids.ts'
import { entryOfRow } from './store.ts'
import { streamLine } from './stream.ts'

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
  /** Whose records they are, where nobody is signed in: her auditors read the entry. */
  readonly organisationId?: string | undefined
}

/** Who acted; in bulk loading, without a session. */
export type AuditActor = Pick<Principal, 'userId' | 'organisationId' | 'deviceId'> & {
  readonly sessionId: string | null
}

/** The row of an entry, but for the instant, which is the transaction's. */
export function auditRow(principal: AuditActor | undefined, entry: AuditEntry) {
  return {
    id: newId() as string,
    actor_id: principal?.userId ?? null,
    organisation_id: principal?.organisationId || (entry.organisationId ?? null),
    session_id: principal?.sessionId ?? null,
    action: entry.action,
    purpose: entry.purpose ?? null,
    decision: entry.decision,
    reason: entry.reason ?? null,
    subject_kind: entry.subjectKind ?? null,
    subject_ids: [...(entry.subjectIds ?? [])],
    fields: [...(entry.fields ?? [])],
    request_id: entry.requestId,
    command_id: entry.commandId ?? null,
    device_id: principal?.deviceId ?? null,
    payload_digest: entry.payloadDigest ? Buffer.from(entry.payloadDigest) : null,
    origin: entry.origin ?? null,
  }
}

/** The line of the second stream for such a row, whose instant the database sets. */
export function lineOfRow(row: ReturnType<typeof auditRow>): string {
  const payload_digest = row.payload_digest?.toString('hex') ?? null
  return streamLine(entryOfRow({ ...row, payload_digest, recorded_at: '' }))
}

/** Appends the entry; the promise may be awaited together with the commit. */
export function appendAudit(tx: WriteTx, principal: AuditActor | undefined, entry: AuditEntry) {
  const row = auditRow(principal, entry)
  noteForCommit(tx, lineOfRow(row))
  return tx.sql`insert into amparo.audit_entries (id, recorded_at, actor_id, organisation_id, session_id, action,
      purpose, decision, reason, subject_kind, subject_ids, fields, request_id, command_id, device_id, payload_digest, origin)
    values (${row.id}, now(), ${row.actor_id}, ${row.organisation_id}, ${row.session_id}, ${row.action}, ${row.purpose},
      ${row.decision}, ${row.reason}, ${row.subject_kind}, ${row.subject_ids}::uuid[], ${row.fields}::text[],
      ${row.request_id}, ${row.command_id}, ${row.device_id}, ${row.payload_digest}, ${row.origin})`
}

/** A salt of its own for each payload, so that a digest cannot be guessed from likely contents. */
export function makeSalt(): Buffer {
  return freshBytes(16)
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
