import { findPlan, startPlan } from '@amparo/contract/api/plans/plan'
import { useState } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { planChanges } from './plan-changes.ts'
import { PlanActions } from './plan-actions.tsx'
import { PlanAnswer } from './plan-answer.tsx'
import { PlanWords } from './plan-words.tsx'
import { draftOfReview, ReviewForm } from './review-form.tsx'
import { Reviews } from './reviews.tsx'

const Proposals = latePart(async () => (await import('../supports/index.ts')).Proposals, 3)

/** Goals, what the child agreed to in her words, and who does what by when. */
export function PlanScreen({ params }: ScreenProps) {
  const t = useText('plan')
  const review = useText('review')
  const caseId = caseIdOf(params)
  const query = useQuery(findPlan, { caseId })
  const start = useCommand(startPlan, planChanges)
  // Kept, so that a second try after a cut line starts no second plan.
  const [planId] = useState(() => newId<'PlanId'>())
  const [isReviewing, setReviewing] = useOpenForm(draftOfReview(caseId))
  const [isChanging, setChanging] = useState(false)
  const plan = query.value?.plan
  // Who answers it reads first what changed; who writes it submits it at the end.
  const waits = plan?.state === 'submitted'
  return (
    <CaseFrame
      caseId={caseId}
      part="plan"
      actions={(opened) =>
        plan?.approvedAt && mayReview(opened) && !isReviewing ? (
          <Button icon="check" onPress={() => setReviewing(true)}>
            {review('review.ask')}
          </Button>
        ) : null
      }
    >
      {(opened) => {
        const mayWrite = mayAdd(opened, 'plan')
        return (
          <>
            {query.state === 'loading' ? <Skeleton lines={6} /> : null}
            {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
            {start.problem ? <ProblemNotice problem={start.problem} /> : null}
            {plan === null ? (
              <EmptyState
                icon="check"
                action={
                  mayWrite ? (
                    <Button
                      weight="main"
                      icon="add"
                      busy={start.state === 'sending'}
                      onPress={() => void start.send({ caseId, planId })}
                    >
                      {t('plan.start')}
                    </Button>
                  ) : undefined
                }
              >
                {t(mayWrite ? 'plan.empty' : 'plan.emptyRead')}
              </EmptyState>
            ) : null}
            {plan && isReviewing && mayReview(opened) ? (
              <ReviewForm
                caseId={caseId}
                onDone={() => setReviewing(false)}
                onChange={() => setChanging(true)}
              />
            ) : null}
            {plan ? (
              <>
                {waits ? <PlanAnswer plan={plan} caseId={caseId} mayWrite={mayWrite} /> : null}
                <PlanWords
                  plan={plan}
                  caseId={caseId}
                  mayWrite={mayWrite && !waits}
                  isAsked={isChanging}
                  onDone={() => setChanging(false)}
                />
                {plan.approvedAt ? <Reviews caseId={caseId} opened={opened} /> : null}
                {hasProposals(opened) ? <Proposals plan={plan} caseId={caseId} /> : null}
                <PlanActions
                  plan={plan}
                  caseId={caseId}
                  mayWrite={mayWrite}
                  isShared={opened.relation === 'granted'}
                />
                {waits ? null : <PlanAnswer plan={plan} caseId={caseId} mayWrite={mayWrite} />}
              </>
            ) : null}
          </>
        )
      }}
    </CaseFrame>
  )
}

/** Only where somebody supports the case, or did and left a proposal behind. */
function hasProposals({ responsible, tasks }: OpenedCase): boolean {
  return (responsible.supports?.length ?? 0) > 0 || tasks.some(({ kind }) => kind === 'answer-proposal')
}

/** The organisation that answers for the case reviews its plan; a share does not. */
function mayReview(opened: OpenedCase): boolean {
  return opened.relation === 'own' && mayAdd(opened, 'plan')
}
