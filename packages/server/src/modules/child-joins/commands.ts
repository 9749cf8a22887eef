import type {
  confirmJoin,
  partChildren,
  proposeJoin,
  refuseJoin,
} from '@amparo/contract/api/child-joins/child-joins'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { evolveJoin, type ChildJoin, type ChildJoinEvent } from '@amparo/domain/child-join/child-join'
import {
  decideJoin,
  decideJoinProposal,
  decideJoinRefusal,
  decideParting,
} from '@amparo/domain/child-join/decide-join'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { findFirstCase, lockCase, lockCasesOfChild, moveCase } from '../cases/index.ts'
import { getJoin, insertJoin, listChildRecords, listJoinsOf, listUnder, updateJoin } from './store.ts'

export async function proposeJoinCommand(context: OperationContext, input: InputOf<typeof proposeJoin>) {
  const { tx } = context
  const { caseId, otherCaseId } = input
  if (caseId === otherCaseId) return refuse(problem('child-join.one-already'))
  await lockCase(tx, caseId)
  // Both are read by whoever says that they are one; another case is answered like one that does not exist.
  const both = await listChildRecords(tx, [caseId, otherCaseId])
  if (both.length !== 2) return refuse(problem('record.not-found'))
  const firsts = await firstsOf(context, input)
  const between = (await listJoinsOf(tx, [caseId])).filter((join) =>
    [join.caseId, join.otherCaseId].includes(otherCaseId),
  )
  const decided = decideJoinProposal(input, { ...said(context), firsts, waiting: between })
  if (!decided.ok) return decided
  const join = evolveJoin(undefined, decided.value)
  await insertJoin(tx, join)
  return saved(context, join, decided.value)
}

export async function refuseJoinCommand(context: OperationContext, input: InputOf<typeof refuseJoin>) {
  const join = await lockedJoin(context, input)
  const { userId, roles } = context.principal
  const oversees = roles.some((role) => role === 'supervisor' || role === 'manager')
  if (join.proposedBy !== userId && !oversees) return refuse(problem('access.not-allowed'))
  const decided = decideJoinRefusal(join, input, said(context))
  if (!decided.ok) return decided
  const after = evolveJoin(join, decided.value)
  await updateJoin(context.tx, after)
  if (after.proposedBy !== userId) await notifyUser(context.tx, after.proposedBy)
  return saved(context, after, decided.value)
}

/** The cases of both are held while it is decided, so that nobody begins or opens one of them meanwhile. */
export async function confirmJoinCommand(context: OperationContext, input: InputOf<typeof confirmJoin>) {
  const { tx, principal } = context
  const join = await lockedJoin(context, input)
  const firsts = await firstsOf(context, join)
  for (const first of firsts.toSorted()) await lockCasesOfChild(tx, first)
  const [one, other] = firsts
  const under = await Promise.all(
    [...new Set([one, other])].map((first) => listUnder(tx, first, principal.organisationId)),
  )
  const decided = decideJoin(join, {
    ...said(context),
    organisationId: principal.organisationId,
    firsts,
    cases: under.flat(),
  })
  if (!decided.ok) return decided
  for (const { caseId } of decided.value.moved) await moveTo(context, join, caseId, decided.value.first)
  const after = evolveJoin(join, decided.value)
  await updateJoin(tx, after)
  await notifyUser(tx, after.proposedBy)
  return saved(context, after, decided.value)
}

export async function partChildrenCommand(context: OperationContext, input: InputOf<typeof partChildren>) {
  const { tx, principal } = context
  const join = await lockedJoin(context, input)
  const { first } = join
  if (first === undefined) return refuse(problem('child-join.not-standing'))
  await lockCasesOfChild(tx, first)
  const cases = await listUnder(tx, first, principal.organisationId)
  const others = await listJoinsOf(
    tx,
    cases.map(({ id }) => id),
  )
  const decided = decideParting(join, input, {
    ...said(context),
    cases,
    standing: others.filter(({ id, state }) => id !== join.id && state === 'standing'),
  })
  if (!decided.ok) return decided
  const { event, back } = decided.value
  for (const { caseId, before } of back) await moveTo(context, join, caseId, before ?? null)
  const after = evolveJoin(join, event)
  await updateJoin(tx, after)
  return saved(context, after, event)
}

const said = ({ principal, now }: OperationContext) => ({ by: principal.userId, at: now })

async function lockedJoin(
  { tx }: OperationContext,
  { caseId, joinId }: { readonly caseId: CaseId; readonly joinId: string },
): Promise<ChildJoin> {
  await lockCase(tx, caseId)
  return getJoin(tx, caseId, joinId)
}

async function firstsOf(
  { tx }: OperationContext,
  { caseId, otherCaseId }: Pick<ChildJoin, 'caseId' | 'otherCaseId'>,
): Promise<readonly [CaseId, CaseId]> {
  const [one, other] = [await findFirstCase(tx, caseId), await findFirstCase(tx, otherCaseId)]
  return [one ?? caseId, other ?? otherCaseId]
}

async function moveTo(context: OperationContext, join: ChildJoin, caseId: CaseId, first: CaseId | null) {
  await moveCase(context, caseId, () => [{ kind: 'CaseOfChildMoved', joinId: join.id, first }])
  context.moveClocks(caseId)
}

async function saved(context: OperationContext, join: ChildJoin, event: ChildJoinEvent) {
  const { id, caseId, version } = join
  const of = {
    caseId,
    streamKind: 'child-join',
    streamId: id,
    streamVersion: version,
    section: 'course',
  } as const
  await context.append([recordFact(of, event)])
  context.touch('child-join', [caseId, join.otherCaseId, id], ['course', 'identity'])
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] })
}
