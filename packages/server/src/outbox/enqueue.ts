import type { WriteTx } from '../db/transaction.ts'
import { newId } from '../ids.ts'

/** What must follow from a change; it holds ids, never content. */
export type OutboxItem = {
  readonly kind: string
  readonly payload: Readonly<Record<string, string | number | boolean>>
  /** While one with this key waits, another is not added. */
  readonly dedupeKey?: string
  /** Not before this instant. */
  readonly runAt?: string
}

/** Queues in the transaction of the change: both happen, or neither. */
export async function enqueue(tx: WriteTx, item: OutboxItem): Promise<void> {
  await tx.sql`insert into amparo.outbox (id, kind, dedupe_key, payload, run_at)
    values (${newId()}, ${item.kind}, ${item.dedupeKey ?? null}, ${tx.sql.json(item.payload)},
      coalesce(${item.runAt ?? null}::timestamptz, now()))
    on conflict do nothing`
}

/** The same for everyone who answers for an organisation: whom that is, the node knows and not the sender. */
export function notifyOrganisation(tx: WriteTx, organisationId: string): Promise<void> {
  return enqueue(tx, { kind: 'notify.organisation', payload: { organisationId }, dedupeKey: organisationId })
}

/** “There is something for you”: once, however many things there are until it is sent. */
export function notifyUser(tx: WriteTx, userId: string): Promise<void> {
  return enqueue(tx, { kind: 'notify.user', payload: { userId }, dedupeKey: userId })
}
