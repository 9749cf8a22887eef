import {
  referralAnswers,
  referralStates,
  services,
  shareableSections,
} from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import * as z from 'zod/mini'

export const referralView = z.object({
  id: z.string(),
  caseId: z.string(),
  caseCode: z.string(),
  /** Only where the reader may see who the child is. */
  callName: z.nullable(z.string()),
  ageFrom: z.nullable(z.number()),
  ageTo: z.nullable(z.number()),
  fromOrganisation: z.string(),
  fromOrganisationId: z.string(),
  fromPhone: z.string(),
  toOrganisation: z.string(),
  toOrganisationId: z.string(),
  service: z.enum(services),
  reason: z.string(),
  urgency: z.enum(referralUrgencies),
  sharedSections: z.array(z.enum(shareableSections)),
  state: z.enum(referralStates),
  sentBy: z.nullable(z.string()),
  sentAt: z.string(),
  answerDueAt: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  answerReason: z.string(),
  receiver: z.nullable(z.string()),
  receiverId: z.nullable(z.string()),
  outcome: z.string(),
  /** What the reader can answer now. */
  answers: z.array(z.enum(referralAnswers)),
  version: z.number(),
})
export type ReferralView = z.infer<typeof referralView>
