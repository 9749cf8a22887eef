import type { CaseId, ReopeningId, UserId } from '../kernel/brand.ts'

/** What brought a closed case back (code list of case management practice, domain 2.8). */
export const reopeningReasons = [
  'care-broke-down',
  'carer-died',
  'new-harm',
  'trafficked',
  'conflict-with-law',
  'now-alone',
  'functional-difficulty',
  'distress',
  'substance-use',
  'no-documents',
  'child-marriage',
  'pregnancy',
  'unsuitable-care',
  'other',
] as const
export type ReopeningReason = (typeof reopeningReasons)[number]

/** Why and by whom a closed case was opened again, and who works with the child from then on. It never changes. */
export type Reopening = {
  readonly id: ReopeningId
  readonly caseId: CaseId
  readonly reason: ReopeningReason
  readonly explanation: string
  readonly workerId: UserId
  readonly reopenedBy: UserId
  readonly reopenedAt: string
}

export type ReopeningEvent = {
  readonly kind: 'ReopeningRecorded'
  readonly reopeningId: ReopeningId
  readonly caseId: CaseId
  readonly reason: ReopeningReason
  readonly explanation: string
  readonly workerId: UserId
  readonly by: UserId
  readonly at: string
}

export function evolveReopening(before: Reopening | undefined, event: ReopeningEvent): Reopening {
  if (before !== undefined) throw new Error('a re-opening is recorded once')
  return {
    id: event.reopeningId,
    caseId: event.caseId,
    reason: event.reason,
    explanation: event.explanation,
    workerId: event.workerId,
    reopenedBy: event.by,
    reopenedAt: event.at,
  }
}
