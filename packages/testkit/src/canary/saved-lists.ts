import {
  changeSavedList,
  deleteSavedList,
  listSavedLists,
  saveList,
} from '@amparo/contract/api/cases/saved-lists'
import { newTestId } from '../register.ts'
import type { Canary } from './canary.ts'

/** Saved lists: the name is the one text, and it stands in the table and the answer to its reader alone. */
export async function spreadSavedLists(canary: Canary): Promise<void> {
  const { ana, berta, word, refused } = canary
  const list = () => ({
    listId: newTestId<'SavedListId'>(),
    name: word(),
    scope: 'mine' as const,
    filter: { risk: 'high' as const },
    view: {},
    sharedWith: 'nobody' as const,
  })
  const first = list()
  await ana.ok(saveList, first)
  await refused(ana, saveList, { ...list(), name: first.name })
  await refused(ana, saveList, { ...list(), sharedWith: 'organisation' })
  const { listId } = first
  const change = { listId, name: word(), view: {}, sharedWith: 'nobody' as const, version: 1 }
  await refused(berta, changeSavedList, change)
  await ana.ok(changeSavedList, change)
  await refused(ana, changeSavedList, { ...change, name: word() })
  await ana.ok(listSavedLists, {})
  const second = list()
  await ana.ok(saveList, second)
  await ana.ok(deleteSavedList, { listId: second.listId })
}
