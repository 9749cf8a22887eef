import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import type { Role } from '@amparo/domain/access/vocabulary'
import { stateFilters, type CaseFilter } from '@amparo/domain/case/case-filter'
import type { CaseListView } from '@amparo/domain/case/case-list-view'
import { sectionsWithin } from '@amparo/domain/case/case-scope'
import { mayFilter } from '@amparo/domain/case/may-filter'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Ways } from '../../ui/ways.tsx'
import { hasRole } from '../case/index.ts'
import { hrefOfCases, readCaseAddress } from './case-address.ts'
import { CaseFilters } from './case-filters.tsx'
import { CaseRows } from './case-rows.tsx'
import { columnsOf, keepLook, lookOf, readKeptLook } from './list-look.ts'
import { ColumnChoice, OrderChoice } from './list-tools.tsx'
import { SavedListChoice, SavedListTools, useSavedLists } from './saved-lists.tsx'

const scopes = ['mine', 'team', 'organisation', 'shared', 'supporting'] as const
type Scope = (typeof scopes)[number]

const scopeRoles: Readonly<Record<Scope, readonly Role[]>> = {
  mine: ['caseworker', 'supervisor', 'intake-volunteer'],
  team: ['supervisor'],
  organisation: ['manager', 'privacy-lead'],
  shared: ['caseworker', 'supervisor', 'manager', 'service-provider'],
  supporting: ['caseworker', 'supervisor', 'service-provider'],
}

/** Where one goes from the list of cases. */
const ways = {
  overview: { icon: 'sliders', href: hrefTo('overview') },
  requests: { icon: 'people', href: hrefTo('case-requests') },
  paper: { icon: 'document', href: hrefTo('forms') },
  services: { icon: 'place', href: hrefTo('services') },
  received: { icon: 'receive', href: hrefTo('received-referrals') },
} as const

/** Every case within reach, what is due first. */
export function CasesScreen() {
  const t = useText('cases')
  const words = useText('case')
  const filterWords = useText('filter')
  const session = useSession()
  const mine = scopes.filter((scope) => hasRole(session, ...scopeRoles[scope]))
  const [asked, setAsked] = useState(() => readCaseAddress(location.search))
  // Whoever supervises and works on no case herself begins with those of her team.
  const oversees = hasRole(session, 'supervisor') && !hasRole(session, 'caseworker', 'intake-volunteer')
  const chosen = mine.find((scope) => scope === asked.scope) ?? (oversees ? 'team' : (mine[0] ?? 'mine'))
  const { filter, look } = asked
  const [kept, setKept] = useState(readKeptLook)
  const [round, setRound] = useState(0)
  const saved = useSavedLists(chosen, filter, mine)
  const { state } = filter
  const reads = sectionsWithin(session.roles, chosen)
  const supporting = useQuery(countCases, mine.includes('supporting') ? { scope: 'supporting' } : undefined)
  const labelOf = (id: Scope) =>
    t(`cases.scope.${id}`, id === 'supporting' ? { n: supporting.value?.count ?? 0 } : {})
  const isAllowed = mayFilter(filter, reads)
  const { order, columns } = lookOf({ ...kept, ...look }, chosen, reads)
  const pages = usePages(listCases, { scope: chosen, order, ...(isAllowed ? filter : {}) })
  const ask = (scope: Scope, next: CaseFilter, as = look) => {
    setAsked({ scope, filter: next, look: as })
    // The address follows, so that coming back from a case shows the same list.
    navigate(hrefOfCases(scope, next, as), { replace: true })
  }
  const open = (scope: Scope, whole: CaseFilter, as = look) => {
    setRound(round + 1)
    ask(scope, whole, as)
  }
  const lookAgain = (more: CaseListView) => {
    const now = { ...kept, ...look, ...more }
    keepLook(now)
    setKept(now)
    ask(chosen, filter, now)
  }
  const isFiltered = Object.values(filter).some((part) => part !== undefined)
  const mayRegister = hasRole(session, 'caseworker', 'supervisor', 'manager', 'intake-volunteer')
  const mayReceive = hasRole(session, ...scopeRoles.shared)
  const way = (id: keyof typeof ways) => ({ id, label: t(`cases.${id}`), ...ways[id] })
  return (
    <Page
      title={t('cases.title')}
      actions={
        <Ways
          ways={[
            ...(mine.some((scope) => scope !== 'shared' && scope !== 'supporting') ? [way('overview')] : []),
            ...(hasRole(session, 'caseworker', 'supervisor', 'manager') ? [way('requests')] : []),
            way('paper'),
            ...(mayRegister ? [way('services')] : []),
            ...(mayReceive ? [way('received')] : []),
          ]}
        >
          {mayRegister ? (
            <Link href={hrefTo('register')} look="main" icon="search">
              {t('cases.search')}
            </Link>
          ) : null}
        </Ways>
      }
    >
      <Tabs
        label={t('cases.scope')}
        tabs={mine.map((id) => ({ id, label: labelOf(id) }))}
        chosen={chosen}
        onChoose={(scope) => ask(scope, filter)}
      >
        <div className="case-main">
          <div className="toolbar toolbar-pairs">
            <SavedListChoice
              saved={saved}
              onOpen={(list) =>
                open(
                  mine.find((scope) => scope === list?.scope) ?? chosen,
                  list?.filter ?? {},
                  list?.view ?? {},
                )
              }
            />
            <Select
              label={t('cases.state')}
              unanswered={t('cases.state.any')}
              choices={stateFilters.map((value) => ({
                value,
                label: value === 'live' ? filterWords('filter.state.live') : words(`case.state.${value}`),
              }))}
              value={state}
              onChange={(next) => ask(chosen, { ...filter, state: next })}
            />
            <OrderChoice order={order} reads={reads} onChange={(next) => lookAgain({ order: next })} />
            {isFiltered && isAllowed ? <Count scope={chosen} filter={filter} /> : null}
          </div>
          {isAllowed ? (
            <CaseFilters
              {...{ filter, reads, round }}
              scope={chosen}
              onChange={(next) => ask(chosen, next)}
              onClear={() => open(chosen, { state })}
            />
          ) : (
            <EmptyState
              icon="lock"
              action={
                <Button icon="close" onPress={() => open(chosen, {})}>
                  {filterWords('filter.clear')}
                </Button>
              }
            >
              {filterWords('filter.notAllowed')}
            </EmptyState>
          )}
          <ColumnChoice
            offered={columnsOf(chosen, reads)}
            shown={columns}
            onChange={(next) => lookAgain({ columns: next })}
          />
          {isFiltered ? (
            <SavedListTools
              key={saved.current?.id}
              {...{ saved, filter }}
              scope={chosen}
              view={{ ...kept, ...look }}
            />
          ) : null}
          {isAllowed ? (
            <Paged
              pages={pages}
              lines={6}
              empty={
                <EmptyState icon="cases">
                  {isFiltered ? filterWords('filter.none') : t(`cases.empty.${chosen}`)}
                </EmptyState>
              }
            >
              <CaseRows
                cases={pages.items}
                columns={columns}
                order={order}
                onOrder={(next) => lookAgain({ order: next })}
              />
            </Paged>
          ) : null}
        </div>
      </Tabs>
    </Page>
  )
}

function Count({ scope, filter }: { readonly scope: Scope; readonly filter: CaseFilter }) {
  const t = useText('filter')
  const counted = useQuery(countCases, { scope, ...filter })
  return <p role="status">{counted.value ? t('filter.cases', { count: counted.value.count }) : ''}</p>
}
