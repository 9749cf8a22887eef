import type { assignCase } from '@amparo/contract/api/assignments/assignments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { newTestId } from './register.ts'

export type AssignmentInput = InputOf<typeof assignCase>

export function assignmentInput(
  caseId: CaseId,
  to: UserId,
  more: Partial<AssignmentInput> = {},
): AssignmentInput {
  return {
    caseId,
    assignmentId: newTestId(),
    to,
    reason: 'leaving',
    words: '',
    mustKnow: 'La espera su tía el jueves en la terminal.',
    toldChild: 'Sabe que Ana se va y que la va a presentar.',
    introducer: 'former-worker',
    despite: '',
    ...more,
  }
}
