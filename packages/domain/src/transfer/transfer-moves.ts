import type { Role } from '../access/vocabulary.ts'
import type { OrganisationId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { transferAnswers, type Transfer, type TransferAnswer, type TransferState } from './transfer.ts'

/** Which answers exist in which state, which side gives them, and what they lead to. The same inside a node and between nodes. */
const moves: Readonly<
  Record<
    TransferAnswer,
    { readonly from: readonly TransferState[]; readonly side: 'from' | 'to'; readonly to: TransferState }
  >
> = {
  accept: { from: ['offered'], side: 'to', to: 'accepted' },
  // It stays offered: another supervisor is asked to answer it.
  'hand-on': { from: ['offered'], side: 'to', to: 'offered' },
  decline: { from: ['offered'], side: 'to', to: 'declined' },
  complete: { from: ['accepted'], side: 'to', to: 'completed' },
  // Also before it is approved; and after acceptance: where the child never arrives, whoever had her before has her again.
  cancel: { from: ['asked', 'offered', 'accepted'], side: 'from', to: 'cancelled' },
}

/** Whether this side may give this answer in this state; the state that it leads to. */
export function requireMove(
  transfer: Pick<Transfer, 'from' | 'to' | 'state'>,
  answer: TransferAnswer,
  organisationId: OrganisationId,
): Result<TransferState, Problem> {
  const move = moves[answer]
  if (organisationId !== transfer[move.side]) return refuse(problem('access.not-allowed'))
  return move.from.includes(transfer.state) ? accept(move.to) : refuse(problem('transfer.already-answered'))
}

/** While a transfer is in one of these, no other of the same case begins. */
export const openTransferStates = ['asked', 'offered', 'accepted'] as const satisfies readonly TransferState[]

/** An offer that nobody answered in time has ended. */
export function isExpired(transfer: Pick<Transfer, 'state' | 'answerDueAt'>, at: string): boolean {
  return transfer.state === 'offered' && at > transfer.answerDueAt
}

/** Whoever accepts registers the child, and so must be able to hold cases; managers answer and hold none. */
export const acceptingRoles = ['supervisor'] as const satisfies readonly Role[]
export const answeringRoles = ['supervisor', 'manager'] as const satisfies readonly Role[]

export type TransferReader = {
  readonly userId: UserId
  readonly organisationId: OrganisationId
  readonly roles: readonly Role[]
  /** Whether she may write in the referrals and transfers of this very case. */
  readonly writesTransfers: boolean
}

/** The answers that this person can give now: what a screen shows and nothing besides. */
export function availableTransferAnswers(
  transfer: Pick<Transfer, 'from' | 'to' | 'state' | 'workerId' | 'answerDueAt'>,
  who: TransferReader,
  at: string,
): TransferAnswer[] {
  const isOneOf = (roles: readonly Role[]) => roles.some((role) => who.roles.includes(role))
  const may: Readonly<Record<TransferAnswer, boolean>> = {
    accept: isOneOf(acceptingRoles) && !isExpired(transfer, at),
    'hand-on': isOneOf(answeringRoles) && !isExpired(transfer, at),
    decline: isOneOf(answeringRoles),
    complete: isOneOf(answeringRoles) || transfer.workerId === who.userId,
    cancel: who.writesTransfers,
  }
  return transferAnswers.filter(
    (answer) => may[answer] && requireMove(transfer, answer, who.organisationId).ok,
  )
}
