import type * as operations from '@amparo/contract/api/protocols/protocols'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import {
  decideDrawing,
  decideProtocolMove,
  type MoveProtocol,
  type ProtocolActor,
} from '@amparo/domain/protocol/decide-protocol'
import {
  evolveProtocol,
  type ProtocolEvent,
  type ProtocolTerms,
  type SharingProtocol,
} from '@amparo/domain/protocol/sharing-protocol'
import { isEnforcing } from '../../access/enforcement.ts'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { notifyOrganisation } from '../../outbox/enqueue.ts'
import { applied, notFound } from '../organisations/index.ts'
import { requireConfirmed } from '../sign-in/index.ts'
import {
  endProtocolShares,
  findProtocol,
  insertProtocol,
  listParties,
  lockProtocol,
  updateProtocol,
  type ProtocolRow,
} from './store.ts'

export async function drawProtocolCommand(
  context: OperationContext,
  input: InputOf<typeof operations.drawProtocol>,
) {
  const { tx } = context
  const { protocolId, parties, supersedes, ...written } = input
  const [by, known, replaced, today] = await Promise.all([
    actorOf(context),
    listParties(tx, parties),
    supersedes && findProtocol(tx, supersedes),
    todayOf(context),
  ])
  const decided = decideDrawing(
    { protocolId, parties, supersedes, terms: termsOf(written) },
    { by, parties: known, replaced: replaced || undefined, today, at: context.now },
  )
  if (!decided.ok) return decided
  const protocol = evolveProtocol(undefined, decided.value)
  if (!(await insertProtocol(tx, protocol, [decided.value]))) return refuse(problem('protocol.exists'))
  return outcomeOf(context, protocol)
}

/** Signing, suspending, lifting and ending are done by somebody who has just shown again who she is. */
const confirmed: readonly MoveProtocol['act'][] = ['sign', 'suspend', 'resume', 'end']

export async function moveProtocolCommand(
  context: OperationContext,
  which: Pick<InputOf<typeof operations.signProtocol>, 'protocolId' | 'seen'>,
  move: MoveProtocol,
) {
  const { tx, now } = context
  const unconfirmed = confirmed.includes(move.act) ? requireConfirmed(context) : undefined
  if (unconfirmed) return refuse(unconfirmed)
  const before = await findProtocol(tx, which.protocolId)
  if (!before) return notFound
  const by = await actorOf(context)
  // Locked only by who may move it: the policies let nobody else hold the row.
  const protocol = (await lockProtocol(tx, which.protocolId)) ?? before
  const [parties, today] = await Promise.all([listParties(tx, protocol.parties), todayOf(context)])
  const decided = decideProtocolMove(protocol, move, { by, parties, today, at: now, seen: which.seen })
  if (!decided.ok) return decided
  const after = await save(context, protocol, decided.value)
  if (after.state === 'suspended' || after.state === 'ended') await endProtocolShares(tx, after.id)
  if (decided.value.kind === 'signed' && after.state === 'in-force') await supersede(context, after, by)
  if (after.state !== 'draft' || decided.value.kind === 'returned')
    for (const party of after.parties) if (party !== by.organisationId) await notifyOrganisation(tx, party)
  return outcomeOf(context, after)
}

export function writeProtocolCommand(
  context: OperationContext,
  input: InputOf<typeof operations.writeProtocol>,
) {
  const { protocolId, seen, ...written } = input
  return moveProtocolCommand(context, { protocolId, seen }, { act: 'write', terms: termsOf(written) })
}

/** What it takes the place of counts no longer; what was shared under that is read until its own last day. */
async function supersede(
  context: OperationContext,
  { id, supersedes }: SharingProtocol,
  by: ProtocolActor,
): Promise<void> {
  const replaced = supersedes && (await lockProtocol(context.tx, supersedes))
  if (!replaced || (replaced.state !== 'in-force' && replaced.state !== 'suspended')) return
  const { organisationId, userId, name } = by
  await save(context, replaced, {
    kind: 'superseded',
    by: id,
    organisationId,
    userId,
    name,
    at: context.now,
  })
}

async function save(context: OperationContext, before: ProtocolRow, event: ProtocolEvent) {
  const { acts, ...protocol } = before
  const after = evolveProtocol(protocol, event)
  await updateProtocol(context.tx, after, [...acts, event])
  return after
}

export async function actorOf({ tx, principal }: OperationContext): Promise<ProtocolActor> {
  const { userId, organisationId, displayName, roles } = principal
  return { userId, organisationId, name: displayName, roles, enforces: await isEnforcing(tx) }
}

function termsOf(
  input: Omit<InputOf<typeof operations.drawProtocol>, 'protocolId' | 'parties' | 'supersedes'>,
): ProtocolTerms {
  return {
    ...input,
    reviewOn: input.reviewOn as PlainDate,
    validFrom: input.validFrom as PlainDate,
    validUntil: input.validUntil as PlainDate,
  }
}

function outcomeOf(context: OperationContext, { id, version, state }: SharingProtocol) {
  context.touch('protocol', [id], [state])
  return applied(id, version)
}
