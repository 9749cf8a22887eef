import type { CaseId } from '@amparo/domain/kernel/brand'

/** Where a new note of a case is kept until it is sent, wherever it was begun. */
export function draftOfNewNote(caseId: CaseId): string {
  return `note ${caseId}`
}
