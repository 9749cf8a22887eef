import { readCaseFilter } from '@amparo/contract/api/cases/case-filter'
import { readCaseListView } from '@amparo/contract/api/cases/case-list-view'
import { mayShare } from '@amparo/domain/case/saved-list'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { listSavedListRows, listTeamNames, shareOf } from './store.ts'

export async function savedLists({ tx, principal }: OperationContext) {
  const [rows, teams] = await Promise.all([
    listSavedListRows(tx),
    listTeamNames(tx, principal.supervisedTeams),
  ])
  return accept({
    items: rows.map((row) => {
      const { filter, unread } = readCaseFilter((part) => row.filter[part])
      return {
        id: row.id,
        name: row.name,
        scope: row.scope,
        filter,
        view: readCaseListView(row.view),
        sharedWith: shareOf(row),
        team: row.team,
        isOwn: row.is_own,
        mayChange: row.may_change,
        partsGone: unread.length > 0,
        version: row.version,
      }
    }),
    shares: [
      { with: 'nobody' as const, team: null },
      ...teams.map(({ id, name }) => ({ with: id, team: name })),
      ...(mayShare(principal, 'organisation') ? [{ with: 'organisation' as const, team: null }] : []),
    ],
  })
}
