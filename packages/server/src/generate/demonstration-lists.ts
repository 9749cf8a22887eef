import type { CaseScope } from '@amparo/domain/case/case-scope'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseListView } from '@amparo/domain/case/case-list-view'
import { makeId } from '@amparo/domain/kernel/brand'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertSavedList } from '../modules/saved-lists/store.ts'
import type { Actor } from './step.ts'

type Kept = {
  readonly name: string
  readonly scope: CaseScope
  readonly filter: CaseFilter
  readonly view: CaseListView
  readonly isOfTeam: boolean
}

/** What a coordinator looks at in the morning: one list of her own, one for everybody in her team. */
const lists: readonly Kept[] = [
  {
    name: 'Riesgo alto',
    scope: 'team',
    filter: { state: 'live', risk: 'high' },
    view: { order: 'due' },
    isOfTeam: false,
  },
  {
    name: 'Sin contacto en dos semanas',
    scope: 'team',
    filter: { state: 'live', silentDays: 14 },
    view: { order: 'contact', columns: ['risk', 'contact', 'worker', 'next'] },
    isOfTeam: true,
  },
]

export async function insertDemonstrationLists(tx: WriteTx, supervisor: Actor, now: Date): Promise<void> {
  const { organisationId, supervisedTeams, userId } = supervisor
  const [team = 'nobody' as const] = supervisedTeams
  for (const { scope, isOfTeam, ...kept } of lists) {
    const id = makeId<'SavedListId'>(now.getTime(), freshBytes(10))
    const list = { ...kept, id, sharedWith: isOfTeam ? team : ('nobody' as const), version: 1 }
    const of = { scope, organisation_id: organisationId, owner_id: userId, saved_at: now.toISOString() }
    await insertSavedList(tx, list, of)
  }
}
