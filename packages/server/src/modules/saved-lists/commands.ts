import type { changeSavedList, deleteSavedList, saveList } from '@amparo/contract/api/cases/saved-lists'
import { readCaseListView } from '@amparo/contract/api/cases/case-list-view'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideChangeList, decideSaveList } from '@amparo/domain/case/saved-list'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import {
  deleteSavedListRow,
  insertSavedList,
  listSavedListRows,
  shareOf,
  updateSavedList,
  type SavedListRow,
} from './store.ts'

/** No fact: it belongs to no case. */
export async function saveListCommand(context: OperationContext, input: InputOf<typeof saveList>) {
  const { tx, principal, now } = context
  const { listId, scope, ...named } = input
  const own = (await listSavedListRows(tx)).filter((row) => row.is_own)
  const decided = decideSaveList({ ...named, id: listId, version: 1 }, principal, own)
  if (!decided.ok) return decided
  context.touch('saved-list', [listId])
  const { organisationId, userId } = principal
  const of = { scope, organisation_id: organisationId, owner_id: userId, saved_at: now }
  return (await insertSavedList(tx, decided.value, of))
    ? accept(outcomeOf(decided.value))
    : refuse(problem('record.exists'))
}

export async function changeSavedListCommand(
  context: OperationContext,
  { listId, ...change }: InputOf<typeof changeSavedList>,
) {
  const { tx, principal } = context
  const rows = await listSavedListRows(tx)
  const held = rows.find((row) => row.id === listId && row.may_change)
  if (!held) return refuse(problem('record.not-found'))
  const others = rows.filter((row) => row.id !== listId && row.is_own)
  const decided = decideChangeList(listOf(held), change, principal, held.is_own ? others : [])
  if (!decided.ok) return decided
  context.touch('saved-list', [listId])
  return (await updateSavedList(tx, decided.value))
    ? accept(outcomeOf(decided.value))
    : refuse(problem('edit.outdated'))
}

export async function deleteSavedListCommand(
  context: OperationContext,
  { listId }: InputOf<typeof deleteSavedList>,
) {
  context.touch('saved-list', [listId])
  return (await deleteSavedListRow(context.tx, listId))
    ? accept(outcomeOf({ id: listId, version: 0 }))
    : refuse(problem('record.not-found'))
}

const listOf = (row: SavedListRow) => ({
  id: row.id,
  name: row.name,
  filter: row.filter,
  view: readCaseListView(row.view),
  sharedWith: shareOf(row),
  version: row.version,
  isOwn: row.is_own,
})

const outcomeOf = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  id,
  version,
  outcome: 'applied' as const,
  conflicts: [],
})
