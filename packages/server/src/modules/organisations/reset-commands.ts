import {
  decideResetApproval,
  decideResetRefusal,
  decideResetRequest,
  type AccessReset,
} from '@amparo/domain/organisation/decide-reset'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/organisations/resets'
import type { ReadScope } from '../../db/transaction.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyUser } from '../../outbox/enqueue.ts'
import { asSignIn, issuePaperCode, requireConfirmed } from '../sign-in/index.ts'
import { answerRequest } from './four-eyes-store.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound, outdated } from './outcomes.ts'
import {
  findReset,
  findResetTarget,
  insertReset,
  listResetRows,
  markIssued,
  type ResetRow,
} from './reset-store.ts'
import { makeSlip } from './slip.ts'
import { findOrganisation } from './store.ts'

/**
 * Four eyes for a lost password or second factor. A paper code never replaces both: with one for the password
 * the code app is still asked for, with one for the second factor the password. The person sees every step in
 * her own account and is told that there is something for her.
 */
export async function resetList(context: OperationContext) {
  const { principal, tx, now } = context
  const rows = await listResetRows(tx, principal.organisationId)
  return accept({
    items: rows.map((row) => ({
      id: row.id,
      userId: row.user_id,
      displayName: row.display_name,
      kind: row.kind,
      state: row.state,
      askedBy: row.asked_by_name,
      askedAt: row.asked_at,
      decidedBy: row.decided_by_name,
      decidedAt: row.decided_at,
      expiresAt: row.expires_at,
      version: row.version,
      mayApprove:
        row.state === 'asked' &&
        Date.parse(row.expires_at) > Date.parse(now) &&
        row.user_id !== principal.userId &&
        row.asked_by !== principal.userId,
    })),
  })
}

export async function askResetCommand(context: OperationContext, input: InputOf<typeof operations.askReset>) {
  const { principal, tx } = context
  const target = await findResetTarget(tx, input.userId)
  if (!target) return notFound
  const decided = decideResetRequest(principal, target)
  if (!decided.ok) return decided
  const id = await insertReset(tx, {
    userId: target.userId,
    organisationId: principal.organisationId,
    kind: input.kind,
    askedBy: principal.userId,
  })
  if (id === undefined) return refuse(problem('reset.open'))
  await appendChange(context, 'reset', id, { userId: target.userId, kind: input.kind, state: 'asked' })
  await notifyUser(tx, target.userId)
  return applied(id, 1)
}

export async function approveResetCommand(
  context: OperationContext,
  input: InputOf<typeof operations.approveReset>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { principal, tx } = context
  const opened = await openReset(tx, input.resetId)
  if (!opened) return notFound
  const { reset, target } = opened
  const decided = decideResetApproval(principal, target, stateOf(reset), context.now)
  if (!decided.ok) return decided
  const version = await answerRequest(tx, 'access_resets', {
    id: reset.id,
    version: input.version,
    answer: 'approved',
    decidedBy: principal.userId,
  })
  if (version === undefined) return outdated
  await appendChange(context, 'reset', reset.id, { userId: target.userId, state: 'approved' })
  await notifyUser(tx, target.userId)
  return applied(reset.id, version)
}

export async function refuseResetCommand(
  context: OperationContext,
  input: InputOf<typeof operations.refuseReset>,
) {
  const { principal, tx } = context
  const opened = await openReset(tx, input.resetId)
  if (!opened) return notFound
  const { reset, target } = opened
  const decided = decideResetRefusal(principal, target, stateOf(reset))
  if (!decided.ok) return decided
  // Whoever asked, or the person herself, only takes it back; that is no second pair of eyes.
  const isSecond = principal.userId !== reset.asked_by && principal.userId !== reset.user_id
  const version = await answerRequest(tx, 'access_resets', {
    id: reset.id,
    version: input.version,
    answer: 'refused',
    decidedBy: isSecond ? principal.userId : null,
  })
  if (version === undefined) return outdated
  await appendChange(context, 'reset', reset.id, { userId: target.userId, state: 'refused' })
  return applied(reset.id, version)
}

export async function issueResetCodeCommand(
  context: OperationContext,
  input: InputOf<typeof operations.issueResetCode>,
) {
  const { principal, tx } = context
  const opened = await openReset(tx, input.resetId)
  if (!opened) return notFound
  const { reset, target } = opened
  if (principal.userId !== reset.asked_by && principal.userId !== reset.decided_by)
    return refuse(problem('access.not-allowed'))
  if (target.state !== 'active' || !(await markIssued(tx, reset.id))) return refuse(problem('reset.closed'))
  const issued = await asSignIn(tx, (signIn) =>
    issuePaperCode(signIn, { userId: reset.user_id, kind: reset.kind, issuedBy: principal.userId }),
  )
  await appendChange(context, 'reset', reset.id, { userId: reset.user_id, state: 'issued' })
  await notifyUser(tx, reset.user_id)
  const organisation = await findOrganisation(tx, principal.organisationId)
  return accept(makeSlip(reset.kind, target.username, organisation?.name ?? '', issued))
}

async function openReset(scope: ReadScope, id: string) {
  const reset = await findReset(scope, id)
  const target = reset && (await findResetTarget(scope, reset.user_id))
  return reset && target && { reset, target }
}

function stateOf(reset: ResetRow): AccessReset {
  return { state: reset.state, askedBy: reset.asked_by, expiresAt: reset.expires_at }
}
