import { codeOfConductVersion, conductMark } from '@amparo/domain/sign-in/code-of-conduct'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { normaliseUsername } from '@amparo/domain/sign-in/username'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { SignInStep } from '@amparo/contract/api/sign-in/session'
import type * as operations from '@amparo/contract/api/sign-in/sign-in'
import type { OperationContext } from '../../http/route.ts'
import { asSignIn, type SignInTx } from './as-sign-in.ts'
import { stepOfCode } from './code-app.ts'
import { codeAppKey, openSecret } from './code-app-key.ts'
import { enter, whoIsThere } from './enter.ts'
import { forgiveOriginTry, forgivePasswordTry, forgiveSecondTry } from './limits.ts'
import { takePaperCode } from './paper-codes.ts'
import { hashPassword, isPassword, refusePassword } from './passwords.ts'
import { advance, presentStep, rememberBrowser, stepOf } from './steps.ts'
import {
  activateUser,
  endSession,
  endSessions,
  findAccount,
  findCodeApp,
  forgetSecondFactors,
  getAccount,
  getSignIn,
  renewSession,
  saveConduct,
  savePassword,
  takeCodeStep,
  type Account,
} from './store.ts'

type Step = Promise<Result<SignInStep, Problem>>

export async function signInCommand(
  context: OperationContext,
  input: InputOf<typeof operations.signIn>,
): Step {
  const username = normaliseUsername(input.userName)
  const account = await asSignIn(context.tx, (tx) => findAccount(tx, username))
  const stored = account?.state === 'active' ? account.password : null
  const matches = await isPassword(input.password, stored ?? undefined)
  if (!account || !matches) return refuse(problem('sign-in.no-match'))
  return accept(
    await asSignIn(context.tx, async (tx) => {
      await forgivePasswordTry(tx, context, username)
      return enter(tx, context, account.id, 'password')
    }),
  )
}

export async function secondFactorCommand(
  context: OperationContext,
  input: InputOf<typeof operations.secondFactor>,
): Step {
  const who = whoIsThere(context)
  if (!who) return refuse(problem('session.missing'))
  return asSignIn(context.tx, async (tx) => {
    const row = await getSignIn(tx, who.sessionId)
    const step = stepOf(row)
    if (step !== 'second-factor' && step !== 'set-up-second-factor')
      return refuse(problem('sign-in.other-step'))
    if (step === 'second-factor' && !row.has_code_app) return refuse(problem('sign-in.no-match'))
    if (!(await takeCode(tx, context, who.userId, input.code))) return refuse(problem('sign-in.no-match'))
    await forgiveSecondTry(tx, context, row.username)
    context.touch('user', [who.userId])
    context.setSession(await renewSession(tx, who.sessionId, { strength: 'second-factor', confirmed: true }))
    return accept(await advance(tx, context, who.sessionId))
  })
}

/** Whether this is a code of the person's app that was not used before. */
export async function takeCode(
  tx: SignInTx,
  context: OperationContext,
  userId: string,
  code: string,
): Promise<boolean> {
  const app = await findCodeApp(tx, userId)
  const secret = app && openSecret(codeAppKey(context.dependencies), userId, app.secret)
  const step = secret && stepOfCode(secret, code, context.dependencies.now())
  return step !== undefined && takeCodeStep(tx, userId, step)
}

export async function acceptConductCommand(
  context: OperationContext,
  input: InputOf<typeof operations.acceptCodeOfConduct>,
): Step {
  const who = whoIsThere(context)
  if (!who) return refuse(problem('session.missing'))
  if (input.version !== codeOfConductVersion) return refuse(problem('sign-in.conduct-changed'))
  return asSignIn(context.tx, async (tx) => {
    if (stepOf(await getSignIn(tx, who.sessionId)) !== 'code-of-conduct')
      return refuse(problem('sign-in.other-step'))
    await saveConduct(tx, who.userId, conductMark(input.version, context.language))
    context.touch('user', [who.userId], ['code-of-conduct'])
    return accept(await advance(tx, context, who.sessionId))
  })
}

/** At the end of signing in, or later to work for another organisation. */
export async function chooseOrganisationCommand(
  context: OperationContext,
  input: InputOf<typeof operations.chooseOrganisation>,
): Step {
  const who = whoIsThere(context)
  if (!who) return refuse(problem('session.missing'))
  return asSignIn(context.tx, async (tx) => {
    const row = await getSignIn(tx, who.sessionId)
    const step = stepOf(row)
    if (step !== 'organisation' && step !== 'ready') return refuse(problem('sign-in.other-step'))
    if (!row.memberships.some((membership) => membership.id === input.organisationId))
      return refuse(problem('record.not-found'))
    context.touch('organisation', [input.organisationId])
    context.setSession(await renewSession(tx, who.sessionId, { organisationId: input.organisationId }))
    if (step === 'organisation') await rememberBrowser(tx, context, who.userId)
    return accept(await presentStep(tx, context, who.sessionId))
  })
}

/**
 * A code on paper, for a first sign-in, a forgotten password, or a lost second factor; in the last case the
 * password must be the person's own, so that nobody can take an account over with paper alone.
 */
export async function acceptInvitationCommand(
  context: OperationContext,
  input: InputOf<typeof operations.acceptInvitation>,
): Step {
  const username = normaliseUsername(input.userName)
  const taken = await asSignIn(context.tx, async (tx) => {
    const code = await takePaperCode(tx, input.code)
    return code && { ...code, account: await getAccount(tx, code.userId) }
  })
  if (!taken || taken.account.username !== username || !isUsable(taken.kind, taken.account))
    return refuse(problem('sign-in.code-used'))
  const { account } = taken
  const isOwn =
    taken.kind === 'second-factor' && (await isPassword(input.password, account.password ?? undefined))
  if (taken.kind === 'second-factor' && !isOwn) return refuse(problem('sign-in.code-used'))
  const weakness =
    taken.kind === 'second-factor'
      ? undefined
      : await refusePassword(input.password, { username, displayName: account.display_name })
  if (weakness)
    return refuse(
      problem('sign-in.password-weak', {
        values: { reason: weakness },
        fields: [{ pointer: '/password', reason: weakness }],
      }),
    )
  const hash = taken.kind === 'second-factor' ? undefined : await hashPassword(input.password)
  return accept(
    await asSignIn(context.tx, async (tx) => {
      await forgiveOriginTry(tx, context)
      if (hash) await savePassword(tx, account.id, hash)
      if (taken.kind === 'invitation') await activateUser(tx, account.id)
      if (taken.kind === 'second-factor') await forgetSecondFactors(tx, account.id)
      await endSessions(tx, account.id, `paper-code-${taken.kind}`)
      return enter(tx, context, account.id, 'password')
    }),
  )
}

function isUsable(kind: string, account: Account): boolean {
  return kind === 'invitation' ? account.state === 'invited' : account.state === 'active'
}

export async function signOutCommand(context: OperationContext): Step {
  const who = whoIsThere(context)
  if (who) await asSignIn(context.tx, (tx) => endSession(tx, who.userId, who.sessionId, 'signed-out'))
  context.setSession(undefined)
  return accept({ step: 'signed-out' })
}

export async function readSessionQuery(context: OperationContext): Step {
  const who = whoIsThere(context)
  if (!who) return accept({ step: 'signed-out' })
  return accept(await asSignIn(context.tx, (tx) => presentStep(tx, context, who.sessionId)))
}
