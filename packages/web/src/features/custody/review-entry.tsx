import {
  listCustodyReviews,
  withdrawCustodyReview,
  type CustodyReviewView,
} from '@amparo/contract/api/custody-reviews/custody-reviews'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { longestOf } from '@amparo/contract/kernel/fields'
import { custodyReviewFieldNames } from '@amparo/domain/journey/custody-review'
import type { CaseId, CustodyReviewId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { latePart } from '../../ui/late-part.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { WrittenFoot } from '../written/index.ts'
import { useCustodyWords } from './use-custody-words.ts'

export const ReviewForm = latePart(async () => (await import('./review-form.tsx')).ReviewForm)

export const changedByReview = [listCustodyReviews, openCase, listHistory]

export function draftOfReview(caseId: CaseId, of: string): string {
  return `custody-review ${caseId} ${of}`
}

/** What one review found out; what was made elsewhere is read under that name. */
export function ReviewEntry(props: {
  readonly caseId: CaseId
  readonly review: CustodyReviewView
  readonly mayWrite: boolean
  /** Who made it, where that was in the former case. */
  readonly from?: string | undefined
}) {
  const t = useText('custody')
  const { language } = useLanguage()
  const { labelOf, valueOf } = useCustodyWords()
  const { caseId, review, mayWrite } = props
  const [isChanging, setChanging] = useOpenForm(draftOfReview(caseId, review.id))
  const command = useCommand(withdrawCustodyReview, changedByReview)
  if (isChanging && mayWrite)
    return (
      <ReviewForm
        caseId={caseId}
        stayId={review.stayId as JourneyStayId}
        before={review}
        onDone={() => setChanging(false)}
      />
    )
  const day = writeDay(review.on, language)
  const label = (field: (typeof custodyReviewFieldNames)[number]) =>
    field === 'why' && review.held === 'not-known' ? t('custody.why.notKnown') : labelOf(field)
  return (
    <>
      <h4 className="entry-sub">{day}</h4>
      <SummaryList
        rows={custodyReviewFieldNames
          .filter((field) => field !== 'on')
          .map((field) => ({
            id: field,
            label: label(field),
            value:
              field === 'alternatives' && review.alternatives.length === 0
                ? t('custody.alternatives.none')
                : valueOf(field, review[field]),
          }))
          .filter(({ value }) => value !== '')}
      />
      {props.from === undefined ? (
        <WrittenFoot
          {...{ caseId, mayWrite, command }}
          one={review}
          form="custody-review-end"
          about={day}
          longest={longestOf(withdrawCustodyReview.input.shape.because)}
          onChange={() => setChanging(true)}
          onWithdraw={(because) => command.send({ caseId, reviewId: review.id as CustodyReviewId, because })}
        />
      ) : (
        <p className="why">{t('custody.fromFormer', { org: props.from })}</p>
      )}
    </>
  )
}
