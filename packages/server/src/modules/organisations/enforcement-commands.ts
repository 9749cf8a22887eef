import {
  decideEnforcementApproval,
  decideEnforcementRefusal,
  decideEnforcementRequest,
  type EnforcementRequest,
} from '@amparo/domain/organisation/decide-enforcement'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/organisations/enforcement'
import type { OperationContext } from '../../http/route.ts'
import { isEnforcing } from '../../access/enforcement.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import {
  findRequest,
  insertRequest,
  listRequestRows,
  markEnforcement,
  type EnforcementRequestRow,
} from './enforcement-store.ts'
import { answerRequest } from './four-eyes-store.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound, outdated } from './outcomes.ts'
import { findOrganisation, insertAgency } from './store.ts'

/**
 * The mark that shuts an organisation with a migration-enforcement role out of every case, and the name of an institution
 * that keeps its people from what their own did. Each takes two administrators; what the mark does is said by the policy `sign_in` on memberships, not here, so that no
 * operation can forget it.
 */
export async function enforcementRequestList(context: OperationContext) {
  const actor = await actorOf(context)
  const rows = await listRequestRows(context.tx)
  return accept({
    items: rows.map((row) => ({
      id: row.id,
      organisationId: row.organisation_id,
      organisation: row.organisation,
      wanted: row.wanted,
      agency: row.agency,
      reason: row.reason,
      state: row.state,
      askedBy: row.asked_by_name,
      askedFor: row.asked_for,
      askedAt: row.asked_at,
      decidedBy: row.decided_by_name,
      decidedAt: row.decided_at,
      version: row.version,
      mayApprove: decideEnforcementApproval(actor, requestOf(row)).ok,
      mayRefuse: decideEnforcementRefusal(actor, requestOf(row)).ok,
    })),
  })
}

export async function askEnforcementCommand(
  context: OperationContext,
  input: InputOf<typeof operations.askEnforcement>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal } = context
  const organisation = await findOrganisation(tx, input.organisationId)
  if (!organisation) return notFound
  const decided = decideEnforcementRequest(await actorOf(context), organisation, input.wanted)
  if (!decided.ok) return decided
  const id = await insertRequest(tx, {
    organisationId: organisation.id,
    wanted: input.wanted,
    reason: input.reason,
    askedBy: principal.userId,
    askedFor: principal.organisationId,
  })
  if (id === undefined) return refuse(problem('enforcement.open'))
  await appendChange(context, 'enforcement', id, {
    organisationId: organisation.id,
    wanted: input.wanted,
    state: 'asked',
  })
  return applied(id, 1)
}

export async function approveEnforcementCommand(
  context: OperationContext,
  input: InputOf<typeof operations.approveEnforcement>,
) {
  const unconfirmed = requireConfirmed(context)
  if (unconfirmed) return refuse(unconfirmed)
  const { tx, principal } = context
  const request = await findRequest(tx, input.requestId)
  if (!request) return notFound
  const decided = decideEnforcementApproval(await actorOf(context), requestOf(request))
  if (!decided.ok) return decided
  const version = await answerRequest(tx, 'enforcement_requests', {
    id: request.id,
    version: input.version,
    answer: 'approved',
    decidedBy: principal.userId,
  })
  if (version === undefined) return outdated
  if (request.agency !== null)
    await insertAgency(tx, {
      organisationId: request.organisation_id,
      agency: request.agency,
      by: principal.userId,
      at: context.now,
    })
  else if (!(await markEnforcement(tx, request.organisation_id, request.wanted))) return notFound
  await appendChange(context, 'enforcement', request.id, {
    organisationId: request.organisation_id,
    ...(request.agency === null ? { wanted: request.wanted } : { agency: request.agency }),
    state: 'approved',
  })
  context.touch(
    'organisation',
    [request.organisation_id],
    [request.agency === null ? 'enforcement' : 'agencies'],
  )
  return applied(request.id, version)
}

export async function refuseEnforcementCommand(
  context: OperationContext,
  input: InputOf<typeof operations.refuseEnforcement>,
) {
  const { tx, principal } = context
  const request = await findRequest(tx, input.requestId)
  if (!request) return notFound
  const decided = decideEnforcementRefusal(await actorOf(context), requestOf(request))
  if (!decided.ok) return decided
  const second = request.asked_by === principal.userId ? null : principal.userId
  const version = await answerRequest(tx, 'enforcement_requests', {
    id: request.id,
    version: input.version,
    answer: 'refused',
    decidedBy: second,
  })
  if (version === undefined) return outdated
  await appendChange(context, 'enforcement', request.id, {
    organisationId: request.organisation_id,
    state: 'refused',
  })
  return applied(request.id, version)
}

async function actorOf(context: OperationContext) {
  return { userId: context.principal.userId, enforces: await isEnforcing(context.tx) }
}

function requestOf(row: EnforcementRequestRow): EnforcementRequest {
  return { wanted: row.wanted, askedBy: row.asked_by, state: row.state }
}
