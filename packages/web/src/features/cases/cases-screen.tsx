import { listCases, type CaseCard } from '@amparo/contract/api/cases/list-cases'
import type { Role } from '@amparo/domain/access/vocabulary'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { hasRole, latenessOf } from '../case/index.ts'
import { CaseRows } from './case-rows.tsx'

const scopes = ['mine', 'team', 'organisation', 'shared'] as const
type Scope = (typeof scopes)[number]

const scopeRoles: Readonly<Record<Scope, readonly Role[]>> = {
  mine: ['caseworker', 'supervisor', 'intake-volunteer'],
  team: ['supervisor'],
  organisation: ['manager', 'privacy-lead'],
  shared: ['caseworker', 'supervisor', 'manager', 'service-provider'],
}
const states = ['open', 'on-hold', 'transferred', 'closed'] as const

/** Every case within reach, the overdue ones first. */
export function CasesScreen() {
  const t = useText('cases')
  const words = useText('case')
  const session = useSession()
  const mine = scopes.filter((scope) => hasRole(session, ...scopeRoles[scope]))
  const [chosen, setScope] = useState<Scope>(mine[0] ?? 'mine')
  const [state, setState] = useState<(typeof states)[number] | undefined>(undefined)
  const pages = usePages(listCases, { scope: chosen, ...(state ? { state } : {}) })
  const mayRegister = hasRole(session, 'caseworker', 'supervisor', 'manager', 'intake-volunteer')
  const mayReceive = hasRole(session, ...scopeRoles.shared)
  return (
    <Page
      title={t('cases.title')}
      actions={
        <>
          <Link href={hrefTo('forms')} look="button" icon="document">
            {t('cases.paper')}
          </Link>
          {mayRegister ? (
            <Link href={hrefTo('services')} look="button" icon="place">
              {t('cases.services')}
            </Link>
          ) : null}
          {mayReceive ? (
            <Link href={hrefTo('received-referrals')} look="button" icon="receive">
              {t('cases.received')}
            </Link>
          ) : null}
          {mayRegister ? (
            <Link href={hrefTo('register')} look="main" icon="search">
              {t('cases.search')}
            </Link>
          ) : null}
        </>
      }
    >
      <Tabs
        label={t('cases.scope')}
        tabs={mine.map((id) => ({ id, label: t(`cases.scope.${id}`) }))}
        chosen={chosen}
        onChoose={setScope}
      >
        <div className="case-main">
          <div className="toolbar">
            <Select
              label={t('cases.state')}
              unanswered={t('cases.state.any')}
              choices={states.map((value) => ({ value, label: words(`case.state.${value}`) }))}
              value={state}
              onChange={setState}
            />
          </div>
          {pages.first.state === 'loading' ? <Skeleton lines={6} /> : null}
          {pages.first.problem ? (
            <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
          ) : null}
          {pages.first.state === 'ready' && pages.items.length === 0 ? (
            <EmptyState icon="cases">
              {state ? t('cases.emptyFiltered') : t(`cases.empty.${chosen}`)}
            </EmptyState>
          ) : null}
          {pages.items.length > 0 ? <CaseRows cases={overdueFirst(pages.items)} /> : null}
          {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
          <More pages={pages} />
        </div>
      </Tabs>
    </Page>
  )
}

function More({ pages }: { readonly pages: ReturnType<typeof usePages> }) {
  const ui = useText('ui')
  const { more } = pages
  if (!more) return null
  return (
    <p>
      <Button icon="down" busy={pages.asking} onPress={() => void more()}>
        {ui('ui.showMore')}
      </Button>
    </p>
  )
}

/** What is late comes first, the latest of all at the top; the rest stays in the order of the last change. */
function overdueFirst(cases: readonly CaseCard[]): readonly CaseCard[] {
  const isLate = (one: CaseCard) => (one.nextDueAt ? latenessOf(one.nextDueAt).isLate : false)
  const late = cases
    .filter(isLate)
    .toSorted((one, other) => (one.nextDueAt ?? '').localeCompare(other.nextDueAt ?? ''))
  return [...late, ...cases.filter((one) => !isLate(one))]
}
