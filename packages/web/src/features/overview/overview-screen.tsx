import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { showOverview, type TileView } from '@amparo/contract/api/overview/overview'
import { tileGroups, type TileGroup } from '@amparo/domain/overview/overview-tiles'
import type { Role } from '@amparo/domain/access/vocabulary'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { CountList } from '../../ui/count-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AlertCounts } from '../alerts/index.ts'
import { hasRole } from '../case/index.ts'
import { hrefOfCases, useFilterWords } from '../cases/index.ts'

const scopes = ['organisation', 'team', 'mine'] as const
type Scope = (typeof scopes)[number]

const scopeRoles: Readonly<Record<Scope, readonly Role[]>> = {
  organisation: ['manager', 'privacy-lead'],
  team: ['supervisor'],
  mine: ['caseworker', 'supervisor', 'intake-volunteer'],
}

/** How many there are of each, whole in these groups; elsewhere only what there is. */
const whole: readonly TileGroup[] = ['work', 'risk', 'step']

/** The morning: how much work there is, how far it is, what is late, what needs a look. */
export function OverviewScreen() {
  const t = useText('overview')
  const session = useSession()
  const hers = scopes.filter((scope) => hasRole(session, ...scopeRoles[scope]))
  const [chosen, setScope] = useState<Scope>(hers[0] ?? 'mine')
  const query = useQuery(showOverview, { scope: chosen })
  const tiles = query.value?.tiles ?? []
  const isEmpty = tiles.every(({ count }) => count === 0)
  return (
    <Page
      title={t('overview.title')}
      intro={<p>{t('overview.intro')}</p>}
      back={{ href: hrefTo('cases'), label: t('overview.cases') }}
    >
      <Tabs
        label={t('overview.scope')}
        tabs={hers.map((id) => ({ id, label: t(`overview.scope.${id}`) }))}
        chosen={chosen}
        onChoose={setScope}
      >
        {query.state === 'loading' ? <Skeleton lines={8} /> : null}
        {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
        {query.value ? (
          <div className="columns">
            {chosen === 'organisation' ? <WholeAlerts /> : <AlertCounts counts={query.value.alerts} />}
            {isEmpty ? <EmptyState icon="cases">{t('overview.empty')}</EmptyState> : null}
            {isEmpty
              ? null
              : tileGroups.map((group) => <Group key={group} group={group} tiles={tiles} scope={chosen} />)}
          </div>
        ) : null}
      </Tabs>
    </Page>
  )
}

/** Of all the teams, for whoever leads them: asked beside the counts of cases, which are there sooner. */
function WholeAlerts() {
  const mayList = hasRole(useSession(), 'manager')
  const query = useQuery(listAlerts, mayList ? { scope: 'organisation', limit: 1 } : undefined)
  return <AlertCounts counts={query.value?.counts ?? []} />
}

function Group(props: {
  readonly group: TileGroup
  readonly tiles: readonly TileView[]
  readonly scope: Scope
}) {
  const t = useText('overview')
  const wordsOf = useFilterWords()
  const mayAnswer = hasRole(useSession(), 'caseworker', 'supervisor', 'manager')
  const { group, scope } = props
  const ofGroup = props.tiles.filter((tile) => tile.group === group)
  if (ofGroup.length === 0) return null
  const shown = ofGroup.filter(({ count }) => count > 0 || whole.includes(group))
  const title = t(`overview.group.${group}`)
  return (
    <Card title={title}>
      {shown.length === 0 ? <p className="soft">{t('overview.nothing')}</p> : null}
      {shown.length > 0 ? (
        <CountList
          label={title}
          counts={shown.map(({ id, filter, count }) => ({
            id,
            label: labelOf(filter, wordsOf),
            count,
            // What waits for an answer is answered in the list of requests.
            href: filter.askedFor && mayAnswer ? hrefTo('case-requests') : hrefOfCases(scope, filter),
          }))}
        />
      ) : null}
      {group === 'age' ? <p className="soft">{t('overview.unsure')}</p> : null}
    </Card>
  )
}

/** What sets it apart: that the work goes on is said once, by the first of them. */
function labelOf(filter: TileView['filter'], wordsOf: ReturnType<typeof useFilterWords>): string {
  const { state: _state, closedUntil: _closedUntil, ...others } = filter
  const words = wordsOf(others)
  return (words.length > 0 ? words : wordsOf(filter)).join(', ')
}
