import { cancelImport, listImports, showImport, type ImportView } from '@amparo/contract/api/imports/imports'
import type { Id } from '@amparo/domain/kernel/brand'
import { useEffect } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const meanings: Readonly<Record<ImportView['state'], Meaning>> = {
  waiting: 'neutral',
  running: 'information',
  done: 'good',
  failed: 'danger',
  cancelled: 'neutral',
}
const askAgainAfter = 1500

/** How far it is, what it brought, and each row that it refused and why. It goes on when one leaves. */
export function ImportReport(props: { readonly importId: string; readonly known?: ImportView }) {
  const t = useText('administration')
  const { language } = useLanguage()
  const importId = props.importId as Id<'ImportId'>
  const isOver = props.known ? hasEnded(props.known) : false
  const query = useQuery(showImport, isOver ? undefined : { importId })
  const cancel = useCommand(cancelImport, [showImport, listImports])
  const view = isOver ? props.known : query.value
  const isRunning = view !== undefined && !hasEnded(view)
  const { refresh } = query
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setInterval(refresh, askAgainAfter)
    return () => clearInterval(timer)
  }, [isRunning, refresh])
  if (query.problem && !view) return <ProblemNotice problem={query.problem} onRetry={query.refresh} />
  if (!view) return <Skeleton />
  const when = `${writeDay(dayOf(view.createdAt), language)}, ${writeTime(view.createdAt, language)}`
  return (
    <div
      className="entry"
      role="group"
      aria-label={t(view.dryRun ? 'imports.oneTry' : 'imports.one', { when })}
    >
      <p className="row">
        <strong>{t(view.dryRun ? 'imports.oneTry' : 'imports.one', { when })}</strong>
        <Badge meaning={meanings[view.state]}>{t(`imports.state.${view.state}`)}</Badge>
      </p>
      {view.owner ? <p className="soft">{t('imports.ownedBy', { name: view.owner })}</p> : null}
      {view.problem ? <Banner meaning="danger">{view.problem.sentence}</Banner> : null}
      {cancel.problem ? <ProblemNotice problem={cancel.problem} /> : null}
      {isRunning ? (
        <>
          <ProgressBar
            label={t('imports.progress')}
            value={view.done}
            most={Math.max(1, view.all ?? view.done + 1)}
            words={
              view.all === null
                ? t('imports.soFar', { done: view.done })
                : t('imports.doneOf', { done: view.done, all: view.all })
            }
          />
          <p>
            <Button busy={cancel.state === 'sending'} onPress={() => void cancel.send({ importId })}>
              {t('imports.cancel')}
            </Button>
          </p>
        </>
      ) : null}
      <p className="facts">
        {(['imported', 'skipped', 'refused', 'people', 'consents', 'risks', 'notes', 'otherFields'] as const)
          .filter((name) => view.counts[name] > 0)
          .map((name) => (
            <span key={name}>{t(`imports.count.${name}`, { n: view.counts[name] })}</span>
          ))}
      </p>
      {view.refused.length > 0 ? (
        <DisclosureSection title={t('imports.refused', { n: view.refused.length })} level={3}>
          <DataTable
            caption={t('imports.refused', { n: view.refused.length })}
            captionHidden
            rows={view.refused}
            rowKey={(row) => `${row.number} ${row.code}`}
            columns={[
              { id: 'number', label: t('imports.row'), cell: (row) => row.number },
              { id: 'source', label: t('imports.source'), cell: (row) => row.sourceId ?? '–' },
              { id: 'why', label: t('imports.why'), cell: (row) => row.sentence },
            ]}
          />
        </DisclosureSection>
      ) : null}
    </div>
  )
}

function hasEnded(view: ImportView): boolean {
  return view.state === 'done' || view.state === 'failed' || view.state === 'cancelled'
}
