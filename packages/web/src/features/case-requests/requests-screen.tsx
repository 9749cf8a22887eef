import { myRequests, receivedRequests } from '@amparo/contract/api/case-requests/case-requests'
import { useState, type ReactNode } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { hasRole } from '../case/index.ts'
import { MyRequestEntry } from './my-request-entry.tsx'
import { ReceivedEntry } from './received-entry.tsx'

const tabs = ['for-me', 'received', 'mine', 'over'] as const
type Tab = (typeof tabs)[number]

/** Who waits for my answer, who asks at all for cases that I answer for, what I asked for myself, and what is over. */
export function RequestsScreen() {
  return <Requests first="for-me" />
}

/** The same, opened on what I asked for. */
export function MyRequestsScreen() {
  return <Requests first="mine" />
}

function Requests({ first }: { readonly first: Tab }) {
  const t = useText('case-request')
  const mayAsk = hasRole(useSession(), 'caseworker', 'supervisor')
  const [chosen, choose] = useState<Tab>(first)
  return (
    <Page
      title={t('case-request.title')}
      width="narrow"
      actions={
        mayAsk ? (
          <Link href={hrefTo('case-request-new')} look="button" icon="add">
            {t('case-request.new')}
          </Link>
        ) : null
      }
    >
      <Tabs
        label={t('case-request.which')}
        tabs={tabs
          .filter((id) => id !== 'mine' || mayAsk)
          .map((id) => ({ id, label: t(`case-request.tab.${id}`) }))}
        chosen={chosen}
        onChoose={choose}
      >
        {chosen === 'mine' ? (
          <Mine />
        ) : (
          <Received key={chosen} only={chosen === 'received' ? 'waiting' : chosen} />
        )}
      </Tabs>
    </Page>
  )
}

function Received({ only }: { readonly only: 'for-me' | 'waiting' | 'over' }) {
  const t = useText('case-request')
  const pages = usePages(receivedRequests, { only })
  const empty = t(only === 'over' ? 'case-request.over.empty' : 'case-request.received.empty')
  return (
    <Paged pages={pages} lines={5} empty={<EmptyState icon="good">{empty}</EmptyState>}>
      <Entries
        intro={only === 'over' ? undefined : t('case-request.received.intro')}
        label={t(`case-request.tab.${only === 'waiting' ? 'received' : only}`)}
      >
        {pages.items.map((one) => (
          <li key={one.id}>
            <ReceivedEntry request={one} />
          </li>
        ))}
      </Entries>
    </Paged>
  )
}

function Mine() {
  const t = useText('case-request')
  const pages = usePages(myRequests, {})
  return (
    <Paged
      pages={pages}
      lines={4}
      empty={<EmptyState icon="cases">{t('case-request.mine.empty')}</EmptyState>}
    >
      <Entries intro={t('case-request.mine.intro')} label={t('case-request.tab.mine')}>
        {pages.items.map((one) => (
          <li key={one.id}>
            <MyRequestEntry request={one} />
          </li>
        ))}
      </Entries>
    </Paged>
  )
}

function Entries(props: {
  readonly label: string
  readonly intro: string | undefined
  readonly children: ReactNode
}) {
  return (
    <div className="stack">
      {props.intro ? <p className="soft">{props.intro}</p> : null}
      <ul className="entries" aria-label={props.label}>
        {props.children}
      </ul>
    </div>
  )
}
