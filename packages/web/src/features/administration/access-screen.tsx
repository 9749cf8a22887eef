import { listOpenSessions } from '@amparo/contract/api/audit/audit'
import { useState } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { AuditFile } from './audit-file.tsx'
import { AuditList } from './audit-list.tsx'
import { backToParts } from './back.ts'

/** Who saw or did what, when and for what; and who is signed in now. Never what was read or written. */
export function AccessScreen() {
  const t = useText('administration')
  const access = useText('access')
  const [chosen, setChosen] = useState<'record' | 'file' | 'sessions'>('record')
  return (
    <Page
      title={t('administration.admin-access')}
      back={backToParts(t)}
      intro={<p>{access('access.intro')}</p>}
    >
      <Tabs
        label={t('administration.admin-access')}
        tabs={[
          { id: 'record', label: access('access.record') },
          { id: 'file', label: access('access.file') },
          { id: 'sessions', label: access('access.sessions') },
        ]}
        chosen={chosen}
        onChoose={setChosen}
      >
        {chosen === 'record' ? <AuditList /> : chosen === 'file' ? <AuditFile /> : <OpenSessions />}
      </Tabs>
    </Page>
  )
}

function OpenSessions() {
  const access = useText('access')
  const { language } = useLanguage()
  const query = useQuery(listOpenSessions, {})
  const when = (at: string) => `${writeDay(dayOf(at), language)}, ${writeTime(at, language)}`
  if (query.state === 'loading') return <Skeleton lines={5} />
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.refresh} />
  return (
    <>
      {query.value?.more ? <p className="soft">{access('access.moreSessions')}</p> : null}
      <DataTable
        caption={access('access.sessions')}
        captionHidden
        rows={(query.value?.items ?? []).map((row, index) => ({ ...row, key: `${index} ${row.userId}` }))}
        rowKey={(row) => row.key}
        empty={<EmptyState icon="people">{access('access.noSessions')}</EmptyState>}
        columns={[
          { id: 'who', label: access('access.who'), cell: (row) => row.displayName },
          { id: 'device', label: access('access.device'), cell: (row) => row.device },
          { id: 'how', label: access('access.how'), cell: (row) => access(`access.how.${row.strength}`) },
          { id: 'since', label: access('access.since'), cell: (row) => when(row.createdAt) },
          { id: 'last', label: access('access.lastUsed'), cell: (row) => when(row.lastUsedAt) },
        ]}
      />
    </>
  )
}
