import type { recordInterpreting, withdrawInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import type { addInterpreter, correctInterpreter } from '@amparo/contract/api/interpreters/register'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideEntry, decideEntryChange } from '@amparo/domain/interpreter/decide-interpreter'
import type { Interpreter, InterpreterContent } from '@amparo/domain/interpreter/interpreter'
import { checkInterpreting, type Helper, type Interpreting } from '@amparo/domain/interpreter/interpreting'
import { judgeInterpreter, type ChildToInterpretFor } from '@amparo/domain/interpreter/judge-interpreter'
import { localDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { todayOf, zoneOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { interpretings, withdrawRecord, writeRecord } from '../../records/write-record.ts'
import { findChildToInterpretFor, listInterpretedRecords } from './case-store.ts'
import { findInterpreters, insertInterpreter, lockInterpreter, updateInterpreter } from './store.ts'

export async function addInterpreterCommand(
  context: OperationContext,
  input: InputOf<typeof addInterpreter>,
) {
  const { interpreterId, ...content } = input
  const decided = decideEntry(interpreterId, contentOf(content), await keepingFacts(context))
  if (!decided.ok) return decided
  const made = await insertInterpreter(context.tx, decided.value)
  if (!made) return refuse(problem('interpreter.exists'))
  return outcomeOf(context, decided.value)
}

export async function correctInterpreterCommand(
  context: OperationContext,
  input: InputOf<typeof correctInterpreter>,
) {
  const { interpreterId, state, seen, ...content } = input
  const before = await lockInterpreter(context.tx, interpreterId)
  if (!before) return refuse(problem('record.not-found'))
  const change = { content: contentOf(content), state, seen }
  const decided = decideEntryChange(before, change, await keepingFacts(context))
  if (!decided.ok) return decided
  await updateInterpreter(context.tx, decided.value)
  return outcomeOf(context, decided.value)
}

export async function recordInterpretingCommand(
  context: OperationContext,
  input: InputOf<typeof recordInterpreting>,
) {
  const { caseId, interpretingId, fields: given } = input
  const { about, recordId } = given
  const zone = await zoneOf(context)
  const [child, registered, records] = await Promise.all([
    findChildToInterpretFor(context.tx, caseId),
    findInterpreters(
      context.tx,
      given.helpers.flatMap((one) => one.interpreterId ?? []),
    ),
    recordId === null
      ? []
      : listInterpretedRecords(context.tx, { caseId, zone, only: { about, id: recordId } }),
  ])
  const known = new Map(registered.map((one) => [one.id, one]))
  const helpers = given.helpers.map(({ interpreterId, name }): Helper => {
    const found = interpreterId === null ? undefined : known.get(interpreterId)
    return { interpreterId, name: interpreterId === null ? name : (found?.name ?? '') }
  })
  const fields: Interpreting = { ...given, on: given.on as PlainDate, helpers }
  const found = helpers.flatMap((one) => {
    const entry = one.interpreterId === null ? undefined : known.get(one.interpreterId)
    return objectionsTo(one, entry, child, fields.on)
  })
  return writeRecord(context, interpretings, { caseId, id: interpretingId, base: 0, fields }, () =>
    checkInterpreting(fields, {
      today: localDay(context.now, zone),
      objections: found,
      isRecordKnown: recordId === null || records.length > 0,
    }),
  )
}

/** Who was named to interpret on a day to come, by the name that the register has, and what stands against it. */
export async function judgeHelper(
  context: OperationContext,
  caseId: string,
  { interpreterId, name }: Helper,
  on: PlainDate,
) {
  if (interpreterId === null && name.trim() === '') return { helper: { interpreterId, name }, objections: [] }
  const [child, [entry]] = await Promise.all([
    findChildToInterpretFor(context.tx, caseId),
    findInterpreters(context.tx, interpreterId === null ? [] : [interpreterId]),
  ])
  // Whom the register does not know is nobody.
  const helper: Helper =
    interpreterId === null
      ? { interpreterId, name }
      : { interpreterId: entry ? interpreterId : null, name: entry?.name ?? '' }
  return { helper, objections: objectionsTo(helper, entry, child, on) }
}

export async function withdrawInterpretingCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawInterpreting>,
) {
  return withdrawRecord(context, interpretings, { ...input, id: input.interpretingId })
}

function objectionsTo(
  helper: Helper,
  entry: Interpreter | undefined,
  child: ChildToInterpretFor,
  on: PlainDate,
) {
  const judged = entry
    ? { ...entry, names: [entry.name], phones: [entry.phone], isRegistered: true }
    : { names: [helper.name], phones: [], isRegistered: false }
  return judgeInterpreter(judged, child, on).objections
}

async function keepingFacts(context: OperationContext) {
  const { principal, now } = context
  return {
    organisationId: principal.organisationId,
    by: principal.userId,
    at: now,
    today: await todayOf(context),
  }
}

function contentOf(content: Omit<InputOf<typeof addInterpreter>, 'interpreterId'>): InterpreterContent {
  return {
    ...content,
    signedOn: content.signedOn as PlainDate | undefined,
    signedUntil: content.signedUntil as PlainDate | undefined,
  }
}

function outcomeOf(context: OperationContext, { id, state, version }: Interpreter) {
  context.touch('interpreter', [id], [state])
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] as string[] })
}
