import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'

/** Why children leave. Source: mission checklist (domain 01: 2, 10, 11, 27, 36, 57, 58, 126). */
export const leavingReasons = [
  'gang-threats',
  'violence-around',
  'violence-at-home',
  'recruitment',
  'poverty',
  'debt',
  'no-work',
  'no-school',
  'join-family',
  'nobody-to-care',
  'family-decided',
  'disaster',
  'discrimination',
  'health',
  'other-reason',
] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const wordsPermissions = ['yes', 'no', 'not-asked'] as const
export type WordsPermission = (typeof wordsPermissions)[number]

/**
 * Why she left: codes in the order in which she gives them, and her own words in her language. The words are hers:
 * they serve as evidence or leave this organisation only if she permits it (domain 01, 2 and 18).
 */
export type Leaving = {
  readonly reasons: readonly LeavingReason[]
  readonly words: string
  /** ISO 639-3. */
  readonly language: string | null
  readonly mayUse: WordsPermission
}

/** What is told of it in words or codes, in the order in which people read it. */
export const leavingFieldNames = [
  'reasons',
  'words',
  'language',
  'mayUse',
] as const satisfies readonly (keyof Leaving)[]

export type LeavingRecord = WrittenRecord<Leaving>

export function checkLeaving(leaving: Leaving): Problem | undefined {
  return leaving.reasons.length === 0 && leaving.words === '' ? problem('leaving.empty') : undefined
}
