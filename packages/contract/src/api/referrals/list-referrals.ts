import { protocolChannels } from '@amparo/domain/protocol/sharing-protocol'
import * as z from 'zod/mini'
import { id, pageInput, pageOf } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { serviceKind } from '../services/service-fields.ts'
import { feedbackView } from './feedback.ts'
import { referralView } from './referral-view.ts'

export const listCaseReferrals = operation({
  id: 'referral.list-of-case',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/referrals',
  summary: 'List the referrals of a case, newest first.',
  purpose: 'referral',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  /** What the child said of them; never part of what a receiver reads. */
  output: z.object({ items: z.array(referralView), feedback: z.array(feedbackView) }),
  identifiable: true,
  problems: [],
})

/** Referrals that other organisations sent to the reader's own. */
export const listReceivedReferrals = operation({
  id: 'referral.list-received',
  kind: 'query',
  method: 'GET',
  path: '/api/referrals/received',
  summary: 'List referrals received by the own organisation, newest first.',
  purpose: 'referral',
  input: z.strictObject({
    ...pageInput,
    state: z.optional(z.enum(['sent', 'accepted', 'declined', 'completed', 'withdrawn'])),
  }),
  output: pageOf(referralView),
  identifiable: true,
  problems: [],
})

/** To whom one can refer, and who can take a referral on. */
export const listRecipients = operation({
  id: 'referral.recipients',
  kind: 'query',
  method: 'GET',
  path: '/api/referrals/recipients',
  summary: 'List the organisations that can receive a referral, and colleagues who can take one on.',
  purpose: 'referral',
  input: z.strictObject({}),
  output: z.object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        country: z.string(),
        kind: z.string(),
        /** Whether a sharing protocol with it is in force, and why not; by which ways something may go there. */
        protocol: z.enum(['in-force', 'suspended', 'ended', 'none']),
        channels: z.array(z.enum(protocolChannels)),
      }),
    ),
    /** Providers outside the node, by their entries in the catalogue. */
    outside: z.array(z.object({ id: z.string(), name: z.string(), service: serviceKind })),
    colleagues: z.array(z.object({ id: z.string(), displayName: z.string(), roles: z.array(z.string()) })),
  }),
  identifiable: false,
  problems: [],
})
