import type { Section } from '../access/vocabulary.ts'
import type { CaseId, FlagId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** Something on a case that must not be overlooked, from a day on, until somebody takes the flag off. */
export type Flag = {
  readonly id: FlagId
  readonly caseId: CaseId
  /** Where its words belong: whoever may not read that part of the case meets no flag. */
  readonly section: Section
  readonly on: PlainDate
  readonly reason: string
  readonly by: UserId
  readonly at: string
  readonly removedBy: UserId | undefined
  readonly removedAt: string | undefined
  readonly removedWords: string
  readonly version: number
}

export type FlagEvent =
  | (Pick<Flag, 'caseId' | 'section' | 'on' | 'reason' | 'by' | 'at'> & {
      readonly kind: 'FlagSet'
      readonly flagId: FlagId
    })
  | { readonly kind: 'FlagRemoved'; readonly because: string; readonly by: UserId; readonly at: string }

export function evolveFlag(before: Flag | undefined, event: FlagEvent): Flag {
  if (event.kind === 'FlagSet') {
    const { kind: _kind, flagId, ...flag } = event
    return { id: flagId, ...flag, removedBy: undefined, removedAt: undefined, removedWords: '', version: 1 }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was a flag`)
  return {
    ...before,
    removedBy: event.by,
    removedAt: event.at,
    removedWords: event.because,
    version: before.version + 1,
  }
}
