import type { CaseId } from '@amparo/domain/kernel/brand'

export function draftOfInvitation(caseId: CaseId): string {
  return `support ${caseId}`
}
