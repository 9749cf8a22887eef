import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/sign-in/passkeys'
import type { SignInStep } from '@amparo/contract/api/sign-in/session'
import type { OperationContext } from '../../http/route.ts'
import { asSignIn } from './as-sign-in.ts'
import { enter, requireConfirmed, whoIsThere } from './enter.ts'
import { forgiveOriginTry } from './limits.ts'
import {
  findPasskey,
  insertChallenge,
  insertPasskey,
  listPasskeys,
  notePasskeyUse,
  takeChallenge,
} from './passkey-store.ts'
import { webAddress } from './web-address.ts'
import { advance, presentStep, stepOf } from './steps.ts'
import { getSignIn, renewSession } from './store.ts'

export async function startPasskeyCommand(context: OperationContext) {
  const who = whoIsThere(context)
  return asSignIn(context.tx, async (tx) => {
    const keys = who ? await listPasskeys(tx, who.userId) : []
    const options = await generateAuthenticationOptions({
      rpID: webAddress(context).hostname,
      userVerification: 'required',
      // Nobody learns from here whether a person has passkeys: without a session the list is empty for everyone.
      allowCredentials: keys.map((key) => ({
        id: key.credential_id,
        transports: key.transports as AuthenticatorTransport[],
      })),
    })
    const isReady = who !== undefined && who.organisationId !== ''
    const challengeId = await insertChallenge(tx, {
      text: options.challenge,
      purpose: isReady ? 'confirm' : 'sign-in',
      userId: who?.userId,
    })
    return accept({ challengeId, options: { ...options } as Record<string, unknown> })
  })
}

export async function signInWithPasskeyCommand(
  context: OperationContext,
  input: InputOf<typeof operations.signInWithPasskey>,
): Promise<Result<SignInStep, Problem>> {
  const who = whoIsThere(context)
  const address = webAddress(context)
  const noMatch = refuse(problem('sign-in.no-match'))
  return asSignIn(context.tx, async (tx) => {
    const challenge = await takeChallenge(tx, input.challengeId)
    const key = await findPasskey(tx, input.response.id)
    if (!challenge || !key || challenge.purpose === 'register') return noMatch
    if (challenge.user_id !== (who?.userId ?? null)) return noMatch
    if (challenge.user_id !== null && challenge.user_id !== key.user_id) return noMatch
    const checked = await verifyAuthenticationResponse({
      response: input.response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge.challenge,
      expectedOrigin: address.origin,
      expectedRPID: address.hostname,
      requireUserVerification: true,
      credential: {
        id: key.credential_id,
        publicKey: new Uint8Array(key.public_key),
        counter: key.counter,
        transports: key.transports as AuthenticatorTransport[],
      },
    }).catch(() => undefined)
    if (!checked?.verified) return noMatch
    await notePasskeyUse(tx, key.id, checked.authenticationInfo.newCounter)
    await forgiveOriginTry(tx, context)
    if (!who) return accept(await enter(tx, context, key.user_id, 'passkey'))
    context.touch('user', [who.userId])
    context.setSession(await renewSession(tx, who.sessionId, { strength: 'passkey', confirmed: true }))
    return accept(await advance(tx, context, who.sessionId))
  })
}

/** The second factor of a first sign-in, or one more passkey for somebody who has just confirmed who she is. */
async function refuseSetUp(context: OperationContext): Promise<Problem | undefined> {
  const who = whoIsThere(context)
  if (!who) return problem('session.missing')
  if (who.organisationId !== '') return requireConfirmed(context)
  const row = await asSignIn(context.tx, (tx) => getSignIn(tx, who.sessionId))
  return stepOf(row) === 'set-up-second-factor' ? undefined : problem('sign-in.other-step')
}

export async function startPasskeySetUpCommand(context: OperationContext) {
  const refusal = await refuseSetUp(context)
  if (refusal) return refuse(refusal)
  const { userId, username, displayName } = context.principal
  return asSignIn(context.tx, async (tx) => {
    const keys = await listPasskeys(tx, userId)
    const options = await generateRegistrationOptions({
      rpName: 'Amparo',
      rpID: webAddress(context).hostname,
      userID: new TextEncoder().encode(userId),
      userName: username,
      userDisplayName: displayName,
      attestationType: 'none',
      excludeCredentials: keys.map((key) => ({ id: key.credential_id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const challengeId = await insertChallenge(tx, { text: options.challenge, purpose: 'register', userId })
    return accept({ challengeId, options: { ...options } as unknown as Record<string, unknown> })
  })
}

export async function setUpPasskeyCommand(
  context: OperationContext,
  input: InputOf<typeof operations.setUpPasskey>,
): Promise<Result<SignInStep, Problem>> {
  const refusal = await refuseSetUp(context)
  if (refusal) return refuse(refusal)
  const { userId, sessionId, organisationId } = context.principal
  const address = webAddress(context)
  return asSignIn(context.tx, async (tx) => {
    const challenge = await takeChallenge(tx, input.challengeId)
    if (challenge?.purpose !== 'register' || challenge.user_id !== userId)
      return refuse(problem('sign-in.no-match'))
    const checked = await verifyRegistrationResponse({
      response: input.response as unknown as RegistrationResponseJSON,
      expectedChallenge: challenge.challenge,
      expectedOrigin: address.origin,
      expectedRPID: address.hostname,
      requireUserVerification: true,
    }).catch(() => undefined)
    if (!checked?.verified) return refuse(problem('sign-in.no-match'))
    const { credential } = checked.registrationInfo
    const added = await insertPasskey(tx, {
      user_id: userId,
      credential_id: credential.id,
      public_key: credential.publicKey,
      counter: credential.counter,
      transports: [...(credential.transports ?? [])],
      label: input.label,
    })
    if (!added) return refuse(problem('sign-in.no-match'))
    context.touch('user', [userId], ['passkeys'])
    if (organisationId !== '') return accept(await presentStep(tx, context, sessionId))
    context.setSession(await renewSession(tx, sessionId, { strength: 'passkey', confirmed: true }))
    return accept(await advance(tx, context, sessionId))
  })
}
