import type { Circumstances } from '@amparo/domain/approval/approval-steps'
import { standingStep, type Approval } from '@amparo/domain/approval/approval'
import type { Case } from '@amparo/domain/case/case'
import type { OperationContext } from '../http/route.ts'
import { notifyUser } from '../outbox/enqueue.ts'
import { listApprovers } from './store.ts'

/**
 * Where a step was answered and another one is left: tells whoever may answer that one that there is something for her.
 * Nobody is told who answered a step already, and nobody of the last one.
 */
export async function tellNextApprover(
  { tx, principal }: Pick<OperationContext, 'tx' | 'principal'>,
  state: Pick<Case, 'teamId'>,
  approval: Approval | undefined,
  circumstances: Circumstances,
  events: readonly { readonly kind: string }[],
): Promise<void> {
  const next = events.some(({ kind }) => kind.endsWith('StepApproved'))
    ? standingStep(approval, circumstances)
    : undefined
  if (!next) return
  const answered: ReadonlySet<string> = new Set([
    principal.userId,
    ...(approval?.given ?? []).map(({ by }) => by),
  ])
  for (const userId of await listApprovers(tx, next.by, state.teamId))
    if (!answered.has(userId)) await notifyUser(tx, userId)
}
