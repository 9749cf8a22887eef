import type { ReadScope } from '../../db/transaction.ts'

export type UsageRow = {
  readonly period: number
  readonly with_access: number
  readonly joined: number
  readonly has_left: number
  readonly signed_in: number
  readonly intakes: number
  readonly opened: number
  readonly closed: number
  readonly reopened: number
  readonly incidents: number
  readonly referrals_sent: number
  readonly referrals_received: number
  readonly transfers_out: number
  readonly transfers_in: number
  readonly open_now: number
  readonly on_hold_now: number
}

/** How many children the cases are of that were opened in each period, in their order. */
export async function listChildrenCounts(
  { sql }: ReadScope,
  periods: readonly { readonly starts: string; readonly ends: string }[],
): Promise<number[]> {
  const rows = await sql<{ children: number }[]>`
    select children from amparo.children_of_mine(${periods.map(({ starts }) => starts)}::timestamptz[],
      ${periods.map(({ ends }) => ends)}::timestamptz[])`
  return rows.map(({ children }) => children)
}

/** One row for each period, in their order; none for whoever may not ask. */
export async function listUsageRows(
  { sql }: ReadScope,
  periods: readonly { readonly starts: string; readonly ends: string }[],
): Promise<UsageRow[]> {
  return sql<UsageRow[]>`
    select * from amparo.usage_of_mine(${periods.map(({ starts }) => starts)}::timestamptz[],
      ${periods.map(({ ends }) => ends)}::timestamptz[])`
}
