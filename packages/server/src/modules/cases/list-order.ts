import type { CaseOrder } from '@amparo/domain/case/case-list-view'
import type { Fragment, ReadScope } from '../../db/transaction.ts'
import type { CursorKey } from '../../http/cursor.ts'

/** What a page says of its last row, so that the next one begins there: one key or two; the id follows. */
const keysOfOrder: Readonly<Record<CaseOrder, readonly CursorKey[]>> = {
  changed: ['instant'],
  due: ['instant'],
  risk: ['text', 'instant'],
  name: ['text'],
  youngest: ['day'],
  oldest: ['day'],
  registered: ['instant'],
  contact: ['instant'],
}

export const cursorKeysOf = (order: CaseOrder): readonly CursorKey[] => [...keysOfOrder[order], 'id']

/** What stands in a row of the list where its order is made by two keys, `ordered_by` and `then_by`. */
export type OrderedRow = { readonly ordered_by: string; readonly then_by: string | null }

export const cursorOfRow = (
  order: CaseOrder,
  row: OrderedRow & { readonly id: string },
): readonly string[] =>
  keysOfOrder[order].length === 2 ? [row.ordered_by, row.then_by ?? '', row.id] : [row.ordered_by, row.id]

const falling: readonly CaseOrder[] = ['changed', 'youngest', 'registered']

/**
 * The order of cases `c`: its keys as columns, where a page begins, and by what to sort. All keys run in one direction,
 * so that one comparison of rows finds the beginning. `changed` reads an index of its own; the others are sorted among
 * what the filter leaves.
 */
export function orderOf(
  scope: ReadScope,
  order: CaseOrder,
  changedAt: Fragment,
  after: readonly string[] | undefined,
) {
  const { sql } = scope
  const { [order]: first, due } = { ...keysIn(scope), changed: changedAt }
  const isFalling = falling.includes(order)
  const hasSecond = keysOfOrder[order].length === 2
  const keys = hasSecond ? sql`${first}, ${due}, c.id` : sql`${first}, c.id`
  const last = hasSecond
    ? sql`(${after?.[0] ?? ''}, ${after?.[1] ?? ''}::timestamptz, ${after?.[2] ?? ''}::uuid)`
    : sql`(${after?.[0] ?? ''}, ${after?.[1] ?? ''}::uuid)`
  return {
    columns: sql`${first} as ordered_by, ${hasSecond ? due : sql`null`} as then_by`,
    begins: after ? (isFalling ? sql`and (${keys}) < ${last}` : sql`and (${keys}) > ${last}`) : sql``,
    by: isFalling
      ? sql`order by ${first} desc, c.id desc`
      : sql`order by ${first}, ${hasSecond ? sql`${due},` : sql``} c.id`,
  }
}

/** What is missing stands at one end: what nobody is waiting for last, whom nobody met first. */
function keysIn({ sql }: ReadScope) {
  return {
    due: sql`coalesce(c.next_due_at, '9999-12-31T00:00:00Z'::timestamptz)`,
    risk: sql`case c.risk_level when 'emergency' then '1' when 'high' then '2' when 'medium' then '3' when 'low' then '4' else '5' end`,
    name: sql`translate(lower(c.call_name), 'áéíóúüñ', 'aeiouun')`,
    youngest: sql`coalesce(c.born_latest, '1900-01-01'::date)`,
    oldest: sql`coalesce(c.born_earliest, '9999-12-31'::date)`,
    registered: sql`c.registered_at`,
    contact: sql`coalesce(c.last_contact_at, '1900-01-01T00:00:00Z'::timestamptz)`,
  }
}
