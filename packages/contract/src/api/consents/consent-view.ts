import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { confirmations } from '@amparo/domain/consent/override'
import { consentBases, consentPurposes } from '@amparo/domain/consent/consent'
import * as z from 'zod/mini'
import { recallView } from '../referrals/recall.ts'
import { helpedBy } from '../interpreters/helped-by.ts'

/** What is asked for: separate switches, never one box. */
export const consentPurpose = z.enum(consentPurposes)
export type ConsentPurpose = z.infer<typeof consentPurpose>

/** Who said yes or no. */
export const consenter = z.enum([
  'child',
  'mother',
  'father',
  'caregiver',
  'legal-guardian',
  'trusted-adult',
  'caseworker',
])
export type Consenter = z.infer<typeof consenter>

export const lawfulBasis = z.enum(consentBases)

export const consentView = z.object({
  id: z.string(),
  version: z.number(),
  purpose: consentPurpose,
  recipientOrganisationId: z.nullable(z.string()),
  recipientServiceId: z.nullable(z.string()),
  recipientOrganisation: z.nullable(z.string()),
  sections: z.array(z.string()),
  state: z.enum(['given', 'refused', 'withdrawn']),
  /** Given, not withdrawn, not expired, not refused since. */
  live: z.boolean(),
  basis: lawfulBasis,
  basisReason: z.string(),
  /** Who decided or ordered it, where a case is handed over without a yes. */
  authority: z.string(),
  /** It came with the case from another system: who answered there is not known. */
  imported: z.boolean(),
  consenters: z.array(consenter),
  consentedBy: z.string(),
  childAssented: z.boolean(),
  childInformed: z.boolean(),
  childNotTold: z.string(),
  language: z.string(),
  /** As it was typed before who interpreted was written down by itself. */
  interpreter: z.string(),
  helpedBy,
  toldBack: z.string(),
  withhold: z.string(),
  textVersion: z.string(),
  givenOn: z.string(),
  validUntil: z.nullable(z.string()),
  /** Where the look of a second person stands, until when it must be there, who it was, and whether the reader may. */
  confirmation: z.enum(confirmations),
  confirmBy: z.nullable(z.string()),
  confirmedBy: z.nullable(z.string()),
  mayConfirm: z.enum(approvalStandings),
  /** Of a permission that is gone: what went out on it and is asked back, with the answers. */
  recalls: z.array(z.extend(recallView, { name: z.string(), sentAt: z.string() })),
  /** The case is with another organisation already: what went with it cannot be called back. */
  handedOver: z.boolean(),
  withdrawnAt: z.nullable(z.string()),
  withdrawnBecause: z.string(),
})
export type ConsentView = z.infer<typeof consentView>
