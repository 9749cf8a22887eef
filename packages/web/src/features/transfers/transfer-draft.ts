import type { IncidentId } from '@amparo/domain/kernel/brand'
import type { ShareableSection } from '@amparo/domain/referral/referral'
import type { ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import type { TransferReason } from '@amparo/domain/transfer/transfer'
import { newId } from '../../data/new-id.ts'

export function emptyTransfer() {
  return {
    transferId: newId<'TransferId'>(),
    to: undefined as string | undefined,
    reason: undefined as TransferReason | undefined,
    need: '',
    urgency: undefined as ReferralUrgency | undefined,
    sections: [] as readonly ShareableSection[],
    incidents: [] as readonly IncidentId[],
    isChecked: false,
  }
}
export type TransferDraft = ReturnType<typeof emptyTransfer>

export function draftOfTransfer(caseId: string): string {
  return `transfer ${caseId}`
}
