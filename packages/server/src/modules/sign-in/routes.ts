import { accept } from '@amparo/domain/kernel/result'
import { findArrived } from '@amparo/contract/api/sign-in/arrived'
import * as methods from '@amparo/contract/api/sign-in/methods'
import * as openid from '@amparo/contract/api/sign-in/openid'
import * as passkeys from '@amparo/contract/api/sign-in/passkeys'
import { readSession } from '@amparo/contract/api/sign-in/session'
import * as sessions from '@amparo/contract/api/sign-in/sessions'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import { listArrived } from '../../commands/store.ts'
import { defineRead, defineRoute, type Route } from '../../http/route.ts'
import * as commands from './commands.ts'
import { countOriginTry, countPasswordTry, countSecondTry } from './limits.ts'
import * as openidCommands from './openid.ts'
import * as own from './own-account.ts'
import * as passkeyCommands from './passkeys.ts'

/** Open to anyone: each of these finds out for itself who is there and which step is next. */
const anyone = { who: 'anyone' } as const
const signedIn = { who: 'signed-in' } as const

export const signInRoutes: readonly Route[] = [
  defineRoute({ operation: readSession, access: anyone, handle: commands.readSessionQuery }),
  defineRead({
    operation: findArrived,
    access: signedIn,
    load: (scope, { commandIds }) => ({ arrived: listArrived(scope, commandIds) }),
    answer: (_, __, { arrived }) => accept({ commandIds: arrived.map(({ id }) => id) }),
  }),
  defineRoute({
    operation: steps.signIn,
    access: anyone,
    before: (dependencies, call) => countPasswordTry(dependencies, call, call.input.userName),
    handle: commands.signInCommand,
  }),
  defineRoute({
    operation: steps.secondFactor,
    access: anyone,
    before: countSecondTry,
    handle: commands.secondFactorCommand,
  }),
  defineRoute({
    operation: steps.acceptCodeOfConduct,
    access: anyone,
    handle: commands.acceptConductCommand,
  }),
  defineRoute({
    operation: steps.chooseOrganisation,
    access: anyone,
    handle: commands.chooseOrganisationCommand,
  }),
  defineRoute({
    operation: steps.acceptInvitation,
    access: anyone,
    before: countOriginTry,
    handle: commands.acceptInvitationCommand,
  }),
  defineRoute({ operation: steps.signOut, access: anyone, handle: commands.signOutCommand }),

  defineRoute({
    operation: passkeys.startPasskey,
    access: anyone,
    limit: { most: 120, minutes: 10 },
    handle: passkeyCommands.startPasskeyCommand,
  }),
  defineRoute({
    operation: passkeys.signInWithPasskey,
    access: anyone,
    before: countOriginTry,
    handle: passkeyCommands.signInWithPasskeyCommand,
  }),
  defineRoute({
    operation: passkeys.startPasskeySetUp,
    access: anyone,
    handle: passkeyCommands.startPasskeySetUpCommand,
  }),
  defineRoute({
    operation: passkeys.setUpPasskey,
    access: anyone,
    handle: passkeyCommands.setUpPasskeyCommand,
  }),
  defineRoute({ operation: passkeys.removePasskey, access: signedIn, handle: own.removePasskeyCommand }),

  defineRoute({ operation: openid.readWaysIn, access: anyone, handle: openidCommands.readWaysInQuery }),
  defineRoute({
    operation: openid.startOpenid,
    access: anyone,
    limit: { most: 120, minutes: 10 },
    handle: openidCommands.startOpenidCommand,
  }),
  defineRoute({
    operation: openid.finishOpenid,
    access: anyone,
    before: countOriginTry,
    handle: openidCommands.finishOpenidCommand,
  }),

  defineRoute({ operation: sessions.listSessions, access: signedIn, handle: own.listSessionsQuery }),
  defineRoute({ operation: sessions.closeSession, access: signedIn, handle: own.closeSessionCommand }),
  defineRoute({
    operation: sessions.closeOtherSessions,
    access: signedIn,
    handle: own.closeOtherSessionsCommand,
  }),
  defineRoute({ operation: methods.readSignInMethods, access: signedIn, handle: own.readMethodsQuery }),
  defineRoute({
    operation: methods.confirmIdentity,
    access: signedIn,
    before: countSecondTry,
    handle: own.confirmCommand,
  }),
  defineRoute({
    operation: methods.changePassword,
    access: signedIn,
    before: countSecondTry,
    handle: own.changePasswordCommand,
  }),
  defineRoute({ operation: methods.startCodeApp, access: signedIn, handle: own.startCodeAppCommand }),
  defineRoute({
    operation: methods.confirmCodeApp,
    access: signedIn,
    before: countSecondTry,
    handle: own.confirmCodeAppCommand,
  }),
]
