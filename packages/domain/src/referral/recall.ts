import type { OrganisationId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { answeringRoles, type Answerer } from './referral-moves.ts'
import type { Referral, ReferralEvent } from './referral.ts'

/** What becomes of something that was received, once the permission for it is gone. */
export const recallAnswers = ['deleted', 'restricted', 'cannot'] as const
export type RecallAnswer = (typeof recallAnswers)[number]

/** That whoever received it is asked to give it back, and what she answered. */
export type Recall = {
  readonly askedAt: string
  readonly askedBy: UserId
  readonly answer?: RecallAnswer
  readonly words?: string
  readonly answeredAt?: string
  readonly answeredBy?: UserId
}

type Sent = Pick<Referral, 'to' | 'receiverId' | 'sharedSections' | 'sharedIncidents' | 'recall'>

/**
 * Whether something of the child is with whoever received it: a sheet that was carried to a provider outside, or what was
 * read since somebody accepted. What nobody has accepted was read by nobody, and ends with the share alone.
 * Source: withdrawal asks prior recipients to give back (data responsibility, DR-06).
 */
export function isToRecall(referral: Sent): boolean {
  if (referral.recall) return false
  if (referral.to === undefined) return true
  return (
    referral.receiverId !== undefined && referral.sharedSections.length + referral.sharedIncidents.length > 0
  )
}

type Answering = Pick<Referral, 'from' | 'to' | 'recall'>

/**
 * Whoever received it says that it is deleted, that nobody uses it any more, or that she cannot, and why. For a provider
 * outside the sender writes that down.
 */
export function decideRecallAnswer(
  referral: Answering,
  { answer, words }: { readonly answer: RecallAnswer; readonly words: string },
  {
    by,
    organisationId,
    at,
  }: { readonly by: UserId; readonly organisationId: OrganisationId; readonly at: string },
): Result<Extract<ReferralEvent, { kind: 'RecallAnswered' }>, Problem> {
  if ((referral.to ?? referral.from) !== organisationId) return refuse(problem('access.not-allowed'))
  if (!isWaiting(referral.recall)) return refuse(problem('referral.not-recalled'))
  if (answer !== 'deleted' && words.trim() === '')
    return refuse(
      problem('referral.recall-words-missing', { fields: [{ pointer: '/words', reason: 'required' }] }),
    )
  return accept({ kind: 'RecallAnswered', answer, words, by, at })
}

/** Whether this person can answer now: what a screen shows. */
export function mayAnswerRecall(referral: Answering, who: Answerer): boolean {
  if (!isWaiting(referral.recall) || (referral.to ?? referral.from) !== who.organisationId) return false
  return referral.to === undefined
    ? who.writesReferrals
    : answeringRoles.some((role) => who.roles.includes(role))
}

function isWaiting(recall: Recall | undefined): boolean {
  return recall !== undefined && recall.answer === undefined
}
