import type { PlanView } from '@amparo/contract/api/plans/plan'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { writeDay } from '../../app/words/dates.ts'
import { ReviewSummary, shortened } from '../case/index.ts'

/** As much as tells which words they are. */
const mostLetters = 120

/** What changed in the plan since it was last answered; the whole of it stands below. */
export function PlanReview(props: {
  readonly plan: PlanView
  readonly review: NonNullable<PlanView['review']>
}) {
  const t = useText('plan')
  const { language } = useLanguage()
  const { plan, review } = props
  const written = {
    goal: { label: t('plan.goal'), value: plan.goal },
    childAgreed: { label: t('plan.agreed'), value: plan.childAgreed || t('plan.agreed.none') },
    reviewOn: { label: t('plan.reviewOn'), value: plan.reviewOn ? writeDay(plan.reviewOn, language) : '' },
  }
  const fields = review.fields.flatMap((field) => {
    const one = written[field as keyof typeof written]
    return one
      ? [
          {
            id: field,
            words: (
              <>
                <span className="soft">{one.label}</span> <span>{shortened(one.value, mostLetters)}</span>
              </>
            ),
          },
        ]
      : []
  })
  const actions = review.actions.flatMap(({ id, how }) => {
    const action = plan.actions.find((one) => one.id === id)
    return action ? [{ id, words: t(`plan.review.${how}`, { what: action.what }) }] : []
  })
  return <ReviewSummary review={review} changed={[...fields, ...actions]} />
}
