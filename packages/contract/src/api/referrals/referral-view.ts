import {
  givenAnswers,
  referralAnswers,
  referralStates,
  shareableSections,
} from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import { unavailableCauses } from '@amparo/domain/service/service-gap'
import * as z from 'zod/mini'
import { recallView } from './recall.ts'
import { serviceKind } from '../services/service-fields.ts'

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
  /** The organisation, or the provider outside. */
  toOrganisation: z.string(),
  /** Null where the provider is outside the node. */
  toOrganisationId: z.nullable(z.string()),
  providerPhone: z.string(),
  howToRefer: z.string(),
  service: serviceKind,
  reason: z.string(),
  urgency: z.enum(referralUrgencies),
  sharedSections: z.array(z.enum(shareableSections)),
  /** How many incidents go along, not which. */
  sharedIncidents: z.number(),
  state: z.enum(referralStates),
  sentBy: z.nullable(z.string()),
  sentAt: z.string(),
  answerDueAt: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  answerReason: z.string(),
  cause: z.nullable(z.enum(unavailableCauses)),
  receiver: z.nullable(z.string()),
  receiverId: z.nullable(z.string()),
  outcome: z.string(),
  given: z.nullable(z.enum(givenAnswers)),
  /** What the reader can answer now. */
  answers: z.array(z.enum(referralAnswers)),
  /** Asked back since the permission for it is gone; whether the reader can answer. */
  recall: z.nullable(z.extend(recallView, { mayAnswer: z.boolean() })),
  version: z.number(),
})
export type ReferralView = z.infer<typeof referralView>
