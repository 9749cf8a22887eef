import { caseColumns, caseOrders, type CaseListView } from '@amparo/domain/case/case-list-view'
import * as z from 'zod/mini'

export const caseOrder = z.enum(caseOrders)

/** No column twice: a table shows each once. */
const columns = z.array(z.enum(caseColumns)).check(z.refine((shown) => new Set(shown).size === shown.length))

/** In which order a list stands and what it shows; what is absent is as its reader usually has it. */
export const caseListView = z.strictObject({ order: z.optional(caseOrder), columns: z.optional(columns) })

/** The same from text that somebody kept: what means nothing here is passed over. */
export function readCaseListView(kept: Readonly<Record<string, unknown>>): CaseListView {
  const order = caseOrder.safeParse(kept['order'])
  const shown = columns.safeParse(kept['columns'])
  return {
    ...(order.success ? { order: order.data } : {}),
    ...(shown.success ? { columns: shown.data } : {}),
  }
}
