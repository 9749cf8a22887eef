import { jsonEquals, ownValue, type JsonValue } from './json.ts'
import { problem, type Problem } from './problem.ts'
import { accept, refuse, type Result } from './result.ts'

/**
 * How two people edit one record and neither loses a word (architecture, "How editing, deciding and syncing
 * are one thing"). Guarantees: a value that someone wrote either stands, was replaced by a person who had
 * seen it, or is kept in an open conflict; one writer who knows the versions never meets a conflict; the
 * clocks of devices decide nothing. Relies on the caller to run it inside the transaction that holds the
 * record, and on versions that only this file moves. The same function runs on the phone.
 *
 * The version of a field counts what there was to see: it rises when the value changes and also when
 * another value joins a conflict. So `base === version` means: this person saw everything there is.
 */
export type FieldVersions = Readonly<Record<string, number>>

/** Any record that people edit field by field: a form row, a person, a note. */
export type VersionedRecord = {
  readonly values: Readonly<Record<string, JsonValue>>
  /** Absent means 0: never written. */
  readonly versions: FieldVersions
  readonly conflicts: Readonly<Record<string, OpenConflict>>
}

/** Who wrote, in which edit, and when according to their device (shown, never used to decide). */
export type EditMark = { readonly edit: string; readonly actor: string; readonly madeAt: string }

/** A value that was written without having seen the one that stands. */
export type OtherValue = EditMark & { readonly value: JsonValue; readonly base: number }

/** The standing value stays in `values`; the others are kept here until a person chooses. */
export type OpenConflict = { readonly others: readonly OtherValue[] }

export type FieldEdit = {
  readonly value: JsonValue
  /** The version of the field that the writer had on the screen; 0 when there was none. */
  readonly base: number
  /** For a set: what the writer saw, so that additions and removals can be told apart. */
  readonly baseValue?: JsonValue
  /** The writer's own earlier edit that this one goes on from, where its outcome had not come back yet. */
  readonly after?: string
}

/**
 * How a field merges. `whole`: as one piece, narratives too, never by machine. `set`: a list of codes whose
 * additions and removals are merged; an exclusive code ("none of these") beside another is left to a person.
 */
export type MergeRule =
  { readonly kind: 'whole' } | { readonly kind: 'set'; readonly exclusive?: readonly string[] }

export type MergedFields<Merged extends VersionedRecord> = {
  readonly record: Merged
  readonly applied: readonly AppliedField[]
  readonly conflicts: readonly ConflictingField[]
  readonly unchanged: readonly string[]
}

export type AppliedField = { readonly field: string; readonly version: number; readonly value: JsonValue }
export type ConflictingField = {
  readonly field: string
  readonly version: number
  readonly standing: JsonValue
  readonly others: readonly OtherValue[]
}

export const emptyRecord: VersionedRecord = { values: {}, versions: {}, conflicts: {} }

/** The version to name as the base of the next edit. */
export function versionOf(record: VersionedRecord, field: string): number {
  return ownValue(record.versions, field) ?? 0
}

/**
 * Applies one person's edits to a record. Fresh or equal values apply; sets merge three ways; anything else
 * leaves the standing value, keeps the other beside it and waits for a person. An edit never closes a
 * conflict that others are part of: that is `chooseValue`.
 */
export function mergeFields<Merged extends VersionedRecord>(
  record: Merged,
  edits: Readonly<Record<string, FieldEdit>>,
  mark: EditMark,
  ruleOf: (field: string) => MergeRule,
): MergedFields<Merged> {
  const values = new Map(Object.entries(record.values))
  const versions = new Map(Object.entries(record.versions))
  const conflicts = new Map(Object.entries(record.conflicts))
  const applied: AppliedField[] = []
  const conflicting: ConflictingField[] = []
  const unchanged: string[] = []
  for (const [field, edit] of Object.entries(edits)) {
    const state: FieldState = {
      version: versions.get(field) ?? 0,
      standing: values.get(field) ?? null,
      open: conflicts.get(field),
    }
    const step = mergeOne(state, edit, mark, ruleOf(field))
    if (step.kind === 'unchanged') {
      unchanged.push(field)
      continue
    }
    const version = state.version + 1
    versions.set(field, version)
    if (step.kind === 'applied') {
      values.set(field, step.value)
      conflicts.delete(field)
      applied.push({ field, version, value: step.value })
    } else {
      conflicts.set(field, { others: step.others })
      conflicting.push({ field, version, standing: state.standing, others: step.others })
    }
  }
  return {
    record: {
      ...record,
      values: Object.fromEntries(values),
      versions: Object.fromEntries(versions),
      conflicts: Object.fromEntries(conflicts),
    },
    applied,
    conflicts: conflicting,
    unchanged,
  }
}

type FieldState = {
  readonly version: number
  readonly standing: JsonValue
  readonly open: OpenConflict | undefined
}

type MergeStep =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'applied'; readonly value: JsonValue }
  | { readonly kind: 'conflict'; readonly others: readonly OtherValue[] }

function mergeOne(state: FieldState, edit: FieldEdit, mark: EditMark, rule: MergeRule): MergeStep {
  const other: OtherValue = { ...mark, value: edit.value, base: edit.base }
  if (state.open !== undefined) return joinConflict(state.open, state.standing, other, edit.after)
  if (sameValue(rule, state.standing, edit.value)) return { kind: 'unchanged' }
  if (edit.base === state.version) return { kind: 'applied', value: edit.value }
  const merged = mergeSets(rule, state.standing, edit)
  if (merged === undefined) return { kind: 'conflict', others: [other] }
  return sameValue(rule, merged, state.standing) ? { kind: 'unchanged' } : { kind: 'applied', value: merged }
}

function joinConflict(
  open: OpenConflict,
  standing: JsonValue,
  other: OtherValue,
  after: string | undefined,
): MergeStep {
  // Its own writer replaces a kept value; anybody else's stays until a person chooses.
  const kept = open.others.filter((value) => after === undefined || value.edit !== after)
  const replaces = kept.length < open.others.length
  const known = [standing, ...kept.map((value) => value.value)].some((value) =>
    jsonEquals(value, other.value),
  )
  if (known && !replaces) return { kind: 'unchanged' }
  const others = known ? kept : [...kept, other]
  return others.length === 0 ? { kind: 'applied', value: standing } : { kind: 'conflict', others }
}

function mergeSets(rule: MergeRule, standing: JsonValue, edit: FieldEdit): JsonValue | undefined {
  if (rule.kind !== 'set') return undefined
  const [now, wanted, before] = [standing ?? [], edit.value ?? [], edit.baseValue ?? []].map(asCodes)
  if (now === undefined || wanted === undefined || before === undefined) return undefined
  const removed = new Set(before.filter((code) => !wanted.includes(code)))
  const added = wanted.filter((code) => !before.includes(code) && !now.includes(code))
  const merged = [...now.filter((code) => !removed.has(code)), ...added]
  const excludes = merged.length > 1 && merged.some((code) => rule.exclusive?.includes(code))
  return excludes ? undefined : merged
}

function asCodes(value: JsonValue): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const codes = value.filter((code): code is string => typeof code === 'string')
  return codes.length === value.length ? [...new Set(codes)] : undefined
}

function sameValue(rule: MergeRule, left: JsonValue, right: JsonValue): boolean {
  if (jsonEquals(left, right)) return true
  if (rule.kind !== 'set') return false
  const [one, two] = [asCodes(left ?? []), asCodes(right ?? [])]
  if (one === undefined || two === undefined) return false
  return one.length === two.length && one.every((code) => two.includes(code))
}

/**
 * A person who has seen every value chooses one, or writes a third. Refused when another value has joined
 * since: nobody decides about a value they have not seen.
 */
export function chooseValue<Merged extends VersionedRecord>(
  record: Merged,
  choice: { readonly field: string; readonly value: JsonValue; readonly base: number },
): Result<Merged, Problem> {
  const version = versionOf(record, choice.field)
  const open = ownValue(record.conflicts, choice.field)
  if (open === undefined || choice.base !== version) {
    return refuse(problem('edit.not-seen', { fields: [{ pointer: `/${choice.field}`, reason: 'stale' }] }))
  }
  const { [choice.field]: _closed, ...conflicts } = record.conflicts
  return accept({
    ...record,
    values: { ...record.values, [choice.field]: choice.value },
    versions: { ...record.versions, [choice.field]: version + 1 },
    conflicts,
  })
}
