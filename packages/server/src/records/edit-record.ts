import { requireOpen } from '@amparo/domain/case/require-open'
import {
  chooseValue,
  mergeFields,
  type FieldEdit,
  type VersionedRecord,
} from '@amparo/domain/kernel/field-versions'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { CommandOutcome } from '@amparo/contract/kernel/fields'
import { recordFact } from '../facts/record-fact.ts'
import type { OperationContext } from '../http/route.ts'
import { lockCase } from '../modules/cases/index.ts'
import { todayOf } from '../clock/today-of.ts'
import { listOpenConflicts, saveConflicts, type Conflicts } from './store.ts'
import type { LoadedRecord, VersionedKind } from './versioned-kind.ts'

/** Edits as they came over the wire, where a field that was not touched may stand as undefined. */
export type GivenEdits = Readonly<
  Record<
    string,
    { value: unknown; base: number; baseValue?: unknown; after?: string | undefined } | undefined
  >
>

type Which = { readonly caseId: string; readonly recordId: string }

/**
 * One person's edit of any record, field by field. The case is locked for the time of the transaction, so that
 * two edits never see the same versions: whoever comes second meets the first one's, and where both wrote the
 * same field both values are kept.
 */
export async function editRecord(
  context: OperationContext,
  kind: VersionedKind,
  which: Which,
  given: GivenEdits,
): Promise<Result<CommandOutcome, Problem>> {
  const edits = JSON.parse(JSON.stringify(given)) as Record<string, FieldEdit>
  const opened = await openForEditing(context, kind, which)
  if (!opened.ok) return opened
  const { record, loaded, today } = opened.value
  for (const [field, edit] of Object.entries(edits)) {
    const wrong = kind.check(field, edit.value, today)
    if (wrong) return refuse({ ...wrong, fields: [{ pointer: `/edits/${field}/value`, reason: 'check' }] })
  }
  const mark = {
    edit: context.command.id,
    actor: context.principal.userId,
    madeAt: context.command.madeAt,
  }
  const merged = mergeFields(record, edits, mark, kind.ruleOf)
  if (merged.applied.length === 0 && merged.conflicts.length === 0)
    return accept({ id: which.recordId, version: loaded.version, outcome: 'applied', conflicts: [] })

  const conflicts = merged.conflicts.map(({ standing: _standing, ...rest }) => rest)
  const version = await saveRecord(context, kind, which, opened.value, merged.record, {
    kind: `${kind.eventName}Edited`,
    applied: merged.applied,
    conflicts,
  })
  if (conflicts.length > 0) context.markConflict()
  return accept({
    id: which.recordId,
    version,
    outcome: conflicts.length > 0 ? 'conflict' : 'applied',
    conflicts: conflicts.map(({ field }) => field),
  })
}

/** A person who has seen every value says which one stays; refused where another has joined since. */
export async function chooseRecordValue(
  context: OperationContext,
  kind: VersionedKind,
  which: Which,
  choice: { readonly field: string; readonly value: unknown; readonly base: number },
): Promise<Result<CommandOutcome, Problem>> {
  const opened = await openForEditing(context, kind, which)
  if (!opened.ok) return opened
  const parse = opened.value.loaded.parse ?? kind.parse
  const value = parse(choice.field, choice.value)
  if (value === undefined)
    return refuse(problem('request.invalid', { fields: [{ pointer: '/value', reason: 'invalid' }] }))
  const wrong = kind.check(choice.field, value, opened.value.today)
  if (wrong) return refuse(wrong)
  const chosen = chooseValue(opened.value.record, { field: choice.field, value, base: choice.base })
  if (!chosen.ok) return chosen
  const version = await saveRecord(context, kind, which, opened.value, chosen.value, {
    kind: `${kind.eventName}ValueChosen`,
    field: choice.field,
    version: choice.base + 1,
    value,
  })
  return accept({ id: which.recordId, version, outcome: 'applied', conflicts: [] })
}

type Opened = {
  readonly loaded: LoadedRecord
  readonly record: VersionedRecord
  readonly conflicts: Conflicts
  readonly today: PlainDate
}

async function openForEditing(
  context: OperationContext,
  kind: VersionedKind,
  { caseId, recordId }: Which,
): Promise<Result<Opened, Problem>> {
  const state = await lockCase(context.tx, caseId)
  const open = (kind.requireTaken ?? requireOpen)(state)
  if (!open.ok) return open
  const [loaded, conflicts, today] = await Promise.all([
    kind.load(context, caseId, recordId),
    listOpenConflicts(context.tx, recordId),
    todayOf(context),
  ])
  if (!loaded) return refuse(problem('record.not-found'))
  if (!context.caseRights?.writes.includes(loaded.section)) return refuse(problem('access.not-allowed'))
  return accept({
    loaded,
    conflicts,
    today,
    record: { values: loaded.values, versions: loaded.versions, conflicts },
  })
}

async function saveRecord(
  context: OperationContext,
  kind: VersionedKind,
  { caseId, recordId }: Which,
  before: Opened,
  after: VersionedRecord,
  event: { readonly kind: string } & Readonly<Record<string, unknown>>,
): Promise<number> {
  const { section } = before.loaded
  const version = before.loaded.version + 1
  const changed = Object.keys(after.values).filter(
    (field) => !sameJson(after.values[field], before.loaded.values[field]),
  )
  const moved = Object.keys(after.versions).filter(
    (field) => after.versions[field] !== before.loaded.versions[field],
  )
  await kind.save(context, {
    caseId,
    recordId,
    section,
    values: after.values,
    versions: after.versions,
    version,
    changed,
  })
  await saveConflicts(
    context.tx,
    { caseId, section, kind: kind.kind, recordId, values: after.values },
    before.conflicts,
    after.conflicts,
    { userId: context.principal.userId, at: context.now },
  )
  await context.append([
    recordFact({ caseId, streamKind: kind.kind, streamId: recordId, streamVersion: version, section }, event),
  ])
  context.touch(kind.kind, [caseId, recordId], [section, ...moved])
  return version
}

function sameJson(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
