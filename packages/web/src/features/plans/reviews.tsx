import { listReviews, type ReviewView } from '@amparo/contract/api/reviews/reviews'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { usePages } from '../../data/use-pages.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { OpenedCase } from '../case/index.ts'

/** When the plan is looked at again, how it was the last time, and the times before. */
export function Reviews({ caseId, opened }: { readonly caseId: CaseId; readonly opened: OpenedCase }) {
  const t = useText('review')
  const { language } = useLanguage()
  const pages = usePages(listReviews, { caseId })
  const next = opened.tasks.find(({ kind }) => kind === 'review-plan')
  const [latest, ...earlier] = pages.items
  return (
    <Card title={t('review.list')}>
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {next ? <p>{t('review.next', { date: writeDay(dayOf(next.dueAt), language) })}</p> : null}
      {pages.first.state === 'ready' && !latest ? <p className="soft">{t('review.none')}</p> : null}
      {latest ? (
        <article className="sub-block">
          <h3 className="entry-title">
            {t('review.entry', { date: writeDay(latest.reviewedOn, language) })}
          </h3>
          <ReviewWords review={latest} />
        </article>
      ) : null}
      {earlier.map((review) => (
        <DisclosureSection
          key={review.id}
          level={3}
          title={t('review.entry', { date: writeDay(review.reviewedOn, language) })}
          summary={t(`review.decision.${review.decision}`)}
        >
          <ReviewWords review={review} />
        </DisclosureSection>
      ))}
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {pages.more ? (
        <Button busy={pages.asking} onPress={pages.more}>
          {t('review.more')}
        </Button>
      ) : null}
    </Card>
  )
}

const meanings = { yes: 'good', partly: 'warning', no: 'warning' } as const

function ReviewWords({ review }: { readonly review: ReviewView }) {
  const t = useText('review')
  const words = useText('case')
  return (
    <>
      <p className="row">
        <span>{t('review.fit')}</span>
        <Badge meaning={meanings[review.fit]}>{t(`review.fit.${review.fit}`)}</Badge>
      </p>
      <View label={t('review.childWords')} view={review.child} />
      <View label={t('review.caregiverWords')} view={review.caregiver} />
      {review.changes ? (
        <>
          <h4 className="entry-sub">{t('review.changes')}</h4>
          <p className="written">{review.changes}</p>
        </>
      ) : null}
      <h4 className="entry-sub">{t('review.decision')}</h4>
      <p className="written">
        {t(`review.decision.${review.decision}`)}
        {between}
        {review.reason}
      </p>
      <p className="why">
        <span>{t('review.by', { by: review.by ?? words('case.someone') })}</span>
      </p>
    </>
  )
}

function View({ label, view }: { readonly label: string; readonly view: ReviewView['child'] }) {
  const t = useText('review')
  return (
    <>
      <h4 className="entry-sub">{label}</h4>
      {view.answer === 'said' ? null : <p>{t(`review.answer.${view.answer}`)}</p>}
      {view.words ? <p className={view.answer === 'said' ? 'quote' : 'written'}>{view.words}</p> : null}
    </>
  )
}
