import { showReviewedFile } from '@amparo/contract/api/file-reviews/file-reviews'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { FileReviewId, ReviewedFileId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ChecklistForm, draftOfFile } from './checklist-form.tsx'
import { FilledChecklist } from './filled-checklist.tsx'

export type ShownFile = OutputOf<typeof showReviewedFile>

/** The checklist of one file beside the way to the case: to fill in, or as it was filled in. */
export function FileScreen({ params }: ScreenProps) {
  const t = useText('file-review')
  const reviewId = (params['reviewId'] ?? '') as FileReviewId
  const fileId = (params['fileId'] ?? '') as ReviewedFileId
  const query = useQuery(showReviewedFile, { reviewId, fileId })
  const shown = query.value
  return (
    <Page
      title={shown ? t('file-review.file.title', { code: shown.file.code }) : t('file-review.title')}
      width="narrow"
      back={{ href: hrefTo('file-review', { reviewId }), label: t('file-review.file.back') }}
      intro={shown?.file.worker ? <p>{t('file-review.file.worker', { name: shown.file.worker })}</p> : null}
      actions={
        shown ? (
          <Link href={hrefTo('case', { caseId: shown.file.caseId })} look="button">
            {t('file-review.file.case', { code: shown.file.code })}
          </Link>
        ) : null
      }
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {shown ? <Checklist key={shown.file.version} shown={shown} /> : null}
    </Page>
  )
}

function Checklist({ shown }: { readonly shown: ShownFile }) {
  const t = useText('file-review')
  const { file, mayReview } = shown
  const [isCorrecting, setCorrecting] = useOpenForm(draftOfFile(file.id))
  if (mayReview && (isCorrecting || !file.checklist))
    return (
      <ChecklistForm
        shown={shown}
        {...(file.checklist ? { onBack: () => setCorrecting(false) } : {})}
        onDone={() => setCorrecting(false)}
      />
    )
  if (!file.checklist)
    return mayReview ? null : shown.isOwn ? (
      <Banner meaning="warning">{t('file-review.file.own')}</Banner>
    ) : (
      <EmptyState icon="clock">{t('file-review.notYet')}</EmptyState>
    )
  return (
    <>
      <FilledChecklist file={file} checklist={file.checklist} />
      {mayReview ? (
        <p>
          <Button icon="edit" onPress={() => setCorrecting(true)}>
            {t('file-review.correct')}
          </Button>
        </p>
      ) : null}
    </>
  )
}
