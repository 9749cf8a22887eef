import { readNodeState } from '@amparo/contract/api/node/node-state'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { writeBytes } from '../../app/words/sizes.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { backToParts } from './back.ts'
import { isOldBackup } from './dates.ts'
import { Vanished } from './vanished.tsx'

const lowSpace = 2_000_000_000

/** Whether the system is well, and what to do where it is not. */
export function NodeScreen() {
  const t = useText('administration')
  const query = useQuery(readNodeState, {})
  return (
    <Page
      title={t('administration.admin-node')}
      back={backToParts(t)}
      actions={
        <Button busy={query.refreshing} onPress={query.refresh}>
          {t('node.refresh')}
        </Button>
      }
    >
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value ? <NodeState state={query.value} /> : null}
    </Page>
  )
}

function NodeState({ state }: { readonly state: OutputOf<typeof readNodeState> }) {
  const t = useText('administration')
  const { language } = useLanguage()
  const when = (at: string) => `${writeDay(dayOf(at), language)}, ${writeTime(at, language)}`
  const backupIsOld = isOldBackup(state.backupAt)
  const isFull = state.freeBytes !== null && state.freeBytes < lowSpace
  const { checkpoint, entries } = state.audit
  return (
    <>
      <Banner meaning="good">{t('node.works')}</Banner>
      {backupIsOld ? (
        <Banner meaning="warning" title={t('node.backupOld')}>
          <p>{t('node.backupHow')}</p>
          <p>
            <code>npx amparo backup</code>
          </p>
        </Banner>
      ) : null}
      {state.audit.vanished > 0 ? <Vanished count={state.audit.vanished} /> : null}
      {isFull ? <Banner meaning="danger">{t('node.full')}</Banner> : null}
      <SummaryList
        rows={[
          { id: 'version', label: t('node.version'), value: state.version },
          { id: 'started', label: t('node.started'), value: when(state.startedAt) },
          {
            id: 'database',
            label: t('node.database'),
            value: t('node.databaseValue', {
              version: state.database.version,
              size: writeBytes(state.database.bytes, language),
            }),
          },
          {
            id: 'free',
            label: t('node.free'),
            value: state.freeBytes === null ? t('node.unknown') : writeBytes(state.freeBytes, language),
          },
          {
            id: 'audit',
            label: t('node.audit'),
            value:
              checkpoint === null
                ? t('node.auditNone', { n: entries })
                : t('node.auditValue', { n: entries, size: checkpoint.size, when: when(checkpoint.at) }),
          },
          {
            id: 'backup',
            label: t('node.backup'),
            value: state.backupAt === null ? t('node.backupNone') : when(state.backupAt),
          },
        ]}
      />
    </>
  )
}
