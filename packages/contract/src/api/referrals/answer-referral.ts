import * as z from 'zod/mini'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const referralId = id<'ReferralId'>()

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
  input: z.strictObject({ referralId, reason: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['referral.already-answered', 'referral.reason-missing'],
})

export const completeReferral = operation({
  id: 'referral.complete',
  kind: 'command',
  method: 'POST',
  path: '/api/referrals/:referralId/complete',
  summary: 'Report that the service was given; what was shared is closed again.',
  purpose: 'referral',
  input: z.strictObject({ referralId, outcome: text(2000) }),
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
