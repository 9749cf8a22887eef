import type { Role } from '../access/vocabulary.ts'
import type { OrganisationId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { referralAnswers, type Referral, type ReferralAnswer, type ReferralState } from './referral.ts'

/**
 * Which answers exist in which state, which side gives them, and what they lead to. The same inside a node and between
 * nodes; where the provider is outside and answers by telephone, the sender writes every answer down.
 */
const moves: Readonly<
  Record<
    ReferralAnswer,
    { readonly from: readonly ReferralState[]; readonly side: 'from' | 'to'; readonly to: ReferralState }
  >
> = {
  accept: { from: ['sent'], side: 'to', to: 'accepted' },
  decline: { from: ['sent'], side: 'to', to: 'declined' },
  complete: { from: ['accepted'], side: 'to', to: 'completed' },
  withdraw: { from: ['sent', 'accepted'], side: 'from', to: 'withdrawn' },
}

/** In these states somebody still has something of the child to do. */
export const referralsOutStates = ['sent', 'accepted'] as const satisfies readonly ReferralState[]

type Sides = Pick<Referral, 'from' | 'to' | 'state'>

/** Whether this side may give this answer in this state; the state that it leads to. */
export function requireAnswer(
  referral: Sides,
  answer: ReferralAnswer,
  organisationId: OrganisationId,
): Result<ReferralState, Problem> {
  const { from, to } = moves[answer]
  if (organisationId !== sideOf(referral, answer)) return refuse(problem('access.not-allowed'))
  return from.includes(referral.state) ? accept(to) : refuse(problem('referral.already-answered'))
}

function sideOf(referral: Pick<Referral, 'from' | 'to'>, answer: ReferralAnswer) {
  return moves[answer].side === 'from' ? referral.from : (referral.to ?? referral.from)
}

/** Roles that answer for a receiving organisation; whoever took a referral on may complete it besides. */
export const answeringRoles = ['supervisor', 'manager', 'service-provider'] as const satisfies readonly Role[]

export type Answerer = {
  readonly userId: string
  readonly organisationId: OrganisationId
  readonly roles: readonly Role[]
  /** Whether she may write in the referrals of this very case. */
  readonly writesReferrals: boolean
}

/** The answers that this person can give now: what a screen shows and nothing besides. */
export function availableAnswers(
  referral: Sides & Pick<Referral, 'receiverId'>,
  who: Answerer,
): ReferralAnswer[] {
  const answersForAll = answeringRoles.some((role) => who.roles.includes(role))
  const isOutside = referral.to === undefined
  const may: Readonly<Record<ReferralAnswer, boolean>> = {
    accept: isOutside ? who.writesReferrals : answersForAll,
    decline: isOutside ? who.writesReferrals : answersForAll,
    complete: isOutside ? who.writesReferrals : answersForAll || referral.receiverId === who.userId,
    withdraw: who.writesReferrals,
  }
  return referralAnswers.filter(
    (answer) => may[answer] && requireAnswer(referral, answer, who.organisationId).ok,
  )
}
