import type { declareConflict, endConflict, saveOwnWork } from '@amparo/contract/api/assignments/own-work'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { decideConflict } from '@amparo/domain/assignment/conflict'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { insertConflict } from '../work-conflicts/index.ts'
import { endConflictRow, findProfile, listConflicts, putProfile } from './own-work-store.ts'

export async function ownWorkView({ tx }: OperationContext) {
  const [profile, conflicts] = await Promise.all([findProfile(tx), listConflicts(tx)])
  return accept({
    languages: [...(profile?.languages ?? [])],
    sex: profile?.sex ?? null,
    awayFrom: profile?.away_from ?? null,
    awayUntil: profile?.away_until ?? null,
    conflicts: conflicts.map(({ id, kind, about, declaredAt }) => ({ id, kind, about, declaredAt })),
  })
}

export async function saveOwnWorkCommand(context: OperationContext, input: InputOf<typeof saveOwnWork>) {
  const { tx, principal, now } = context
  const { awayFrom, awayUntil } = input
  const isHalf = (awayFrom === null) !== (awayUntil === null)
  if (isHalf || (awayFrom !== null && awayUntil !== null && awayUntil < awayFrom))
    return refuse(problem('own-work.days', { fields: [{ pointer: '/awayUntil', reason: 'before-start' }] }))
  await putProfile(
    tx,
    { userId: principal.userId, organisationId: principal.organisationId, at: now },
    { languages: input.languages, sex: input.sex, away_from: awayFrom, away_until: awayUntil },
  )
  context.touch('user', [principal.userId], ['languages', 'sex', 'away'])
  return accept({ id: principal.userId, version: 1, outcome: 'applied' as const, conflicts: [] })
}

/** The record of accesses says that she declared one, and not about whom. */
export async function declareConflictCommand(
  context: OperationContext,
  input: InputOf<typeof declareConflict>,
) {
  const { principal, tx } = context
  const { conflictId: id, kind, about } = input
  const decided = decideConflict({ id, userId: principal.userId, kind, about }, await listConflicts(tx))
  if (!decided.ok) return decided
  await insertConflict(context, decided.value)
  context.touch('user', [principal.userId], ['conflict'])
  return accept({ id, version: 1, outcome: 'applied' as const, conflicts: [] })
}

export async function endConflictCommand(context: OperationContext, input: InputOf<typeof endConflict>) {
  const { tx, principal, now } = context
  if (!(await endConflictRow(tx, input.conflictId, now))) return refuse(problem('record.not-found'))
  context.touch('user', [principal.userId], ['conflict'])
  return accept({ id: input.conflictId, version: 2, outcome: 'applied' as const, conflicts: [] })
}
