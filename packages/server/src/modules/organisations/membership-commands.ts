import {
  decideInvitation,
  decideLeaving,
  decideMembershipDates,
} from '@amparo/domain/organisation/decide-membership'
import { decideConfirmation } from '@amparo/domain/organisation/decide-confirmation'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { normaliseUsername } from '@amparo/domain/sign-in/username'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/organisations/users'
import type { OperationContext } from '../../http/route.ts'
import { asSignIn, endSessions, requireConfirmed } from '../sign-in/index.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound, outdated } from './outcomes.ts'
import {
  confirmedRole,
  confirmMembershipRow,
  findMembership,
  findTeam,
  findWorkInHand,
  insertMembership,
  listAdministrators,
  listLiveMemberships,
  lockOrganisation,
  updateMembershipEnd,
} from './store.ts'

export async function addMembershipCommand(
  context: OperationContext,
  input: InputOf<typeof operations.addMembership>,
) {
  const { tx, principal } = context
  const { organisationId } = principal
  const unconfirmed = input.role === 'administrator' ? requireConfirmed(context) : undefined
  if (unconfirmed) return refuse(unconfirmed)
  const organisation = await lockOrganisation(tx, organisationId)
  if (!organisation) return notFound
  const decided = decideInvitation(
    principal,
    { supervisorsInvite: false },
    { role: input.role, teamId: input.teamId },
  )
  if (!decided.ok) return decided
  const from = input.validFrom ?? context.now
  const dates = decideMembershipDates(from, input.validUntil)
  if (!dates.ok) return dates
  const team = input.teamId === undefined ? undefined : await findTeam(tx, organisationId, input.teamId)
  if (input.teamId !== undefined && team?.state !== 'active') return notFound
  const username = normaliseUsername(input.username)
  const [user] = await asSignIn(
    tx,
    (signIn) =>
      signIn.sql<
        { id: string }[]
      >`select id from amparo.users where username = ${username} and state <> 'disabled'`,
  )
  if (!user) return notFound
  const held = await listLiveMemberships(tx, organisationId, user.id)
  if (held.some((row) => row.role === input.role && row.team_id === (input.teamId ?? null)))
    return refuse(problem('membership.exists'))
  const id = await insertMembership(tx, {
    user_id: user.id,
    organisation_id: organisationId,
    role: input.role,
    team_id: input.teamId ?? null,
    valid_from: from,
    valid_until: input.validUntil ?? null,
  })
  await appendChange(context, 'membership', id, {
    userId: user.id,
    role: input.role,
    teamId: input.teamId ?? null,
    validFrom: from,
    validUntil: input.validUntil ?? null,
  })
  return applied(id, 1)
}

/** What somebody may do is read from memberships at every request, so this counts from the next one. */
export async function endMembershipCommand(
  context: OperationContext,
  input: InputOf<typeof operations.endMembership>,
) {
  const { tx, principal } = context
  const { organisationId } = principal
  await lockOrganisation(tx, organisationId)
  const before = await findMembership(tx, organisationId, input.membershipId)
  if (!before) return notFound
  if (before.valid_until !== null && Date.parse(before.valid_until) <= Date.parse(context.now))
    return refuse(problem('membership.ended'))
  const decided = decideLeaving({ membershipIds: [before.id] }, await listAdministrators(tx, organisationId))
  if (!decided.ok) return decided
  const isLater = input.validUntil !== undefined && Date.parse(input.validUntil) > Date.parse(context.now)
  // The database's clock decides what has ended; a moment before the present has ended for it, too.
  const until = isLater && input.validUntil ? input.validUntil : await presentOf(context)
  const version = await updateMembershipEnd(tx, before.id, input.version, until)
  if (version === undefined) return outdated
  const left = await listLiveMemberships(tx, organisationId, before.user_id)
  if (left.length === 0)
    await asSignIn(tx, (signIn) => endSessions(signIn, before.user_id, 'left', { organisationId }))
  await appendChange(context, 'membership', before.id, {
    userId: before.user_id,
    role: before.role,
    validUntil: { from: before.valid_until, to: until },
  })
  return applied(before.id, version)
}

export async function confirmMembershipCommand(
  context: OperationContext,
  input: InputOf<typeof operations.confirmMembership>,
) {
  const { tx, principal, now } = context
  const before = await findMembership(tx, principal.organisationId, input.membershipId)
  if (!before) return notFound
  const decided = decideConfirmation(principal, confirmedRole(before), now)
  if (!decided.ok) return decided
  const version = await confirmMembershipRow(tx, before.id, input.version, principal.userId)
  if (version === undefined) return outdated
  await appendChange(context, 'membership', before.id, {
    userId: before.user_id,
    role: before.role,
    confirmed: true,
  })
  return applied(before.id, version)
}

/** Ends nothing: whoever supervises hands it on, and is told at once that somebody has to. */
export async function workInHand({ tx }: OperationContext, input: InputOf<typeof operations.showWorkInHand>) {
  const found = await findWorkInHand(tx, input.userId)
  return found ? accept(found) : notFound
}

async function presentOf(context: OperationContext): Promise<string> {
  const [row] = await context.tx.sql<{ now: string }[]>`select now() as now`
  return row?.now ?? context.now
}
