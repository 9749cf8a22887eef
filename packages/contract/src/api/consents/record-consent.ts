import * as z from 'zod/mini'
import { sections } from '@amparo/domain/access/vocabulary'
import { commandOutcome, day, id, line, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { language } from '../cases/person-fields.ts'
import { consenter, consentPurpose, lawfulBasis } from './consent-view.ts'

/** A yes, a no, or the lawful basis instead, for one purpose and one recipient. */
export const recordConsent = operation({
  id: 'consent.record',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/consents',
  summary: 'Record a consent with its assent, a refusal, or the lawful basis instead.',
  purpose: 'intake',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    consentId: id<'ConsentId'>(),
    purpose: consentPurpose,
    /** Only for sharing: one organisation at a time. */
    recipientOrganisationId: z.optional(id<'OrganisationId'>()),
    /** Or one provider outside, by its entry in the catalogue. */
    recipientServiceId: z.optional(id<'ServiceId'>()),
    sections: z.array(z.enum(sections)).check(z.maxLength(sections.length)),
    state: z.enum(['given', 'refused']),
    basis: lawfulBasis,
    basisReason: text(2000),
    /** Who decided or ordered that a case is handed over without a yes. */
    authority: z.optional(line(200)),
    consenters: z.array(consenter).check(z.maxLength(7)),
    consentedBy: line(300),
    /** Why asking a caregiver was not possible or not in the child's interest; then others may answer. */
    caregiverNotAsked: text(1000),
    childAssented: z.boolean(),
    childInformed: z.boolean(),
    /** Why she was not told, where something is shared without a yes and she does not know it. */
    childNotTold: z.optional(text(1000)),
    language: z.optional(language),
    interpreter: line(200),
    /** What the child or the caregiver said back in own words. */
    toldBack: text(2000),
    withhold: text(2000),
    textVersion: line(60),
    givenOn: day(),
    validUntil: z.optional(day()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'consent.exists',
    'consent.child-missing',
    'consent.persons-missing',
    'consent.reason-missing',
    'consent.basis',
    'consent.child-not-told',
    'consent.authority-missing',
    'consent.recipient-missing',
    'consent.dates',
    'rule.missing',
  ],
})

/** The second person's yes to what is shared without one; her no is a withdrawal. */
export const confirmOverride = operation({
  id: 'consent.confirm-override',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/consents/:consentId/confirm',
  summary: 'Confirm, as a second person and within a day, that something is shared without a consent.',
  purpose: 'supervision',
  input: z.strictObject({ caseId: id<'CaseId'>(), consentId: id<'ConsentId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['consent.nothing-to-confirm', 'consent.not-in-time', 'approval.own-work'],
})

/** Ends a consent from now on, and what a referral gives to read on it; a case that was transferred stays so. */
export const withdrawConsent = operation({
  id: 'consent.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/consents/:consentId/withdraw',
  summary: 'Withdraw a consent; nothing more is shared on it, and what referrals share on it ends.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    consentId: id<'ConsentId'>(),
    because: text(1000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['consent.not-given'],
})
