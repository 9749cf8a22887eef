import type { CaseScope } from '@amparo/domain/case/case-scope'
import { listFilterChoices } from '@amparo/contract/api/cases/filter-choices'
import type { CaseFilter } from '@amparo/domain/case/case-filter'
import type { TeamId, UserId } from '@amparo/domain/kernel/brand'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import type { FilterPartProps } from './filter-part.tsx'

/** Whom and which teams a filter can name in these cases, with who has left marked as such. */
function useFilterChoices(scope: CaseScope, isWanted: boolean) {
  const t = useText('filter')
  const session = useSession()
  const isWide = scope === 'team' || scope === 'organisation'
  const query = useQuery(listFilterChoices, isWanted && isWide ? { scope } : undefined)
  // In her own cases there is nobody else to name, and nothing is asked.
  const herself = { id: session.userId, name: session.displayName, hasLeft: false }
  const { people, teams } = isWide
    ? (query.value ?? { people: [], teams: [] })
    : { people: [herself], teams: [] }
  return {
    isWide,
    isReady: !isWide || query.state !== 'loading',
    people: people.map(({ id, name, hasLeft }) => ({
      value: id,
      label: hasLeft ? t('filter.left', { name }) : name,
      isGone: hasLeft,
    })),
    teams: teams.map(({ id, name, isClosed }) => ({
      value: id,
      label: isClosed ? t('filter.closedTeam', { name }) : name,
      isGone: isClosed,
    })),
  }
}

/** Of whom: typed, as an organisation may have hundreds. */
export function PersonPart({ filter, scope, onChange }: FilterPartProps) {
  const t = useText('filter')
  const { isReady, people } = useFilterChoices(scope, true)
  const { worker } = filter
  if (!isReady) return <Skeleton lines={2} />
  const known = [{ value: 'nobody', label: t('filter.worker.nobody') }, ...people]
  const isKnown = worker === undefined || known.some(({ value }) => value === worker)
  return (
    <ComboBox
      label={t('filter.part.worker')}
      noneFound={t('filter.noPerson')}
      choices={isKnown ? known : [...known, { value: worker, label: t('filter.worker.one') }]}
      value={worker}
      onChange={(value) => onChange({ ...filter, worker: value as UserId | 'nobody' | undefined })}
    />
  )
}

export function TeamPart({ filter, scope, onChange }: FilterPartProps) {
  const t = useText('filter')
  const { teams } = useFilterChoices(scope, true)
  const { team } = filter
  const known = [{ value: 'none', label: t('filter.team.none') }, ...teams]
  const isKnown = team === undefined || known.some(({ value }) => value === team)
  return (
    <Select
      label={t('filter.part.team')}
      unanswered={t('filter.any')}
      choices={isKnown ? known : [...known, { value: team, label: t('filter.team.one') }]}
      value={team}
      onChange={(value) => onChange({ ...filter, team: value as TeamId | 'none' | undefined })}
    />
  )
}

/** The names that a filter means, and whether one of them works here no more or is not to be seen. */
export function useNamedInFilter({ worker, team }: CaseFilter, scope: CaseScope) {
  const asksOfOne = (worker ?? 'nobody') !== 'nobody'
  const asksOfTeam = (team ?? 'none') !== 'none'
  const { isWide, isReady, people, teams } = useFilterChoices(scope, asksOfOne || asksOfTeam)
  const person = people.find(({ value }) => value === worker)
  const group = teams.find(({ value }) => value === team)
  const isGone = (named: { readonly isGone: boolean } | undefined) => named === undefined || named.isGone
  return {
    worker: person?.label,
    team: group?.label,
    isPersonGone: isReady && asksOfOne && isGone(person),
    isTeamGone: isReady && isWide && asksOfTeam && isGone(group),
  }
}
