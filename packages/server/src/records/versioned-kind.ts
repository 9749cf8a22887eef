import type { Section } from '@amparo/domain/access/vocabulary'
import type { requireOpen } from '@amparo/domain/case/require-open'
import type { FieldVersions, MergeRule } from '@amparo/domain/kernel/field-versions'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Problem } from '@amparo/domain/kernel/problem'
import type { OperationContext } from '../http/route.ts'

/** A record as it is edited: its values by field, and how often each has moved. */
export type LoadedRecord = {
  readonly values: Readonly<Record<string, JsonValue>>
  readonly versions: FieldVersions
  readonly version: number
  readonly section: Section
  /** Where what may be written depends on the record itself: a form's answer is read by its own definition. */
  readonly parse?: (field: string, value: unknown) => JsonValue | undefined
}

export type SavedRecord = {
  readonly caseId: string
  readonly recordId: string
  readonly section: Section
  readonly values: Readonly<Record<string, JsonValue>>
  readonly versions: FieldVersions
  readonly version: number
  /** Names of the fields whose standing value changed. */
  readonly changed: readonly string[]
}

/**
 * A kind of record that two people may edit at once: what an area gives so that edits, open conflicts and the
 * choice between two versions work for it. `RecordEdited` and `RecordValueChosen` are its facts, with the name
 * of the record in front (`PersonEdited`).
 */
export type VersionedKind = {
  /** `person`: kind of its stream, and its name in the table of two versions. */
  readonly kind: string
  readonly eventName: string
  readonly load: (
    context: OperationContext,
    caseId: string,
    recordId: string,
  ) => Promise<LoadedRecord | undefined>
  readonly save: (context: OperationContext, saved: SavedRecord) => Promise<void>
  /** Which case takes edits of this kind; without it only an open one (`requireOpen`). */
  readonly requireTaken?: typeof requireOpen
  readonly ruleOf: (field: string) => MergeRule
  /** Reads a value that was chosen or written as a third; undefined where it is none of this field. */
  readonly parse: (field: string, value: unknown) => JsonValue | undefined
  /** What no value may be, whoever writes it. */
  readonly check: (field: string, value: JsonValue, today: PlainDate) => Problem | undefined
}
