import { sectionsReadBy } from '../access/role-rights.ts'
import type { Principal } from '../access/principal.ts'
import type { SavedListId, TeamId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { CaseFilter } from './case-filter.ts'
import type { CaseListView } from './case-list-view.ts'

/** So many of her own that they can still be told apart in one list. */
export const mostSavedLists = 30

/** Who finds it besides whoever made it: nobody, one team, or all of the organisation. */
export type SavedListShare = 'nobody' | 'organisation' | TeamId

/** A filter under a name, so that the same list is found again. */
export type SavedList = {
  readonly id: SavedListId
  readonly name: string
  readonly filter: CaseFilter
  readonly view: CaseListView
  readonly sharedWith: SavedListShare
  readonly version: number
}

type Sharer = Pick<Principal, 'roles' | 'supervisedTeams'>

/**
 * With whom she may share: a supervisor with the teams that she supervises, a manager with all. It shows nobody a case
 * more; each finds in it what she may list herself.
 */
export function mayShare({ roles, supervisedTeams }: Sharer, share: SavedListShare): boolean {
  if (share === 'nobody') return true
  if (share !== 'organisation') return supervisedTeams.includes(share)
  return sectionsReadBy(roles, 'organisation').includes('course')
}

/** A new one, or the refusal: it asks for something, has a name of its own, and there are not too many. */
export function decideSaveList(
  list: SavedList,
  sharer: Sharer,
  own: readonly Pick<SavedList, 'name'>[],
): Result<SavedList, Problem> {
  if (Object.values(list.filter).every((part) => part === undefined))
    return refuse(problem('saved-list.empty'))
  if (own.length >= mostSavedLists)
    return refuse(problem('saved-list.too-many', { values: { most: mostSavedLists } }))
  return decideName(list, sharer, own)
}

/** Another name, look or other readers; what it asks for stays. Of a shared one nobody makes her own but who saved it. */
export function decideChangeList(
  held: SavedList & { readonly isOwn: boolean },
  change: Pick<SavedList, 'name' | 'view' | 'sharedWith' | 'version'>,
  sharer: Sharer,
  others: readonly Pick<SavedList, 'name'>[],
): Result<SavedList, Problem> {
  if (held.version !== change.version) return refuse(problem('edit.outdated'))
  if (!held.isOwn && change.sharedWith === 'nobody') return refuse(problem('saved-list.may-not-share'))
  const { isOwn: _isOwn, ...list } = held
  return decideName({ ...list, ...change, version: held.version + 1 }, sharer, others)
}

function decideName(
  list: SavedList,
  sharer: Sharer,
  others: readonly Pick<SavedList, 'name'>[],
): Result<SavedList, Problem> {
  if (!mayShare(sharer, list.sharedWith)) return refuse(problem('saved-list.may-not-share'))
  const isSame = ({ name }: Pick<SavedList, 'name'>) => name.toLowerCase() === list.name.toLowerCase()
  return others.some(isSame) ? refuse(problem('saved-list.name-taken')) : accept(list)
}

/** Whether two filters ask for the same cases; the order in which they were chosen does not matter. */
export function isSameFilter(one: CaseFilter, other: CaseFilter): boolean {
  const parts = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof CaseFilter)[]
  return parts.every((part) => one[part] === other[part])
}
