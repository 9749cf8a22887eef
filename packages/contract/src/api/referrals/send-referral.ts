import { shareableSections } from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import * as z from 'zod/mini'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { agreementProblems } from '../protocols/agreement-problems.ts'
import { serviceKind } from '../services/service-fields.ts'

export const sendReferral = operation({
  id: 'referral.send',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/referrals',
  summary:
    'Refer the child for a service, to another organisation or to a provider outside, sharing only the named sections.',
  purpose: 'referral',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    referralId: id<'ReferralId'>(),
    /** An organisation of the node, an entry of the catalogue, or both. */
    to: z.optional(id<'OrganisationId'>()),
    serviceId: z.optional(id<'ServiceId'>()),
    service: serviceKind,
    reason: text(2000),
    urgency: z.enum(referralUrgencies),
    sharedSections: z.array(z.enum(shareableSections)).check(z.maxLength(shareableSections.length)),
    /** Each chosen by itself; the section as a whole never goes along. */
    sharedIncidents: z.optional(z.array(id<'IncidentId'>()).check(z.maxLength(50))),
    /** What happened that it is begun from; it goes along only where it is chosen besides. */
    fromIncident: z.optional(id<'IncidentId'>()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'referral.exists',
    'referral.own-organisation',
    'referral.recipient-unavailable',
    'referral.consent-missing',
    ...agreementProblems,
    'referral.outside-sections',
    'referral.incident-unknown',
    'referral.incident-accuses',
    'service.ended',
  ],
})
