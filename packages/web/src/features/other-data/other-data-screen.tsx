import { showOtherData } from '@amparo/contract/api/other-data/other-data'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { otherDataTopics } from '@amparo/domain/import-primero/other-data-topics'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useDraft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ExactValues } from '../../ui/exact-values.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { filterOtherData } from './filter-other-data.ts'
import { OtherDataList } from './other-data-list.tsx'
import { soughtIn } from './sought.ts'
import { useOtherWords } from './use-other-words.ts'

/** Everything that came with the case and has no place of its own: to be read, searched, and sent on as it is. */
export function OtherDataScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  const query = useQuery(showOtherData, { caseId })
  return (
    <CaseFrame caseId={caseId} part="other-data">
      {() => (
        <>
          {query.state === 'loading' ? <Skeleton lines={6} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.value ? <OtherData value={query.value} caseId={caseId} /> : null}
        </>
      )}
    </CaseFrame>
  )
}

function OtherData(props: { readonly value: OutputOf<typeof showOtherData>; readonly caseId: string }) {
  const t = useText('other-data')
  const words = useOtherWords()
  const sought = useDraft(...soughtIn(props.caseId))
  const [exact, setExact] = useState(false)
  const { items } = props.value
  if (items.length === 0) return <EmptyState icon="document">{t('other-data.empty')}</EmptyState>
  const found = filterOtherData(items, sought.value.words, words.texts)
  return (
    <>
      <Banner meaning="information">
        <p>{t('other-data.intro')}</p>
        <Came value={props.value} />
      </Banner>
      <div className="stack" role="search">
        <TextField
          label={t('other-data.filter')}
          hint={t('other-data.filter.hint')}
          required={false}
          type="search"
          value={sought.value.words}
          onChange={(typed) => sought.update({ words: typed })}
        />
        <div className="row">
          <p role="status">
            {found.length === items.length
              ? t('other-data.shown', { n: items.length })
              : t('other-data.shownOf', { n: found.length, all: items.length })}
          </p>
          {sought.value.words === '' ? null : (
            <Button weight="quiet" icon="close" onPress={sought.discard}>
              {t('other-data.filter.clear')}
            </Button>
          )}
        </div>
      </div>
      <Checkbox
        label={t('other-data.exact')}
        hint={t('other-data.exactHint')}
        checked={exact}
        onChange={setExact}
      />
      {found.length === 0 ? <EmptyState icon="search">{t('other-data.none')}</EmptyState> : null}
      {otherDataTopics.map((topic) => {
        const there = found.filter((datum) => datum.topic === topic)
        return there.length === 0 ? null : (
          <Card key={topic} title={t(`other-data.topic.${topic}`)}>
            <OtherDataList items={there} exact={exact} />
          </Card>
        )
      })}
      <p className="soft">
        {t('other-data.names')} {t('other-data.emptyToo', { n: props.value.empty })}
      </p>
    </>
  )
}

function Came({ value }: { readonly value: OutputOf<typeof showOtherData> }) {
  const t = useText('other-data')
  const { language } = useLanguage()
  const { source, sourceId, importedOn } = value
  if (source === null || sourceId === null || importedOn === null || !isPlainDate(importedOn)) return null
  const came = t('other-data.came', {
    source: source === 'primero' ? t('other-data.source.primero') : source,
    date: writeDay(importedOn, language),
  })
  return (
    <>
      <p>{came}</p>
      <ExactValues
        title={t('other-data.idThere')}
        of={came}
        values={[{ label: t('other-data.idThere'), value: sourceId }]}
      />
    </>
  )
}
