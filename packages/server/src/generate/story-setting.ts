import type { Helper } from '@amparo/domain/interpreter/interpreting'
import type { Id, OrganisationId } from '@amparo/domain/kernel/brand'
import type { Actor, Step } from './step.ts'
import type { StorySource, Strand } from './story-source.ts'

/** In which a strand is told: with what is drawn for it alone. */
export type StorySetting = StoryPlan & Strand

export type StoryPlan = {
  readonly source: StorySource
  readonly country: string
  readonly worker: Actor
  readonly supervisor: Actor
  /** Another organisation to which this case is referred, and who takes it on there. */
  readonly referredTo?: { readonly supervisor: Actor; readonly receiver: Actor }
  /** The story ends with the offer of the case to this organisation, some hours ago. */
  readonly offeredTo?: OrganisationId | undefined
  /** To whom the supervisor gives the case at last, and waits for an answer. */
  readonly assignedTo?: Actor | undefined
  /** The story ends with a pause: she is with her family for some weeks. */
  readonly pauses?: boolean
  /** What is told of the way she came is written down. */
  readonly tellsJourney?: boolean
  /** Who of a register interprets this language. */
  readonly interpreterFor?: ((language: string) => Helper | undefined) | undefined
  /** Nothing happens after this instant. */
  readonly until: number
  readonly formVersionId: Id<string>
  /** Codes that other cases have; with a hundred thousand cases two draws do meet. */
  readonly takenCodes?: Set<string>
  /** How long ago the story may begin, in days. */
  readonly days: number
  /** Told up to today, and only so many steps of it have happened. */
  readonly steps?: number | undefined
}

/** A step before its time is known. */
export type Draft = {
  [Name in Step['do']]: { do: Name; input: Extract<Step, { do: Name }>['input']; by: Actor }
}[Step['do']]
