import { approverRoles } from '@amparo/domain/approval/approval-steps'
import { incidentTypes } from '@amparo/domain/incident/incident-words'
import { wordsPermissions } from '@amparo/domain/journey/leaving'
import { chosenSections, shareableSections } from '@amparo/domain/referral/referral'
import { referralUrgencies } from '@amparo/domain/rule/rule-parameters'
import { arrivals, transferReasons, transferStates } from '@amparo/domain/transfer/transfer'
import * as z from 'zod/mini'
import { commandOutcome, id, pageInput, pageOf, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { agreementProblems } from '../protocols/agreement-problems.ts'
import { approvalProblems, askedChanges, meantStep } from '../../kernel/review.ts'
import { transferView } from './transfer-view.ts'

const transferId = id<'TransferId'>()
const caseId = id<'CaseId'>()

/** What must be true whenever a case leaves. */
const beforeItLeaves = [
  'case.closed',
  'case.on-hold',
  'transfer.already-offered',
  'transfer.closure-waiting',
  'transfer.referrals-open',
  'transfer.recipient-unavailable',
  'transfer.incident-unknown',
  'transfer.incident-accuses',
  'transfer.consent-missing',
  ...agreementProblems,
  'rule.missing',
] as const

export const offerTransfer = operation({
  id: 'transfer.offer',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/transfers',
  summary:
    'Offer the case to another organisation, or ask that it be approved first; responsibility stays until that one accepts.',
  purpose: 'referral',
  input: z.strictObject({
    caseId,
    transferId,
    to: id<'OrganisationId'>(),
    reason: z.enum(transferReasons),
    need: text(2000),
    urgency: z.enum(referralUrgencies),
    sharedSections: z.array(z.enum(shareableSections)).check(z.maxLength(shareableSections.length)),
    /** Incidents go along each by itself. */
    sharedIncidents: z.array(id<'IncidentId'>()).check(z.maxLength(50)),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [...beforeItLeaves, 'transfer.own-organisation', 'transfer.words-missing'],
})

/** With the last step the receiver sees it, and its time to answer begins. */
export const approveTransferOffer = operation({
  id: 'transfer.approve-offer',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/transfers/:transferId/approve',
  summary: 'Approve that a case is offered to another organisation; never one that oneself asked for.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, transferId, step: meantStep }),
  output: commandOutcome,
  identifiable: false,
  problems: [...approvalProblems, 'approval.step-moved', ...beforeItLeaves],
})

export const sendBackTransferOffer = operation({
  id: 'transfer.send-back-offer',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/transfers/:transferId/send-back',
  summary: 'Say what should be otherwise before a case is offered; another organisation never sees it.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, transferId, changes: askedChanges }),
  output: commandOutcome,
  identifiable: false,
  problems: [...approvalProblems],
})

/** Read before offering: nothing of it leaves. */
export const previewTransfer = operation({
  id: 'transfer.preview',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/transfer-preview/:to',
  summary:
    'What would go along with a transfer, or with a referral, to one organisation, part by part, and what each part still needs.',
  purpose: 'referral',
  input: z.strictObject({
    caseId,
    to: id<'OrganisationId'>(),
    /** Without it, a transfer: each has a permission of its own. */
    act: z.optional(z.enum(['transfer', 'referral'])),
  }),
  output: z.object({
    /** Who approves it before it is offered, in their order; nobody where no rule asks for it. */
    approvedBy: z.array(z.enum(approverRoles)),
    parts: z.array(
      z.object({
        section: z.enum(shareableSections),
        /** A permission to transfer covers it. */
        covered: z.boolean(),
        /** The protocol with that organisation names it, and I read it myself. */
        agreed: z.boolean(),
      }),
    ),
    /** With her people: how they are related, and when they may be called. */
    ties: z.number(),
    safeHours: z.number(),
    legs: z.number(),
    stays: z.number(),
    /** Why she left goes along only with her own yes. */
    leaving: z.nullable(z.enum(wordsPermissions)),
    incidents: z.array(
      z.object({
        id: z.string(),
        section: z.enum(chosenSections),
        type: z.enum(incidentTypes),
        recordedAt: z.string(),
        /** People of that organisation's own institution did it: it never goes there. */
        keptAway: z.boolean(),
        covered: z.boolean(),
        agreed: z.boolean(),
      }),
    ),
  }),
  identifiable: true,
  problems: [],
})

/** The receiver registers a case of its own for one worker; the former one is read-only from then on. */
export const acceptTransfer = operation({
  id: 'transfer.accept',
  kind: 'command',
  method: 'POST',
  path: '/api/transfers/:transferId/accept',
  summary:
    'Accept a case that was offered; a case of the own organisation is registered for the named worker.',
  purpose: 'referral',
  input: z.strictObject({ transferId, receivingCaseId: caseId, workerId: id<'UserId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.exists',
    'transfer.already-answered',
    'transfer.expired',
    'transfer.case-moved',
    'transfer.consent-ended',
    'transfer.child-here',
    'transfer.worker-unknown',
    'rule.missing',
  ],
})

/** Nothing of the case is read by it, and nobody loses a right. */
export const handOnTransfer = operation({
  id: 'transfer.hand-on',
  kind: 'command',
  method: 'POST',
  path: '/api/transfers/:transferId/hand-on',
  summary: 'Ask a supervisor of the own organisation to answer a case that was offered; it stays offered.',
  purpose: 'referral',
  input: z.strictObject({ transferId, to: id<'UserId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['transfer.already-answered', 'transfer.expired', 'transfer.supervisor-unknown'],
})

export const declineTransfer = operation({
  id: 'transfer.decline',
  kind: 'command',
  method: 'POST',
  path: '/api/transfers/:transferId/decline',
  summary: 'Do not accept a case that was offered, and say why.',
  purpose: 'referral',
  input: z.strictObject({ transferId, words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['transfer.already-answered', 'transfer.words-missing'],
})

export const completeTransfer = operation({
  id: 'transfer.complete',
  kind: 'command',
  method: 'POST',
  path: '/api/transfers/:transferId/complete',
  summary: 'Say that the child of an accepted case has arrived, or that somebody was in touch with her.',
  purpose: 'referral',
  input: z.strictObject({ transferId, arrival: z.enum(arrivals), words: text(2000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['transfer.already-answered'],
})

export const cancelTransfer = operation({
  id: 'transfer.cancel',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/transfers/:transferId/cancel',
  summary: 'Take back an offer, or an accepted case whose child never arrived; the own case goes on.',
  purpose: 'referral',
  input: z.strictObject({ caseId, transferId, words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['transfer.already-answered', 'transfer.words-missing'],
})

export const listCaseTransfers = operation({
  id: 'transfer.list-of-case',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/transfers',
  summary: 'List the transfers of a case, out of it and into it, newest first.',
  purpose: 'referral',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(transferView) }),
  identifiable: true,
  problems: [],
})

export const listReceivedTransfers = operation({
  id: 'transfer.list-received',
  kind: 'query',
  method: 'GET',
  path: '/api/transfers/received',
  summary: 'List cases that were offered to the own organisation, newest first.',
  purpose: 'referral',
  input: z.strictObject({ ...pageInput, state: z.optional(z.enum(transferStates)) }),
  output: pageOf(transferView),
  identifiable: true,
  problems: [],
})

/** Who can take a case on here. */
export const listTransferWorkers = operation({
  id: 'transfer.workers',
  kind: 'query',
  method: 'GET',
  path: '/api/transfers/workers',
  summary: 'List the people of the own teams to whom an accepted case can be given.',
  purpose: 'referral',
  input: z.strictObject({}),
  output: z.object({ workers: z.array(z.object({ id: z.string(), name: z.string() })) }),
  identifiable: false,
  problems: [],
})

export const listTransferSupervisors = operation({
  id: 'transfer.supervisors',
  kind: 'query',
  method: 'GET',
  path: '/api/transfers/supervisors',
  summary: 'List the other supervisors of the own organisation, to whom an offered case can be handed on.',
  purpose: 'referral',
  input: z.strictObject({}),
  output: z.object({
    supervisors: z.array(z.object({ id: z.string(), name: z.string(), teams: z.array(z.string()) })),
  }),
  identifiable: false,
  problems: [],
})
