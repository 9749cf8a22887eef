import type { listFilterChoices } from '@amparo/contract/api/cases/filter-choices'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import { mayFilter } from '@amparo/domain/case/may-filter'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { listPeopleOfFilter, listTeamsOfFilter } from './filter-choices-store.ts'

/** In her own cases there is nobody else to name, and of what others shared nobody is told who works on it. */
export async function filterChoices(context: OperationContext, input: InputOf<typeof listFilterChoices>) {
  const { tx, principal } = context
  const within = input.scope ?? 'mine'
  const isWide = within === 'team' || within === 'organisation'
  if (!isWide || !mayFilter({ worker: 'nobody' }, sectionsReadBy(principal.roles, within)))
    return accept({ people: [], teams: [] })
  const [people, teams] = await Promise.all([listPeopleOfFilter(tx, within), listTeamsOfFilter(tx, within)])
  context.touch(
    'user',
    people.map(({ id }) => id),
  )
  return accept({
    people: people.map(({ id, name, has_left }) => ({ id, name, hasLeft: has_left })),
    teams: teams.map(({ id, name, is_closed }) => ({ id, name, isClosed: is_closed })),
  })
}
