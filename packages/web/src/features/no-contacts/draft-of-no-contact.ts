import type { CaseId } from '@amparo/domain/kernel/brand'

export function draftOfNoContact(caseId: CaseId): string {
  return `no-contact ${caseId}`
}
