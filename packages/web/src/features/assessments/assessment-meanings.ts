import type { Meaning } from '../../ui/badge.tsx'

export const assessmentMeanings = {
  draft: 'neutral',
  completed: 'warning',
  approved: 'good',
  superseded: 'neutral',
  unanswered: 'neutral',
} as const satisfies Readonly<Record<string, Meaning>>
