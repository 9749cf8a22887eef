import { askAgency } from '@amparo/contract/api/organisations/agencies'
import * as enforcement from '@amparo/contract/api/organisations/enforcement'
import * as organisations from '@amparo/contract/api/organisations/organisations'
import * as resets from '@amparo/contract/api/organisations/resets'
import * as users from '@amparo/contract/api/organisations/users'
import { defineRoute, type Route } from '../../http/route.ts'
import { askAgencyCommand } from './agency-commands.ts'
import * as enforcementCommands from './enforcement-commands.ts'
import * as identityCommands from './identity-commands.ts'
import * as memberships from './membership-commands.ts'
import * as organisationCommands from './organisation-commands.ts'
import * as resetCommands from './reset-commands.ts'
import * as userCommands from './user-commands.ts'

const signedIn = { who: 'signed-in' } as const
const administrators = { who: 'roles', roles: ['administrator'] } as const
/** Supervisors invite only where their organisation wishes it, and only into their own teams: decided inside. */
const keepers = { who: 'roles', roles: ['administrator', 'supervisor'] } as const

export const organisationRoutes: readonly Route[] = [
  defineRoute({
    operation: organisations.listOrganisations,
    access: signedIn,
    handle: organisationCommands.organisationList,
  }),
  defineRoute({
    operation: organisations.createOrganisation,
    access: administrators,
    handle: organisationCommands.createOrganisationCommand,
  }),
  defineRoute({
    operation: organisations.editOrganisation,
    access: administrators,
    handle: organisationCommands.editOrganisationCommand,
  }),
  defineRoute({ operation: askAgency, access: administrators, handle: askAgencyCommand }),
  defineRoute({
    operation: organisations.listTeams,
    access: signedIn,
    handle: organisationCommands.teamList,
  }),
  defineRoute({
    operation: organisations.createTeam,
    access: administrators,
    handle: organisationCommands.createTeamCommand,
  }),
  defineRoute({
    operation: organisations.editTeam,
    access: administrators,
    handle: organisationCommands.editTeamCommand,
  }),

  defineRoute({ operation: users.listUsers, access: signedIn, handle: userCommands.userList }),
  defineRoute({ operation: users.inviteUser, access: keepers, handle: userCommands.inviteUserCommand }),
  defineRoute({
    operation: users.issueInvitationCode,
    access: keepers,
    limit: { most: 60, minutes: 60 },
    handle: userCommands.issueInvitationCodeCommand,
  }),
  defineRoute({ operation: users.editUser, access: administrators, handle: userCommands.editUserCommand }),
  defineRoute({
    operation: users.disableUser,
    access: administrators,
    handle: userCommands.disableUserCommand,
  }),
  defineRoute({
    operation: users.enableUser,
    access: administrators,
    handle: userCommands.enableUserCommand,
  }),
  defineRoute({
    operation: users.addMembership,
    access: administrators,
    // A username is told from a free one here: so not many can be asked for.
    limit: { most: 60, minutes: 60 },
    handle: memberships.addMembershipCommand,
  }),
  defineRoute({
    operation: users.showWorkInHand,
    access: administrators,
    handle: memberships.workInHand,
  }),
  defineRoute({
    operation: users.endMembership,
    access: administrators,
    handle: memberships.endMembershipCommand,
  }),
  defineRoute({
    operation: users.confirmMembership,
    access: administrators,
    handle: memberships.confirmMembershipCommand,
  }),
  defineRoute({
    operation: users.linkIdentity,
    access: administrators,
    handle: identityCommands.linkIdentityCommand,
  }),
  defineRoute({
    operation: users.unlinkIdentity,
    access: administrators,
    handle: identityCommands.unlinkIdentityCommand,
  }),
  defineRoute({ operation: users.readHistory, access: administrators, handle: userCommands.historyQuery }),
  defineRoute({ operation: users.readPermissions, access: signedIn, handle: userCommands.permissionsQuery }),

  defineRoute({
    operation: enforcement.listEnforcementRequests,
    access: administrators,
    handle: enforcementCommands.enforcementRequestList,
  }),
  defineRoute({
    operation: enforcement.askEnforcement,
    access: administrators,
    handle: enforcementCommands.askEnforcementCommand,
  }),
  defineRoute({
    operation: enforcement.approveEnforcement,
    access: administrators,
    handle: enforcementCommands.approveEnforcementCommand,
  }),
  defineRoute({
    operation: enforcement.refuseEnforcement,
    access: administrators,
    handle: enforcementCommands.refuseEnforcementCommand,
  }),

  defineRoute({ operation: resets.listResets, access: keepers, handle: resetCommands.resetList }),
  defineRoute({ operation: resets.askReset, access: keepers, handle: resetCommands.askResetCommand }),
  defineRoute({ operation: resets.approveReset, access: keepers, handle: resetCommands.approveResetCommand }),
  defineRoute({ operation: resets.refuseReset, access: signedIn, handle: resetCommands.refuseResetCommand }),
  defineRoute({
    operation: resets.issueResetCode,
    access: keepers,
    handle: resetCommands.issueResetCodeCommand,
  }),
]
