import { confirmationDueAt, isConfirmationDue } from '@amparo/domain/organisation/decide-confirmation'
import { decideInvitation, decideLeaving } from '@amparo/domain/organisation/decide-membership'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { requiresSecondFactor } from '@amparo/domain/sign-in/next-step'
import { isUsername, normaliseUsername } from '@amparo/domain/sign-in/username'
import { roleRights } from '@amparo/domain/access/role-rights'
import { roles } from '@amparo/domain/access/vocabulary'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/organisations/users'
import type { OperationContext } from '../../http/route.ts'
import {
  asSignIn,
  endSessions,
  forgetDevices,
  issuePaperCode,
  listLinked,
  voidPaperCodes,
} from '../sign-in/index.ts'
import { appendChange, listUserChanges } from './history-store.ts'
import { differences } from './organisation-commands.ts'
import { applied, notFound, outdated } from './outcomes.ts'
import { makeSlip } from './slip.ts'
import {
  findOrganisation,
  findTeam,
  findUser,
  confirmedRole,
  insertMembership,
  insertUser,
  listAdministrators,
  listMembershipRows,
  listUserRows,
  lockOrganisation,
  updateUser,
} from './store.ts'

export async function userList(context: OperationContext) {
  const { organisationId } = context.principal
  const [users, memberships] = await Promise.all([
    listUserRows(context.tx),
    listMembershipRows(context.tx, organisationId),
  ])
  // After the others: the transaction takes another role for it.
  const kept = users.filter((user) => user.home_organisation_id === organisationId)
  const linked = await asSignIn(context.tx, (tx) =>
    listLinked(
      tx,
      kept.map((user) => user.id),
    ),
  )
  return accept({
    items: users.map((user) => ({
      id: user.id,
      username: user.username,
      displayName: user.display_name,
      state: user.state,
      isKeptHere: user.home_organisation_id === organisationId,
      hasLinkedAccount: linked.has(user.id),
      version: user.version,
      memberships: memberships
        .filter((row) => row.user_id === user.id)
        .map((row) => ({
          id: row.id,
          role: row.role,
          teamId: row.team_id,
          validFrom: row.valid_from,
          validUntil: row.valid_until,
          confirmation: {
            at: row.confirmed_at,
            dueAt: confirmationDueAt(confirmedRole(row)),
            isDue: isConfirmationDue(confirmedRole(row), context.now),
          },
          version: row.version,
        })),
    })),
  })
}

export async function inviteUserCommand(
  context: OperationContext,
  input: InputOf<typeof operations.inviteUser>,
) {
  const { principal, tx } = context
  const username = normaliseUsername(input.username)
  if (!isUsername(username)) return refuse(problem('user.name-unusable'))
  const organisation = await findOrganisation(tx, principal.organisationId)
  if (!organisation) return notFound
  if (input.teamId !== undefined && !(await findTeam(tx, organisation.id, input.teamId))) return notFound
  const decided = decideInvitation(
    principal,
    { supervisorsInvite: organisation.supervisors_invite },
    { role: input.role, teamId: input.teamId },
  )
  if (!decided.ok) return decided
  const id = await insertUser(tx, {
    username,
    display_name: input.displayName,
    email: input.email || null,
    locale: input.locale ?? 'es-419',
    home_organisation_id: organisation.id,
  })
  if (id === undefined) return refuse(problem('user.name-taken'))
  await insertMembership(tx, {
    user_id: id,
    organisation_id: organisation.id,
    role: input.role,
    team_id: input.teamId ?? null,
    valid_from: context.now,
    valid_until: input.validUntil ?? null,
  })
  await appendChange(context, 'user', id, { username, role: input.role, teamId: input.teamId ?? null })
  return applied(id, 1)
}

/** For whoever may invite this person, as long as nobody has accepted yet. */
export async function issueInvitationCodeCommand(
  context: OperationContext,
  input: InputOf<typeof operations.issueInvitationCode>,
) {
  const { principal, tx } = context
  const user = await findUser(tx, input.userId)
  if (!user || user.home_organisation_id !== principal.organisationId) return notFound
  if (user.state !== 'invited') return refuse(problem('reset.closed'))
  const [organisation, memberships] = await Promise.all([
    findOrganisation(tx, principal.organisationId),
    listMembershipRows(tx, principal.organisationId),
  ])
  const mayAll = memberships
    .filter((row) => row.user_id === user.id)
    .every(
      (row) =>
        decideInvitation(
          principal,
          { supervisorsInvite: organisation?.supervisors_invite ?? false },
          { role: row.role, teamId: row.team_id ?? undefined },
        ).ok,
    )
  if (!mayAll) return refuse(problem('access.not-allowed'))
  const issued = await asSignIn(tx, (signIn) =>
    issuePaperCode(signIn, { userId: user.id, kind: 'invitation', issuedBy: principal.userId }),
  )
  await appendChange(context, 'user', user.id, { code: 'invitation' })
  return accept(makeSlip('invitation', user.username, organisation?.name ?? '', issued))
}

export async function editUserCommand(context: OperationContext, input: InputOf<typeof operations.editUser>) {
  const before = await findUser(context.tx, input.userId)
  if (!before || before.home_organisation_id !== context.principal.organisationId) return notFound
  const changed = {
    display_name: input.displayName ?? before.display_name,
    locale: input.locale ?? before.locale,
    email: input.email === undefined ? before.email : input.email || null,
  }
  const version = await updateUser(context.tx, before.id, input.version, changed)
  if (version === undefined) return outdated
  await appendChange(context, 'user', before.id, differences(before, changed))
  return applied(before.id, version)
}

export async function disableUserCommand(
  context: OperationContext,
  input: InputOf<typeof operations.disableUser>,
) {
  const { tx, principal } = context
  await lockOrganisation(tx, principal.organisationId)
  const before = await findUser(tx, input.userId)
  if (!before || before.home_organisation_id !== principal.organisationId) return notFound
  const administrators = await listAdministrators(tx, principal.organisationId)
  const own = administrators.filter((held) => held.userId === before.id).map((held) => held.id)
  const decided = decideLeaving({ membershipIds: own }, administrators)
  if (!decided.ok) return decided
  const version = await updateUser(tx, before.id, input.version, { state: 'disabled' })
  if (version === undefined) return outdated
  await asSignIn(tx, async (signIn) => {
    await endSessions(signIn, before.id, 'disabled')
    await voidPaperCodes(signIn, before.id)
    await forgetDevices(signIn, before.id)
  })
  await appendChange(context, 'user', before.id, { state: { from: before.state, to: 'disabled' } })
  return applied(before.id, version)
}

/** Somebody who had never accepted her invitation is invited again. */
export async function enableUserCommand(
  context: OperationContext,
  input: InputOf<typeof operations.enableUser>,
) {
  const before = await findUser(context.tx, input.userId)
  if (!before || before.home_organisation_id !== context.principal.organisationId) return notFound
  if (before.state !== 'disabled') return outdated
  const hasProof = await asSignIn(
    context.tx,
    (tx) => tx.sql`select 1 from sign_in.passwords where user_id = ${before.id}
      union all select 1 from sign_in.passkeys where user_id = ${before.id}
      union all select 1 from sign_in.identities where user_id = ${before.id} limit 1`,
  )
  const state = hasProof.length > 0 ? 'active' : 'invited'
  const version = await updateUser(context.tx, before.id, input.version, { state })
  if (version === undefined) return outdated
  await appendChange(context, 'user', before.id, { state: { from: 'disabled', to: state } })
  return applied(before.id, version)
}

export async function historyQuery(context: OperationContext, input: InputOf<typeof operations.readHistory>) {
  const rows = await listUserChanges(context.tx, input.userId)
  context.touch('user', [input.userId])
  return accept({
    items: rows.map((row) => ({
      at: row.recorded_at,
      by: row.actor ?? '',
      what: row.register,
      change: row.change,
    })),
  })
}

export async function permissionsQuery() {
  return accept({
    roles: roles.map((role) => ({
      role,
      reach: roleRights[role].reach,
      reads: [...roleRights[role].reads],
      writes: [...roleRights[role].writes],
      purposes: [...roleRights[role].purposes],
      needsSecondFactor: requiresSecondFactor(role),
    })),
  })
}
