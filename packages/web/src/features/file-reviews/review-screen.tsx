import { showFileReview, type DrawnFileView } from '@amparo/contract/api/file-reviews/file-reviews'
import type { FileReviewId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ReviewFacts } from './review-entry.tsx'
import { ReviewResult } from './review-result.tsx'

/** One sample: its files one after the other, and what was found so far. */
export function ReviewScreen({ params }: ScreenProps) {
  const t = useText('file-review')
  const { language } = useLanguage()
  const reviewId = (params['reviewId'] ?? '') as FileReviewId
  const query = useQuery(showFileReview, { reviewId })
  const shown = query.value
  const hidden = shown ? shown.review.drawn - shown.files.length : 0
  return (
    <Page
      title={
        shown
          ? t('file-review.of', { date: writeDay(dayOf(shown.review.drawnAt), language) })
          : t('file-review.title')
      }
      back={{ href: hrefTo('file-reviews'), label: t('file-review.title') }}
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={5} /> : null}
      {shown ? (
        <>
          <ReviewFacts review={shown.review} />
          <Card title={t('file-review.files')}>
            <List
              label={t('file-review.files')}
              items={shown.files.map((file) => ({
                id: file.id,
                title: file.code,
                detail: file.worker ? t('file-review.file.worker', { name: file.worker }) : null,
                state: <FileState file={file} />,
                href: hrefTo('file-review-file', { reviewId, fileId: file.id }),
              }))}
            />
            {hidden > 0 ? <p className="soft">{t('file-review.files.hidden', { n: hidden })}</p> : null}
          </Card>
          <ReviewResult result={shown.result} />
          <Card title={t('file-review.again')}>
            <p>{t('file-review.again.words', { n: shown.drawnFrom, seed: String(shown.seed) })}</p>
          </Card>
        </>
      ) : null}
    </Page>
  )
}

function FileState({ file }: { readonly file: DrawnFileView }) {
  const t = useText('file-review')
  if (file.reviewedAt !== null) return <Badge meaning="good">{t('file-review.file.done')}</Badge>
  return file.isOwn ? (
    <Badge meaning="warning">{t('file-review.file.own')}</Badge>
  ) : (
    <Badge meaning="neutral">{t('file-review.file.waiting')}</Badge>
  )
}
