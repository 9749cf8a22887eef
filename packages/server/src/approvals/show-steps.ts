import type { ApprovalStepView } from '@amparo/contract/kernel/review'
import type { Circumstances } from '@amparo/domain/approval/approval-steps'
import { listSteps, type Approval } from '@amparo/domain/approval/approval'
import type { ReadScope } from '../db/transaction.ts'
import { listNames } from './store.ts'

/** Each step that is needed, by whom it was answered and when; none where it is the one that always stood. */
export async function showSteps(
  scope: ReadScope,
  approval: Approval | undefined,
  circumstances: Circumstances,
): Promise<ApprovalStepView[]> {
  const steps = listSteps(approval, circumstances)
  const names = await listNames(
    scope,
    steps.flatMap(({ answeredBy }) => answeredBy ?? []),
  )
  return steps.map(({ step, by, state, answeredBy, answeredAt }) => ({
    step,
    by,
    state,
    answeredBy: (answeredBy && names.get(answeredBy)) ?? null,
    answeredAt: answeredAt ?? null,
  }))
}
