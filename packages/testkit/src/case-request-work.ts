import type { askForCase } from '@amparo/contract/api/case-requests/case-requests'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { newTestId } from './register.ts'

export type CaseRequestInput = InputOf<typeof askForCase>

/** Her sister is here: she should not have to tell everything twice. */
export function caseRequestInput(code: string, more: Partial<CaseRequestInput> = {}): CaseRequestInput {
  return {
    requestId: newTestId(),
    code,
    reason: 'siblings',
    words: 'Su hermana está con nosotras desde el lunes.',
    ...more,
  }
}
