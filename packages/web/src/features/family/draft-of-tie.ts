import type { CaseId } from '@amparo/domain/kernel/brand'

export function draftOfTie(caseId: CaseId): string {
  return `relation ${caseId}`
}
