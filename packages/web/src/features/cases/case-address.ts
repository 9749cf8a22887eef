import { readCaseFilter } from '@amparo/contract/api/cases/case-filter'
import { caseScopes, type CaseScope } from '@amparo/domain/case/case-scope'
import { readCaseListView } from '@amparo/contract/api/cases/case-list-view'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseListView } from '@amparo/domain/case/case-list-view'
import { hrefTo } from '../../app/screens.ts'

/** The address of a list: it can be kept, sent to oneself, and opened by a count. */
export function hrefOfCases(
  scope: CaseScope | undefined,
  filter: CaseFilter,
  { order, columns }: CaseListView = {},
): string {
  const query = new URLSearchParams(scope === undefined ? {} : { scope })
  for (const [part, wanted] of Object.entries(filter))
    if (wanted !== undefined) query.set(part, String(wanted))
  if (order) query.set('order', order)
  if (columns) query.set('columns', columns.join(' '))
  const text = query.toString()
  return text === '' ? hrefTo('cases') : `${hrefTo('cases')}?${text}`
}

/** What an address says; parts that mean nothing here are passed over. */
export function readCaseAddress(search: string): {
  readonly scope: CaseScope | undefined
  readonly filter: CaseFilter
  readonly look: CaseListView
} {
  const query = new URLSearchParams(search)
  const columns = query.get('columns')?.split(' ').filter(Boolean)
  return {
    scope: caseScopes.find((one) => one === query.get('scope')),
    filter: readCaseFilter((part) => query.get(part)).filter,
    look: readCaseListView({ order: query.get('order'), columns }),
  }
}
