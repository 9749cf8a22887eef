import type { FieldChange } from '@amparo/contract/api/history/list-history'
import { isJsonObject } from '@amparo/domain/kernel/json'
import { personFieldNames } from '@amparo/domain/child/person-fields'
import { deathFieldNames } from '@amparo/domain/death/death'
import { tellingFieldNames } from '@amparo/domain/death/family-told'
import { custodyReviewFieldNames } from '@amparo/domain/journey/custody-review'
import { accompanimentFieldNames } from '@amparo/domain/accompaniment/accompaniment'
import { debtFieldNames } from '@amparo/domain/smuggling/smuggling-debt'
import { legFieldNames } from '@amparo/domain/journey/journey-leg'
import { stayFieldNames } from '@amparo/domain/journey/journey-stay'
import { leavingFieldNames } from '@amparo/domain/journey/leaving'
import { safeHoursFieldNames } from '@amparo/domain/safety/safe-hours'

export type WrittenFact = {
  readonly id: string
  readonly kind: string
  readonly stream_id: string
  readonly section: string
  readonly recorded_at: string
  readonly payload: Readonly<Record<string, unknown>> | null
  readonly actor: string | null
  readonly made_at: string
}

type Written = {
  readonly recordId: string
  readonly field: string
  readonly value?: unknown
  readonly others: readonly unknown[]
}

/**
 * Which members of a fact are words or codes that a person gave; the rest are ids, days and who did it. `member:field`
 * where screens know the member by a name of its own.
 */
const given: Readonly<Record<string, readonly string[]>> = {
  HolderChanged: ['holder'],
  PersonRegistered: personFieldNames,
  PersonTakenOff: ['words'],
  RelationClaimed: ['tie', 'basis', 'claimedBy'],
  RelationFound: ['standing', 'basis', 'how'],
  GroupJoined: ['group', 'name', 'place', 'joinedOn'],
  GroupLeft: ['leftOn', 'because'],
  NoContactRecorded: ['name', 'rules', 'why', 'saidBy'],
  NoContactEnded: ['because'],
  ConsentWithdrawn: ['because'],
  RiskDecided: ['level', 'reason'],
  RiskChangesAsked: ['changes'],
  AssessmentChangesAsked: ['changes'],
  FormStarted: ['because'],
  FormChangesAsked: ['changes'],
  FormWithdrawn: ['because'],
  SheetAccounted: ['because'],
  SheetTurnedUp: ['because'],
  LossAnswered: ['words:reason'],
  PlanChangesAsked: ['changes'],
  ActionDone: ['outcome'],
  ActionDropped: ['outcome'],
  ReferralSent: ['reason'],
  ReferralDeclined: ['reason'],
  ReferralCompleted: ['outcome'],
  ReferralWithdrawn: ['reason'],
  TransferAsked: ['need'],
  TransferSentBack: ['changes'],
  TransferOffered: ['need'],
  TransferDeclined: ['words'],
  TransferCompleted: ['words'],
  TransferCancelled: ['words'],
  ClosureRequested: ['explanation', 'childTold'],
  ClosureChangesAsked: ['changes'],
  HoldBegun: ['explanation'],
  HoldEnded: ['because'],
  ReopeningRecorded: ['explanation'],
  ClosureChecked: ['checkedOn', 'how:checkedHow', 'reached', 'outcome:found', 'words:howSheIs'],
  HelpAnswered: ['answer:helpAnswer'],
  PlanReviewed: [
    'reviewedOn',
    'fit',
    'child:childView',
    'caregiver:caregiverView',
    'changes:changedSince',
    'decision',
    'reason',
  ],
  IntakeAttached: ['askedFor', 'doneAtOnce', 'broughtBy', 'place'],
  AssignmentOffered: ['words:reason', 'mustKnow', 'toldChild', 'despite'],
  AssignmentGivenBack: ['words:reason'],
  AssignmentWithdrawn: ['words:reason'],
  WorkerWishRecorded: ['words:reason'],
  ReferralFeedbackGiven: ['words:outcome'],
  ServiceMissing: ['words:reason'],
  ServiceGiven: ['words:outcome'],
  FlagSet: ['reason'],
  FlagRemoved: ['because'],
  HandTaskAdded: ['words:task'],
  HandTaskDone: ['outcome'],
  HandTaskCancelled: ['outcome'],
  HandTaskGivenBack: ['because:reason'],
  IncidentRecorded: ['what'],
  IncidentActedOn: ['words'],
  IncidentWithdrawn: ['because'],
  ScreeningLookedAt: ['words'],
  MissingStepTaken: ['words'],
  MissingEnded: ['words'],
  TaskPostponed: ['until:waitsUntil', 'reason'],
  DeathRecorded: deathFieldNames,
  DeathChanged: deathFieldNames,
  DeathWithdrawn: ['because'],
  FamilyToldRecorded: tellingFieldNames,
  FamilyToldChanged: tellingFieldNames,
  FamilyToldWithdrawn: ['because'],
  SafeHoursRecorded: safeHoursFieldNames,
  SafeHoursChanged: safeHoursFieldNames,
  SafeHoursWithdrawn: ['because'],
  BirthRecorded: ['born', 'source', 'seenOn', 'words'],
  BirthWithdrawn: ['because'],
  BirthDecisionRecorded: ['found', 'why'],
  PersonBirthRecorded: ['born', 'source', 'seenOn', 'words'],
  PersonBirthWithdrawn: ['because'],
  PersonBirthDecisionRecorded: ['found', 'why'],
  InterpretingRecorded: ['on', 'helpers', 'from', 'to', 'about', 'went', 'words', 'despite'],
  InterpretingWithdrawn: ['because'],
  LegRecorded: legFieldNames,
  LegChanged: legFieldNames,
  LegWithdrawn: ['because'],
  StayRecorded: stayFieldNames,
  StayChanged: stayFieldNames,
  StayWithdrawn: ['because'],
  CustodyReviewRecorded: custodyReviewFieldNames,
  CustodyReviewChanged: custodyReviewFieldNames,
  CustodyReviewWithdrawn: ['because'],
  AccompanimentRecorded: accompanimentFieldNames,
  AccompanimentChanged: accompanimentFieldNames,
  AccompanimentWithdrawn: ['because'],
  LeavingRecorded: leavingFieldNames,
  LeavingChanged: leavingFieldNames,
  DebtRecorded: debtFieldNames,
  DebtChanged: debtFieldNames,
  DebtWithdrawn: ['because'],
}

/** What says who somebody is to the child, and nothing of the child. */
const toTheChild = ['relation', 'travelsWith', 'livesWith', 'caregiverBy']

/** What stood before and after, for each entry of a page, from every fact that wrote until then, the oldest first. */
export function changesByEntry(
  facts: readonly WrittenFact[],
  entries: readonly { readonly id: string; readonly recorded_at: string; readonly stream_id: string }[],
): { readonly changes: ReadonlyMap<string, FieldChange[]>; readonly sections: ReadonlySet<string> } {
  const standing = new Map<string, unknown>()
  const changes = new Map<string, FieldChange[]>()
  const sections = new Set<string>()
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  // Answers saved together are facts for each section, and one entry.
  const bySave = new Map(entries.map((entry) => [`${entry.recorded_at} ${entry.stream_id}`, entry]))
  for (const fact of facts) {
    const entry =
      byId.get(fact.id) ??
      (fact.kind === 'AnswersSaved' ? bySave.get(`${fact.recorded_at} ${fact.stream_id}`) : undefined)
    for (const written of writtenIn(fact)) {
      const key = `${written.recordId} ${written.field}`
      const before = standing.get(key) ?? null
      if ('value' in written) standing.set(key, written.value)
      if (!entry || (isEmpty(before) && isEmpty(written.value) && written.others.length === 0)) continue
      sections.add(fact.section)
      changes.set(entry.id, [
        ...(changes.get(entry.id) ?? []),
        {
          recordId: written.recordId,
          field: written.field,
          before,
          after: standing.get(key) ?? null,
          others: [...written.others],
        },
      ])
    }
    if (fact.kind === 'AnswersCarried')
      for (const { row, fields } of (fact.payload?.['rows'] ?? []) as { row: string; fields: string[] }[])
        for (const field of fields) standing.delete(`${row} ${field}`)
  }
  return { changes, sections }
}

/** Who wrote the value that stands in each field, from every fact that wrote, the oldest first. */
export function writersOf(
  facts: readonly WrittenFact[],
): (recordId: string, field: string) => { readonly by: string | null; readonly at: string } | undefined {
  const writers = new Map<string, { readonly by: string | null; readonly at: string }>()
  for (const fact of facts)
    for (const written of writtenIn(fact))
      if ('value' in written)
        writers.set(`${written.recordId} ${written.field}`, { by: fact.actor, at: fact.made_at })
  return (recordId, field) => writers.get(`${recordId} ${field}`)
}

function writtenIn({ kind, stream_id: recordId, payload }: WrittenFact): Written[] {
  if (!payload) return []
  if (kind === 'AnswersSaved')
    return (payload['rows'] as { row: string; values: Record<string, unknown> }[]).flatMap(
      ({ row, values }) =>
        Object.entries(values).map(([field, value]) =>
          isKeptBeside(value)
            ? { recordId: row, field, others: valuesOf(value.others) }
            : { recordId: row, field, value, others: [] },
        ),
    )
  if (kind.endsWith('ValueChosen'))
    return [{ recordId, field: String(payload['field']), value: payload['value'], others: [] }]
  if (kind.endsWith('Edited')) {
    const { applied, conflicts } = payload as {
      applied: { field: string; value: unknown }[]
      conflicts: { field: string; others: { value: unknown }[] }[]
    }
    return [
      ...applied.map(({ field, value }) => ({ recordId, field, value, others: [] })),
      ...conflicts.map(({ field, others }) => ({ recordId, field, others: valuesOf(others) })),
    ]
  }
  const fields =
    kind === 'NoteAdded' || kind === 'ActionAdded'
      ? (payload['fields'] as Record<string, unknown>)
      : Object.fromEntries(
          (given[kind] ?? [])
            .filter((field) => payload['role'] !== 'child' || !toTheChild.includes(field))
            .map((named) => {
              const [member = named, field = member] = named.split(':')
              return [field, (isJsonObject(payload['fields']) ? payload['fields'] : payload)[member]]
            }),
        )
  return Object.entries(fields).map(([field, value]) => ({ recordId, field, value, others: [] }))
}

function isKeptBeside(value: unknown): value is { readonly others: readonly { readonly value: unknown }[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'others' in value &&
    Array.isArray(value.others) &&
    value.others.every((other) => typeof other === 'object' && other !== null && 'edit' in other)
  )
}

function valuesOf(others: readonly { readonly value: unknown }[]): unknown[] {
  return others.map(({ value }) => value)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
