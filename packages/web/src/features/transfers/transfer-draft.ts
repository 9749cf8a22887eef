import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import type { IncidentId } from '@amparo/domain/kernel/brand'
import type { ShareableSection } from '@amparo/domain/referral/referral'
import type { ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import type { TransferReason } from '@amparo/domain/transfer/transfer'
import { newId } from '../../data/new-id.ts'

/** Empty, or with what was asked before and sent back. Incidents are chosen again: what may go may be otherwise. */
export function transferLike(before: TransferView | undefined) {
  return {
    transferId: newId<'TransferId'>(),
    to: before?.toOrganisationId as string | undefined,
    reason: before?.reason as TransferReason | undefined,
    need: before?.need ?? '',
    urgency: before?.urgency as ReferralUrgency | undefined,
    sections: (before?.sharedSections ?? []).filter(
      (section) => section !== 'identity',
    ) as readonly ShareableSection[],
    incidents: [] as readonly IncidentId[],
    isChecked: false,
  }
}
export type TransferDraft = ReturnType<typeof transferLike>

export function draftOfTransfer(caseId: string): string {
  return `transfer ${caseId}`
}
