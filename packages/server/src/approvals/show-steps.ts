import type { ApprovalStepView } from '@amparo/contract/kernel/review'
import type { Circumstances } from '@amparo/domain/approval/approval-steps'
import { listSteps, type Approval } from '@amparo/domain/approval/approval'
import { listUserNames } from '../access/user-names.ts'
import type { ReadScope } from '../db/transaction.ts'

/** Work that was asked to be approved, and what its steps depend on. */
type Asked = { readonly approval: Approval | undefined; readonly circumstances: Circumstances }

/** Each step that is needed, by whom it was answered and when; none where it is the one that always stood. */
export async function showSteps(
  scope: ReadScope,
  approval: Approval | undefined,
  circumstances: Circumstances,
): Promise<ApprovalStepView[]> {
  const [steps] = await showStepsOfAll(scope, [{ approval, circumstances }])
  return steps ?? []
}

/** The same of several at once, in their order. */
export async function showStepsOfAll(
  scope: ReadScope,
  asked: readonly Asked[],
): Promise<ApprovalStepView[][]> {
  const steps = asked.map(({ approval, circumstances }) => listSteps(approval, circumstances))
  const names = await listUserNames(
    scope,
    steps.flat().flatMap(({ answeredBy }) => answeredBy ?? []),
  )
  return steps.map((each) =>
    each.map(({ step, by, state, answeredBy, answeredAt }) => ({
      step,
      by,
      state,
      answeredBy: (answeredBy && names.get(answeredBy)) ?? null,
      answeredAt: answeredAt ?? null,
    })),
  )
}
