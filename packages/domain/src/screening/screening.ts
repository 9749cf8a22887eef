import type { Phase } from '../case/case.ts'
import type { AnswerId, CaseId, IncidentId, ScreeningId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { ScreeningFinding } from './weigh-signs.ts'

/** What a second person made of it. */
export const lookFindings = ['none', 'strong'] as const
export type LookFinding = (typeof lookFindings)[number]

export type SecondLook = {
  readonly finding: LookFinding
  readonly words: string
  readonly by: UserId
  readonly at: string
}

/**
 * What one screening for trafficking came to (GLOSSARY: trafficking screening). The answers are a form of the case;
 * this is what follows from them.
 */
export type Screening = {
  readonly id: ScreeningId
  readonly caseId: CaseId
  /** The filed form with the answers. */
  readonly answerId: AnswerId
  readonly phase: Phase
  /** The day of the talk, and the moment from which the next one counts. */
  readonly on: PlainDate
  readonly heldAt: string
  readonly finding: ScreeningFinding
  readonly look: SecondLook | null
  /** What was written as an incident, with its notices; null where there was no need. */
  readonly incidentId: IncidentId | null
  /** Why it no longer counts: the form was corrected or withdrawn. */
  readonly setAside: SetAside | null
  readonly by: UserId
  readonly at: string
  readonly version: number
}

export const setAsides = ['corrected', 'withdrawn'] as const
export type SetAside = (typeof setAsides)[number]

export type ScreeningWeighed = Pick<
  Screening,
  'caseId' | 'answerId' | 'phase' | 'on' | 'heldAt' | 'finding' | 'incidentId' | 'by' | 'at'
> & {
  readonly kind: 'ScreeningWeighed'
  readonly screeningId: ScreeningId
}

export type ScreeningEvent =
  | ScreeningWeighed
  | (SecondLook & { readonly kind: 'ScreeningLookedAt'; readonly incidentId: IncidentId | null })
  | { readonly kind: 'ScreeningSetAside'; readonly why: SetAside; readonly by: UserId; readonly at: string }

export function evolveScreening(before: Screening | undefined, event: ScreeningEvent): Screening {
  if (event.kind === 'ScreeningWeighed') {
    const { kind: _kind, screeningId, ...weighed } = event
    return { id: screeningId, ...weighed, look: null, setAside: null, version: 1 }
  }
  if (before === undefined) throw new Error(`${event.kind} before anything was asked`)
  const version = before.version + 1
  if (event.kind === 'ScreeningSetAside') return { ...before, setAside: event.why, version }
  const { finding, words, by, at, incidentId } = event
  return { ...before, look: { finding, words, by, at }, incidentId, version }
}

/** Somebody else has to look at it, and nobody has. */
export function waitsForLook({ finding, look, setAside }: Pick<Screening, 'finding' | 'look' | 'setAside'>) {
  return finding === 'some' && look === null && setAside === null
}

/** What of it the clocks run by: when, at which phase, and nothing of what was told. */
export type ScreeningClock = {
  readonly phase: Phase
  readonly heldAt: string
  /** False where nothing could be asked or was said: it is tried again. */
  readonly asked: boolean
  /** Since when a second look is waited for. */
  readonly lookSince: string | null
}

export function clockOfScreening(screening: Screening): ScreeningClock | null {
  if (screening.setAside !== null) return null
  const { phase, heldAt, finding, at } = screening
  return { phase, heldAt, asked: finding !== 'open', lookSince: waitsForLook(screening) ? at : null }
}
