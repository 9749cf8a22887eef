import type { IncidentToChoose } from '@amparo/domain/incident/choose-incidents'
import type { Transfer } from '@amparo/domain/transfer/transfer'
import type { WriteTx } from '../../db/transaction.ts'
import { offeredShares, returningShare } from './shares.ts'

export async function offerShares(
  tx: WriteTx,
  transfer: Transfer,
  incidents: readonly IncidentToChoose[],
  until: string | undefined,
): Promise<void> {
  await tx.sql`insert into amparo.grants ${tx.sql(offeredShares(transfer, incidents, until))}`
}

export async function offerReturn(tx: WriteTx, transfer: Transfer, receivingCaseId: string): Promise<void> {
  await tx.sql`insert into amparo.grants ${tx.sql(returningShare(transfer, receivingCaseId))}`
}

/**
 * The parts and the record, for the worker and for whoever accepts. They begin with this transaction, not with its
 * clock: what was known of the child is copied in it.
 */
export async function beginShares(
  tx: WriteTx,
  transfer: Transfer,
  { workerId, acceptedBy }: { readonly workerId: string; readonly acceptedBy: string },
): Promise<void> {
  await tx.sql`update amparo.grants set valid_from = now(),
      grantee_user_id = case when grantee_roles = '{}' then ${workerId}::uuid else ${acceptedBy}::uuid end
    where act = 'transfer' and act_id = ${transfer.id} and valid_from = 'infinity' and revoked_at is null
      and sections <> '{course}'`
}

/** Opens the one step in the course of the other side's case, while `write` writes it, and closes it again. */
export async function withStep(tx: WriteTx, transfer: Transfer, write: () => Promise<void>): Promise<void> {
  const ofStep = tx.sql`act = 'transfer' and act_id = ${transfer.id} and sections = '{course}' and revoked_at is null`
  await tx.sql`update amparo.grants set valid_from = now() where ${ofStep} and case_id <> ${
    // Each side has its own; only that of the other one opens.
    transfer.state === 'accepted' ? (transfer.receivingCaseId ?? null) : transfer.caseId
  }`
  await write()
  await tx.sql`update amparo.grants set revoked_at = now() where ${ofStep} and valid_from <> 'infinity'`
}

export async function endShares(tx: WriteTx, transfer: Transfer, at: string): Promise<void> {
  await tx.sql`update amparo.grants set revoked_at = ${at}
    where act = 'transfer' and act_id = ${transfer.id} and revoked_at is null`
}
