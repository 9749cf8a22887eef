import { listReviewsOfCase } from '@amparo/contract/api/file-reviews/file-reviews'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { FilledChecklist } from './filled-checklist.tsx'

/** What reviews found in the file of one case, the latest first. */
export function CaseReviewsScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="file-reviews">
      {() => <CaseReviews caseId={caseId} />}
    </CaseFrame>
  )
}

function CaseReviews({ caseId }: { readonly caseId: CaseId }) {
  const t = useText('file-review')
  const query = useQuery(listReviewsOfCase, { caseId })
  const items = query.value?.items ?? []
  return (
    <>
      <p className="soft">{t('file-review.case.intro')}</p>
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.value && items.length === 0 ? (
        <EmptyState icon="check">{t('file-review.case.empty')}</EmptyState>
      ) : null}
      {items.map((file) =>
        file.checklist ? <FilledChecklist key={file.id} file={file} checklist={file.checklist} /> : null,
      )}
    </>
  )
}
