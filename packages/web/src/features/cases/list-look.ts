import type { CaseScope } from '@amparo/domain/case/case-scope'
import { readCaseListView } from '@amparo/contract/api/cases/case-list-view'
import type { Section } from '@amparo/domain/access/vocabulary'
import {
  columnsFor,
  mayOrder,
  type CaseColumn,
  type CaseListView,
  type CaseOrder,
} from '@amparo/domain/case/case-list-view'

const key = 'amparo.case-list'

/** How the list was last looked at on this device: codes, nothing of a person or a case. */
export function readKeptLook(): CaseListView {
  try {
    return readCaseListView(JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>)
  } catch {
    return {}
  }
}

export function keepLook(look: CaseListView): void {
  localStorage.setItem(key, JSON.stringify(look))
}

const usualColumns: readonly CaseColumn[] = ['age', 'risk', 'holder', 'next']

/**
 * The order and the columns that a reader gets: what she chose as far as she may have it, else the usual. What is due
 * comes first where she works; in a whole organisation and among what was shared, what changed last.
 */
export function lookOf(
  { order, columns }: CaseListView,
  scope: CaseScope,
  reads: readonly Section[],
): { readonly order: CaseOrder; readonly columns: readonly CaseColumn[] } {
  const usual = ['mine', 'supporting', 'team'].includes(scope) && mayOrder('due', reads) ? 'due' : 'changed'
  const shown = columns ?? usualColumns
  return {
    order: order && mayOrder(order, reads) ? order : usual,
    columns: columnsOf(scope, reads).filter((column) => shown.includes(column)),
  }
}

/** In one's own list it is clear who works on each. */
export function columnsOf(scope: CaseScope, reads: readonly Section[]): readonly CaseColumn[] {
  return columnsFor(reads).filter((column) => column !== 'worker' || scope !== 'mine')
}
