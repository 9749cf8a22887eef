import { services, shareableSections } from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import * as z from 'zod/mini'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

export const sendReferral = operation({
  id: 'referral.send',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/referrals',
  summary: 'Refer the child to another organisation for a service, sharing only the named sections.',
  purpose: 'referral',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    referralId: id<'ReferralId'>(),
    to: id<'OrganisationId'>(),
    service: z.enum(services),
    reason: text(2000),
    urgency: z.enum(referralUrgencies),
    sharedSections: z.array(z.enum(shareableSections)).check(z.maxLength(shareableSections.length)),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'referral.exists',
    'referral.own-organisation',
    'referral.recipient-unavailable',
    'referral.consent-missing',
  ],
})
