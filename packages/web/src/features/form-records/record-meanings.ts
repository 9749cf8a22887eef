import type { FormRecordState } from '@amparo/domain/form-record/form-record'
import type { Meaning } from '../../ui/badge.tsx'

export const recordMeanings = {
  draft: 'warning',
  filed: 'good',
  checked: 'good',
  replaced: 'neutral',
  withdrawn: 'neutral',
} as const satisfies Readonly<Record<FormRecordState, Meaning>>
