import { countGaps, listGaps } from '@amparo/contract/api/services/gaps'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay, writeMonth } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { usePlaceWords } from './use-place-words.ts'

type Count = OutputOf<typeof countGaps>['counts'][number]

/** What children needed and did not get: each count opens the cases that it counts. */
export function GapsScreen() {
  const t = useText('service')
  const query = useQuery(countGaps, {})
  const [opened, setOpened] = useState<Count | undefined>(undefined)
  const counts = query.value?.counts ?? []
  return (
    <Page
      title={t('gaps.title')}
      intro={<p>{t('gaps.intro')}</p>}
      back={{ href: hrefTo('services'), label: t('services.title') }}
    >
      {query.state === 'loading' ? <Skeleton lines={5} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value && counts.length === 0 ? <EmptyState icon="good">{t('gaps.empty')}</EmptyState> : null}
      {opened ? (
        <Counted count={opened} onClose={() => setOpened(undefined)} />
      ) : counts.length > 0 ? (
        <Counts counts={counts} onOpen={setOpened} />
      ) : null}
    </Page>
  )
}

function Counts(props: { readonly counts: readonly Count[]; readonly onOpen: (count: Count) => void }) {
  const t = useText('service')
  const { language } = useLanguage()
  const placeWords = usePlaceWords()
  return (
    <DataTable
      caption={t('gaps.counts')}
      captionHidden
      rows={props.counts}
      rowKey={({ service, place, month }) => [service, place.country, place.code, month].join(' ')}
      columns={[
        { id: 'service', label: t('service.kind'), cell: (row) => t(`service.kind.${row.service}`) },
        { id: 'place', label: t('gaps.place'), cell: (row) => placeWords(row.place) },
        { id: 'month', label: t('gaps.month'), cell: (row) => writeMonth(row.month, language) },
        {
          id: 'count',
          label: t('gaps.count'),
          cell: (row) => (
            <Button weight="quiet" onPress={() => props.onOpen(row)}>
              {t('gaps.open', { n: row.count })}
              <span className="only-read">
                {' · '}
                {t(`service.kind.${row.service}`)}
                {' · '}
                {placeWords(row.place)}
                {' · '}
                {writeMonth(row.month, language)}
              </span>
            </Button>
          ),
        },
      ]}
    />
  )
}

function Counted({ count, onClose }: { readonly count: Count; readonly onClose: () => void }) {
  const t = useText('service')
  const { language } = useLanguage()
  const placeWords = usePlaceWords()
  const { service, place, month } = count
  const pages = usePages(listGaps, { service, country: place.country, place: place.code, month })
  const title = t('gaps.list', {
    service: t(`service.kind.${service}`),
    place: placeWords(place),
    month: writeMonth(month, language),
  })
  return (
    <section className="stack" aria-label={title}>
      <h2 className="card-title">{title}</h2>
      <p>
        <Button icon="back" onPress={onClose}>
          {t('gaps.close')}
        </Button>
      </p>
      <Paged pages={pages} lines={4}>
        <List
          label={title}
          items={pages.items.map((gap) => ({
            id: gap.id,
            title: [gap.callName, gap.caseCode].filter(Boolean).join(between),
            detail: [
              writeDay(gap.noticedOn, language),
              t(`service.cause.${gap.cause}`),
              gap.provider ?? t('gaps.nobody'),
            ].join(between),
            state: gap.words,
            href: hrefTo('case-referrals', { caseId: gap.caseId }),
          }))}
        />
      </Paged>
    </section>
  )
}
