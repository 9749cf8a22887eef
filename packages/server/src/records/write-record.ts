import {
  decideWithdraw,
  decideWrite,
  evolveWritten,
  mostWritten,
  type WritingFacts,
  type WrittenEvent,
  type WrittenName,
  type WrittenRecord,
} from '@amparo/domain/record/written-record'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { recordFact } from '../facts/record-fact.ts'
import type { OperationContext } from '../http/route.ts'
import { lockCase } from '../modules/cases/index.ts'
import {
  insertWritten,
  listWritten,
  updateWritten,
  type ContentOf,
  type WrittenTable,
} from './written-store.ts'

/** Where a kind of what is told lies: its table, its part of the case, its name in the facts. */
export type WrittenKind<Table extends WrittenTable> = {
  readonly table: Table
  readonly name: WrittenName
  readonly streamKind: string
  readonly section: Section
  /** Of what is told of each of many people; otherwise as many as is usual. */
  readonly most?: number
}

export const legs = {
  table: 'journey_legs',
  name: 'Leg',
  streamKind: 'journey-leg',
  section: 'journey',
} as const
export const stays = {
  table: 'journey_stays',
  name: 'Stay',
  streamKind: 'journey-stay',
  section: 'journey',
} as const
export const leaving = {
  table: 'leaving_reasons',
  name: 'Leaving',
  streamKind: 'leaving',
  section: 'journey',
} as const
export const debts = {
  table: 'smuggling_debts',
  name: 'Debt',
  streamKind: 'smuggling-debt',
  section: 'smuggling',
} as const
export const births = {
  table: 'birth_statements',
  name: 'Birth',
  streamKind: 'birth',
  section: 'identity',
} as const
export const birthDecisions = {
  table: 'birth_decisions',
  name: 'BirthDecision',
  streamKind: 'birth-decision',
  section: 'identity',
} as const
export const personBirths = {
  table: 'person_births',
  name: 'PersonBirth',
  streamKind: 'person-birth',
  section: 'people',
  most: 400,
} as const
export const personBirthDecisions = {
  table: 'person_birth_decisions',
  name: 'PersonBirthDecision',
  streamKind: 'person-birth-decision',
  section: 'people',
  most: 400,
} as const
export const safeHours = {
  table: 'safe_hours',
  name: 'SafeHours',
  streamKind: 'safe-hours',
  section: 'people',
} as const
export const accompaniments = {
  table: 'accompaniments',
  name: 'Accompaniment',
  streamKind: 'accompaniment',
  section: 'referral',
} as const
export const custodyReviews = {
  table: 'custody_reviews',
  name: 'CustodyReview',
  streamKind: 'custody-review',
  section: 'journey',
} as const
export const deaths = {
  table: 'deaths',
  name: 'Death',
  streamKind: 'death',
  section: 'incidents',
} as const
export const familyTold = {
  table: 'family_told',
  name: 'FamilyTold',
  streamKind: 'family-told',
  section: 'incidents',
} as const

export const interpretings = {
  table: 'interpretings',
  name: 'Interpreting',
  streamKind: 'interpreting',
  section: 'course',
} as const

/** How many times as many with those that were withdrawn. */
const withWithdrawn = 5

type Standing<Table extends WrittenTable> = WrittenRecord<ContentOf[Table]>

/** Writes what is new and corrects what there is, under the lock of the case: nobody writes over what she has not read. */
export async function writeRecord<Table extends WrittenTable>(
  context: OperationContext,
  kind: WrittenKind<Table>,
  command: {
    readonly caseId: CaseId
    readonly id: string
    readonly base: number
    readonly fields: ContentOf[Table]
    /** Of which there is only one on a case. */
    readonly isOnly?: true
  },
  check: (others: readonly Standing<Table>[]) => Problem | undefined | Promise<Problem | undefined>,
) {
  const facts = await factsOf(context, command.caseId)
  const all = await listWritten(context.tx, kind.table, command.caseId)
  const before = command.isOnly ? all[0] : all.find(({ id }) => id === command.id)
  const others = all.filter((one) => one !== before && one.withdrawnAt === undefined)
  const decided = decideWrite(kind.name, before, command, facts)
  if (!decided.ok) return decided
  const { most = mostWritten } = kind
  if (before === undefined && (others.length >= most || all.length >= withWithdrawn * most))
    return refuse(problem('written.full', { values: { most } }))
  const refused = await check(others)
  if (refused) return refuse(refused)
  const after = evolveWritten(before, decided.value)
  await (before ? updateWritten : insertWritten)(context.tx, kind.table, after)
  return save(context, kind, after, decided.value)
}

export async function withdrawRecord<Table extends WrittenTable>(
  context: OperationContext,
  kind: WrittenKind<Table>,
  command: { readonly caseId: CaseId; readonly id: string; readonly because: string },
) {
  const facts = await factsOf(context, command.caseId)
  const all = await listWritten(context.tx, kind.table, command.caseId)
  const before = all.find(({ id }) => id === command.id)
  if (!before) return refuse(problem('record.not-found'))
  const decided = decideWithdraw(kind.name, before, command, facts)
  if (!decided.ok) return decided
  const after = evolveWritten(before, decided.value)
  await updateWritten(context.tx, kind.table, after)
  return save(context, kind, after, decided.value)
}

async function factsOf({ tx, principal, now }: OperationContext, caseId: CaseId): Promise<WritingFacts> {
  return { case: await lockCase(tx, caseId), caseId, by: principal.userId, at: now }
}

async function save<Table extends WrittenTable>(
  context: OperationContext,
  kind: WrittenKind<Table>,
  after: Standing<Table>,
  event: WrittenEvent<ContentOf[Table]>,
) {
  const { streamKind, section } = kind
  await context.append([writtenFact(streamKind, section, after, event)])
  context.touch(streamKind, [after.caseId, after.id], [section])
  return accept({ id: after.id, version: after.version, outcome: 'applied' as const, conflicts: [] })
}

export function writtenFact(
  streamKind: string,
  section: Section,
  { caseId, id, version }: WrittenRecord<unknown>,
  event: WrittenEvent<unknown>,
) {
  return recordFact({ caseId, streamKind, streamId: id, streamVersion: version, section }, event)
}
