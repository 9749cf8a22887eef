import type { CaseId, MissingEpisodeId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { EndReason, FoundState, MissingStep, StepResult } from './missing-words.ts'

/** One thing that was done to find her, or why it was not. */
export type MissingStepTaken = {
  readonly step: MissingStep
  readonly result: StepResult
  readonly words: string
  /** The number that an authority gave. */
  readonly reference: string
  readonly by: UserId
  readonly at: string
}

/** What was known when somebody saw that she is missing. */
export type MissingTold = {
  readonly since: PlainDate
  readonly hour: string | null
  readonly lastSeen: string
  readonly circumstances: string
  /** What makes it worse: her age, threats, who may have her. */
  readonly worry: string
  readonly noticedBy: string
}

/**
 * A time in which nobody knows where the child is and danger is possible (GLOSSARY: missing). A state of its own on
 * the case, beside where the case stands.
 */
export type MissingEpisode = MissingTold & {
  readonly id: MissingEpisodeId
  readonly caseId: CaseId
  /** The moment from which the steps count. */
  readonly sinceAt: string
  readonly steps: readonly MissingStepTaken[]
  readonly ended: MissingEnd | null
  readonly by: UserId
  readonly at: string
  readonly version: number
}

export type MissingEnd = {
  readonly reason: EndReason
  readonly on: PlainDate
  readonly where: string
  /** How she is; null where nobody saw her. */
  readonly found: FoundState | null
  /** What she told of it, in her own words, without being pressed. */
  readonly debrief: string
  readonly words: string
  readonly by: UserId
  readonly at: string
}

export type MissingEvent =
  | (MissingTold &
      Pick<MissingEpisode, 'caseId' | 'sinceAt' | 'by' | 'at'> & {
        readonly kind: 'MissingReported'
        readonly episodeId: MissingEpisodeId
      })
  | (MissingStepTaken & { readonly kind: 'MissingStepTaken' })
  | (MissingEnd & { readonly kind: 'MissingEnded' })

export function evolveMissing(before: MissingEpisode | undefined, event: MissingEvent): MissingEpisode {
  if (event.kind === 'MissingReported') {
    const { kind: _kind, episodeId, ...told } = event
    return { id: episodeId, ...told, steps: [], ended: null, version: 1 }
  }
  if (before === undefined) throw new Error(`${event.kind} before anybody was missing`)
  const { kind, ...what } = event
  const version = before.version + 1
  return kind === 'MissingEnded'
    ? { ...before, ended: what as MissingEnd, version }
    : { ...before, steps: [...before.steps, what as MissingStepTaken], version }
}

/** What of it the clocks run by, and nothing that says where she was. */
export type MissingClock = {
  readonly since: string
  readonly taken: readonly { readonly step: MissingStep; readonly at: string }[]
}

export function clockOfMissing(episode: MissingEpisode): MissingClock | null {
  if (episode.ended) return null
  return { since: episode.sinceAt, taken: episode.steps.map(({ step, at }) => ({ step, at })) }
}
