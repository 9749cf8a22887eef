import { listImports } from '@amparo/contract/api/imports/imports'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { backToParts } from './back.ts'
import { ImportForm } from './import-form.tsx'
import { ImportReport } from './import-report.tsx'

/** Cases from another system: tried first without keeping anything, then brought in, with every refusal told. */
export function ImportsScreen() {
  const t = useText('administration')
  const query = useQuery(listImports, {})
  const [started, setStarted] = useState<string | undefined>(undefined)
  const earlier = (query.value?.items ?? []).filter((one) => one.id !== started)
  return (
    <Page title={t('administration.admin-imports')} back={backToParts(t)} intro={<p>{t('imports.intro')}</p>}>
      <Card title={t('imports.new')}>
        <ImportForm onStarted={setStarted} />
      </Card>
      {started ? <ImportReport key={started} importId={started} /> : null}
      <h2 className="card-title">{t('imports.earlier')}</h2>
      {query.state === 'loading' ? <Skeleton lines={3} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value && earlier.length === 0 ? (
        <EmptyState icon="document">{t('imports.empty')}</EmptyState>
      ) : null}
      <div className="entries">
        {earlier.map((one) => (
          <ImportReport key={one.id} importId={one.id} known={one} />
        ))}
      </div>
    </Page>
  )
}
