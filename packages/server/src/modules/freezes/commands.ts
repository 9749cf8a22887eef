import {
  decideAskLift,
  decideConfirmLift,
  decideExempt,
  decideFreeze,
  decideStayClosed,
} from '@amparo/domain/freeze/decide-freeze'
import type { Freeze } from '@amparo/domain/freeze/freeze'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { refuse, type Result } from '@amparo/domain/kernel/result'
import type { CommandOutcome } from '@amparo/contract/kernel/fields'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/freezes/freezes'
import type { WriteTx } from '../../db/transaction.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { applied, notFound, outdated } from '../organisations/index.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import { freezeOf, readersAmong } from './queries.ts'
import {
  findFreezable,
  findFreeze,
  insertFreeze,
  listPosts,
  listSecondPeople,
  updateFreeze,
  type FreezeRow,
} from './store.ts'

/**
 * Closing a case, and opening it again with four eyes. That nobody else reads it meanwhile is said by the policies
 * `never_closed` alone: no operation and no list can forget it.
 */
export async function freezeCaseCommand(
  context: OperationContext,
  input: InputOf<typeof operations.freezeCase>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal, now } = context
  const found = await findFreezable(tx, input.code)
  if (!found) return notFound
  const decided = decideFreeze(input.exempt, { readers: await readerIds(tx, found) })
  if (!decided.ok) return decided
  const isFirst = await insertFreeze(tx, found, {
    id: input.freezeId,
    reason: input.reason,
    words: input.words,
    exempt: decided.value.exempt,
    by: principal.userId,
    organisationId: principal.organisationId,
    at: now,
  })
  if (!isFirst) return refuse(problem('freeze.standing'))
  for (const one of decided.value.exempt) await notifyUser(tx, one)
  context.touch('case', [found.id], ['freeze', 'exempt'])
  return applied(input.freezeId, 1)
}

export function nameExemptCommand(context: OperationContext, input: InputOf<typeof operations.nameExempt>) {
  return change(context, input, true, async (freeze, row) => {
    const decided = decideExempt(freeze, input.exempt, { readers: await readerIds(context.tx, row) })
    const added = decided.ok ? decided.value.exempt.filter((one) => !freeze.exempt.includes(one)) : []
    for (const one of added) await notifyUser(context.tx, one)
    return decided
  })
}

export function askLiftCommand(context: OperationContext, input: InputOf<typeof operations.askLift>) {
  return change(context, input, true, async (freeze) => {
    const decided = decideAskLift(freeze, context.principal)
    if (!decided.ok) return decided
    for (const one of await listSecondPeople(context.tx, context.principal.userId))
      await notifyUser(context.tx, one)
    return decided
  })
}

export function confirmLiftCommand(context: OperationContext, input: InputOf<typeof operations.confirmLift>) {
  return change(context, input, true, async (freeze) => decideConfirmLift(freeze, context.principal))
}

export function stayClosedCommand(context: OperationContext, input: InputOf<typeof operations.stayClosed>) {
  return change(context, input, false, async (freeze) => decideStayClosed(freeze, context.principal))
}

async function change(
  context: OperationContext,
  input: { readonly freezeId: string; readonly version: number; readonly words?: string },
  asksAgain: boolean,
  decide: (freeze: Freeze, row: FreezeRow) => Promise<Result<Freeze, Problem>>,
): Promise<Result<CommandOutcome, Problem>> {
  const unconfirmed = asksAgain ? requireConfirmed(context) : undefined
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal, now } = context
  const row = await findFreeze(tx, input.freezeId)
  if (!row) return notFound
  const decided = await decide(freezeOf(row), row)
  if (!decided.ok) return decided
  const liftWords = decided.value.liftAskedBy === undefined ? '' : (input.words ?? row.lift_words)
  const version = await updateFreeze(
    tx,
    { id: row.id, version: input.version, by: principal.userId, at: now },
    { ...decided.value, liftWords, staysClosed: row.lift_asked_by !== null && liftWords === '' },
  )
  if (version === undefined) return outdated
  context.touch('case', [row.case_id], ['freeze', ...changedFields(freezeOf(row), decided.value)])
  return applied(row.id, version)
}

function changedFields(before: Freeze, after: Freeze): string[] {
  return [
    ...(before.exempt.join() === after.exempt.join() ? [] : ['exempt']),
    ...(before.liftAskedBy === after.liftAskedBy ? [] : ['lift']),
    ...(before.isLifted === after.isLifted ? [] : ['lifted']),
  ]
}

async function readerIds(tx: WriteTx, whose: Pick<FreezeRow, 'team_id' | 'worker_id'>): Promise<string[]> {
  return readersAmong(await listPosts(tx), whose).map(({ id }) => id)
}
