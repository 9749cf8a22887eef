import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { phases } from '@amparo/domain/case/case'
import { shareableSections } from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import { arrivals, transferAnswers, transferReasons, transferStates } from '@amparo/domain/transfer/transfer'
import * as z from 'zod/mini'
import { approvalSteps } from '../../kernel/review.ts'

export const transferView = z.object({
  id: z.string(),
  /** The case that was offered; the receiver reaches it only once it was accepted for her. */
  caseId: z.string(),
  caseCode: z.string(),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  phase: z.enum(phases),
  fromOrganisation: z.string(),
  fromOrganisationId: z.string(),
  fromPhone: z.string(),
  toOrganisation: z.string(),
  toOrganisationId: z.string(),
  toPhone: z.string(),
  reason: z.enum(transferReasons),
  need: z.string(),
  urgency: z.enum(referralUrgencies),
  sharedSections: z.array(z.enum(shareableSections)),
  /** How many incidents were chosen; what they are is read once the case was accepted. */
  sharedIncidents: z.number(),
  /** Since when something is due the same day, while it is offered; not of what kind. */
  dangerSince: z.nullable(z.string()),
  state: z.enum(transferStates),
  /** Nobody answered in time: the offer has ended by itself. */
  expired: z.boolean(),
  /** While it waits for approval: how the reader stands to that, and by which steps. */
  approval: z.enum(approvalStandings),
  approvalSteps,
  /** Who sent it back, and when; of its own organisation only. */
  reviewedBy: z.nullable(z.string()),
  reviewedAt: z.nullable(z.string()),
  /** Names of colleagues only. */
  offeredBy: z.nullable(z.string()),
  offeredAt: z.string(),
  answerDueAt: z.string(),
  /** The receiver only: who was asked there to answer it, and by whom. */
  handedOn: z.nullable(
    z.object({ to: z.nullable(z.string()), mine: z.boolean(), by: z.nullable(z.string()), at: z.string() }),
  ),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  worker: z.nullable(z.string()),
  /** The receiver's case, where the reader belongs to the receiver. */
  receivingCaseId: z.nullable(z.string()),
  arrivalDueAt: z.nullable(z.string()),
  completedAt: z.nullable(z.string()),
  arrival: z.nullable(z.enum(arrivals)),
  words: z.string(),
  /** What the reader can answer now. */
  answers: z.array(z.enum(transferAnswers)),
  version: z.number(),
})
export type TransferView = z.infer<typeof transferView>
