import { givenAnswers } from '@amparo/domain/referral/referral'
import { unavailableCauses } from '@amparo/domain/service/service-gap'
import * as z from 'zod/mini'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const referralId = id<'ReferralId'>()
const cause = z.enum(unavailableCauses)
const given = z.enum(givenAnswers)

/** Taken on by one person of the receiving organisation, who from then on sees what was shared. */
export const acceptReferral = operation({
  id: 'referral.accept',
  kind: 'command',
  method: 'POST',
  path: '/api/referrals/:referralId/accept',
  summary: 'Accept a referral for one person of the own organisation.',
  purpose: 'referral',
  input: z.strictObject({ referralId, receiverId: id<'UserId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['referral.already-answered', 'referral.receiver-unknown'],
})

export const declineReferral = operation({
  id: 'referral.decline',
  kind: 'command',
  method: 'POST',
  path: '/api/referrals/:referralId/decline',
  summary: 'Do not accept a referral, and say why.',
  purpose: 'referral',
  input: z.strictObject({ referralId, cause, reason: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['referral.already-answered', 'referral.reason-missing'],
})

export const completeReferral = operation({
  id: 'referral.complete',
  kind: 'command',
  method: 'POST',
  path: '/api/referrals/:referralId/complete',
  summary: 'Report what became of the service; what was shared is closed again.',
  purpose: 'referral',
  input: z.strictObject({ referralId, given, outcome: text(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['referral.already-answered'],
})

export const withdrawReferral = operation({
  id: 'referral.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/referrals/:referralId/withdraw',
  summary: 'Withdraw a referral; the receiving organisation sees nothing more from then on.',
  purpose: 'referral',
  input: z.strictObject({ caseId: id<'CaseId'>(), referralId, reason: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['referral.already-answered'],
})

/** A provider outside answers by telephone or on paper, and the sender writes it down. */
export const answerForOutside = operation({
  id: 'referral.answer-outside',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/referrals/:referralId/answer',
  summary: 'Write down what a provider outside the node answered to a referral.',
  purpose: 'referral',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    referralId,
    said: z.discriminatedUnion('answer', [
      z.strictObject({ answer: z.literal('accept') }),
      z.strictObject({ answer: z.literal('decline'), cause, reason: text(1000) }),
      z.strictObject({ answer: z.literal('complete'), given, outcome: text(2000) }),
    ]),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['referral.already-answered', 'referral.reason-missing'],
})
