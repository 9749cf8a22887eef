import type { CaseId } from '@amparo/domain/kernel/brand'

export function draftOfLeg(caseId: CaseId, legId = ''): string {
  return `journey-leg ${caseId} ${legId}`
}

export function draftOfStay(caseId: CaseId, stayId = ''): string {
  return `journey-stay ${caseId} ${stayId}`
}

export function draftOfLeaving(caseId: CaseId): string {
  return `leaving ${caseId}`
}
