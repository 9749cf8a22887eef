import type { previewTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { listSteps } from '@amparo/domain/approval/approval'
import type { Section } from '@amparo/domain/access/vocabulary'
import { liveConsent } from '@amparo/domain/consent/live-consent'
import { mayKnowOf } from '@amparo/domain/incident/incident-routing'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { requireAgreement } from '@amparo/domain/protocol/require-agreement'
import { shareableSections } from '@amparo/domain/referral/referral'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { findCaseState } from '../cases/index.ts'
import { listConsentStates } from '../consents/index.ts'
import { listIncidentsToChoose } from '../incidents/index.ts'
import { listAgencies } from '../organisations/index.ts'
import { agreementOf } from '../protocols/index.ts'
import { findRecipient } from '../referrals/index.ts'
import { countAlong } from './store.ts'

/** What would go along to one organisation: read by whoever is about to offer, decided again when she does. */
export async function transferPreview(context: OperationContext, input: InputOf<typeof previewTransfer>) {
  const { tx, principal } = context
  const [recipient, agencies, incidents, along, consents, today, agreement, state] = await Promise.all([
    findRecipient(tx, input.to),
    listAgencies(tx, input.to),
    listIncidentsToChoose(tx, input.caseId),
    countAlong(tx, input.caseId),
    listConsentStates(tx, input.caseId),
    todayOf(context),
    agreementOf(context, [principal.organisationId, input.to], context.caseRights?.reads ?? []),
    findCaseState(tx, input.caseId),
  ])
  if (!recipient) return refuse(problem('record.not-found'))
  const isCovered = (section: Section) =>
    liveConsent(consents, {
      purpose: input.act === 'referral' ? 'share-for-services' : 'transfer-of-case',
      recipient: input.to,
      sections: [section],
      on: today,
      at: context.now,
    }) !== undefined
  const isAgreed = (section: Section) =>
    requireAgreement(agreement, {
      between: [principal.organisationId, input.to],
      channel: input.act ?? 'transfer',
      purpose: input.act === 'referral' ? 'share-for-services' : 'transfer-of-case',
      sections: [section],
    }).ok
  const approval =
    state && (await approvalFor(context, state, { also: 'transfer' }, { riskLevel: state.riskLevel }))
  const approvers = listSteps(approval, { riskLevel: state?.riskLevel }).map(({ by }) => by)
  const house = { agencies, enforcement: recipient.enforcement }
  context.touch('case', [input.caseId, ...incidents.map(({ id }) => id)], ['journey', 'people'])
  return accept({
    approvedBy: approvers,
    parts: shareableSections.map((section) => ({
      section,
      covered: isCovered(section),
      agreed: isAgreed(section),
    })),
    ...along,
    incidents: incidents.map(({ id, section, type, recordedAt, keptFrom }) => ({
      id: id as string,
      section,
      type,
      recordedAt,
      keptAway: !mayKnowOf(keptFrom, house),
      covered: isCovered(section),
      agreed: isAgreed(section),
    })),
  })
}
