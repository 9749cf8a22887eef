import type { Section } from '@amparo/domain/access/vocabulary'

/** A fact as a rule makes it: what happened, to which record, in which section. */
export type NewFact = {
  readonly caseId: string
  /** The kind of record that the fact belongs to: `case`, `person`, `plan`, `referral` … */
  readonly streamKind: string
  readonly streamId: string
  /** The version of that record from this fact on; the first is 1. */
  readonly streamVersion: number
  /** What happened, in the past tense: `PlanSubmitted`. */
  readonly kind: string
  readonly section: Section
  readonly payload: Readonly<Record<string, unknown>>
}

/** A fact as it is read back; its payload is absent when it has been erased. */
export type StoredFact = Omit<NewFact, 'payload'> & {
  readonly id: string
  readonly recordedAt: string
  readonly madeAt: string
  readonly actorId: string
  readonly organisationId: string
  readonly commandId: string
  readonly purpose: string
  readonly schemaVersion: number
  readonly payload: Readonly<Record<string, unknown>> | undefined
}
