import type { CaseId } from '@amparo/domain/kernel/brand'

export function draftOfProposal(caseId: CaseId): string {
  return `proposal ${caseId}`
}
