import { listFileReviews } from '@amparo/contract/api/file-reviews/file-reviews'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
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
      <Paged pages={pages} lines={4} empty={<EmptyState icon="check">{t('file-review.empty')}</EmptyState>}>
        <ul className="entries" aria-label={t('file-review.list')}>
          {pages.items.map((review) => (
            <li key={review.id}>
              <ReviewEntry review={review} />
            </li>
          ))}
        </ul>
      </Paged>
    </Page>
  )
}
