import type { FileReviewView } from '@amparo/contract/api/file-reviews/file-reviews'
import { hrefTo } from '../../app/screens.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Card } from '../../ui/card.tsx'
import { Link } from '../../ui/link.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

/** One sample in the list. */
export function ReviewEntry({ review }: { readonly review: FileReviewView }) {
  const t = useText('file-review')
  const { language } = useLanguage()
  const date = writeDay(dayOf(review.drawnAt), language)
  return (
    <Card title={t('file-review.of', { date })}>
      <ReviewFacts review={review} />
      <p>
        <Link href={hrefTo('file-review', { reviewId: review.id })} look="button" icon="next">
          {t('file-review.open', { date })}
          <span className="only-read"> · {writeTime(review.drawnAt, language)}</span>
        </Link>
      </p>
    </Card>
  )
}

/** Whose files, who reviews them, and how many are done. */
export function ReviewFacts({ review }: { readonly review: FileReviewView }) {
  const t = useText('file-review')
  const { reviewer, worker, team, reviewed, drawn } = review
  const whose = [worker, team && t('file-review.draw.team', { name: team })].filter(Boolean)
  return (
    <>
      <p className="facts">
        <span>{whose.length > 0 ? whose.join(' · ') : t('file-review.whose.everybody')}</span>
        {reviewer ? <span>{t('file-review.by', { name: reviewer })}</span> : null}
      </p>
      <ProgressBar
        label={t('file-review.progress')}
        value={reviewed}
        most={drawn}
        words={t('file-review.progress.of', { done: reviewed, all: drawn })}
      />
    </>
  )
}
