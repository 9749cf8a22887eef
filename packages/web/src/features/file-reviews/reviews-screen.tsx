import { listFileReviews } from '@amparo/contract/api/file-reviews/file-reviews'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DrawForm } from './draw-form.tsx'
import { ReviewEntry } from './review-entry.tsx'

/** Samples of case files, the latest first, each with how far it has come. */
export function ReviewsScreen() {
  const t = useText('file-review')
  const app = useText('app')
  const [isDrawing, setDrawing] = useState(false)
  const pages = usePages(listFileReviews, {})
  return (
    <Page
      title={t('file-review.title')}
      intro={<p>{t('file-review.intro')}</p>}
      width="narrow"
      back={{ href: hrefTo('team'), label: app('nav.team') }}
      actions={
        isDrawing ? null : (
          <Button icon="add" weight="main" onPress={() => setDrawing(true)}>
            {t('file-review.draw')}
          </Button>
        )
      }
    >
      {isDrawing ? <DrawForm onDone={() => setDrawing(false)} /> : null}
      {pages.first.state === 'loading' ? <Skeleton lines={4} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.first.state === 'ready' && pages.items.length === 0 ? (
        <EmptyState icon="check">{t('file-review.empty')}</EmptyState>
      ) : null}
      <ul className="entries" aria-label={t('file-review.list')}>
        {pages.items.map((review) => (
          <li key={review.id}>
            <ReviewEntry review={review} />
          </li>
        ))}
      </ul>
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {pages.more ? (
        <Button icon="down" busy={pages.asking} onPress={pages.more}>
          {t('file-review.more')}
        </Button>
      ) : null}
    </Page>
  )
}
