import { approvePlan, askPlanChanges, submitPlan, type PlanView } from '@amparo/contract/api/plans/plan'
import type { CaseId, Id } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ApprovalPanel } from '../case/index.ts'
import { planChanges } from './plan-changes.ts'
import { PlanReview } from './plan-review.tsx'

/** Asking for approval, and the answer of a second person. */
export function PlanAnswer(props: {
  readonly plan: PlanView
  readonly caseId: CaseId
  readonly mayWrite: boolean
}) {
  const t = useText('plan')
  const say = useToast()
  const { plan, caseId } = props
  const planId = plan.id as Id<'PlanId'>
  const submit = useCommand(submitPlan, planChanges)
  const approve = useCommand(approvePlan, planChanges)
  const ask = useCommand(askPlanChanges, planChanges)
  if (plan.state === 'submitted') {
    return (
      <ApprovalPanel
        about={{ caseId, form: 'plan-changes', of: planId }}
        standing={plan.approval}
        steps={plan.approvalSteps}
        approve={approve}
        ask={ask}
        onApprove={(step) => approve.send({ caseId, planId, step })}
        onAskChanges={(changes) => ask.send({ caseId, planId, changes })}
        approved={t('plan.approved')}
        changesSent={t('plan.changesSent')}
      >
        {plan.review ? <PlanReview plan={plan} review={plan.review} /> : null}
      </ApprovalPanel>
    )
  }
  const isReady = plan.goal !== '' && plan.actions.some(({ state }) => state !== 'dropped')
  if (plan.state === 'approved' || !props.mayWrite || !isReady) return null
  return (
    <>
      {submit.problem ? <ProblemNotice problem={submit.problem} /> : null}
      <p>
        <Button
          weight="main"
          icon="share"
          busy={submit.state === 'sending'}
          onPress={() =>
            void submit
              .send({ caseId, planId })
              .then((answer) => answer.ok && say({ words: t('plan.submitted') }))
          }
        >
          {t('plan.submit')}
        </Button>
      </p>
    </>
  )
}
