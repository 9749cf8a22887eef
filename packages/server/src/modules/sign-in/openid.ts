import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { finishOpenid } from '@amparo/contract/api/sign-in/openid'
import type { SignInStep } from '@amparo/contract/api/sign-in/session'
import { isLoopback, type Config } from '../../config.ts'
import type { OperationContext } from '../../http/route.ts'
import { asSignIn } from './as-sign-in.ts'
import { enter } from './enter.ts'
import { forgiveOriginTry } from './limits.ts'
import { passkeyAddress, returnAddress } from './web-address.ts'
import { findIdentity } from './identity-store.ts'
import { digest, newToken } from './tokens.ts'

/**
 * Signing in at the account service of an organisation: authorisation code with PKCE, state and nonce, bound to
 * the tab that began it. Only an account that an administrator has linked gets in; an e-mail address that
 * happens to be the same opens nothing.
 */
const providers = new WeakMap<NonNullable<Config['openid']>, Promise<Configuration>>()
const seconds = 8

async function providerOf(config: Config): Promise<Configuration | undefined> {
  const settings = config.openid
  if (!settings) return undefined
  const known = providers.get(settings)
  if (known) return known
  const issuer = new URL(settings.issuer)
  // A provider on this machine may do without TLS; any other may not.
  const execute = issuer.protocol === 'http:' && isLoopback(issuer.hostname) ? [allowInsecureRequests] : []
  const found = discovery(issuer, settings.clientId, settings.clientSecret?.reveal(), undefined, {
    execute,
    timeout: seconds,
  })
  providers.set(settings, found)
  found.catch(() => providers.delete(settings))
  return found
}

/** Some services end their name with a slash in one place and not in another. */
export function issuerName(issuer: string): string {
  return issuer.replace(/\/$/, '')
}

function pageOf(context: OperationContext): string {
  return new URL('/sign-in/openid', returnAddress(context)).href
}

export async function startOpenidCommand(context: OperationContext) {
  const { config } = context.dependencies
  if (!config.openid) return refuse(problem('sign-in.no-provider'))
  const provider = await providerOf(config).catch(() => undefined)
  if (!provider) return refuse(problem('sign-in.provider-unavailable'))
  const [verifier, state, nonce, ticket] = [
    randomPKCECodeVerifier(),
    randomState(),
    randomNonce(),
    newToken(),
  ]
  await asSignIn(
    context.tx,
    (tx) => tx.sql`insert into sign_in.openid_requests (state_hash, browser_hash, verifier, nonce, expires_at)
      values (${digest(state)}, ${digest(ticket)}, ${verifier}, ${nonce}, now() + interval '10 minutes')`,
  )
  const url = buildAuthorizationUrl(provider, {
    redirect_uri: pageOf(context),
    scope: 'openid',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return accept({ url: url.href, ticket })
}

export async function finishOpenidCommand(
  context: OperationContext,
  input: InputOf<typeof finishOpenid>,
): Promise<Result<SignInStep, Problem>> {
  const { config } = context.dependencies
  const provider = await providerOf(config).catch(() => undefined)
  if (!provider) return refuse(problem('sign-in.provider-unavailable'))
  const address = new URL(pageOf(context))
  address.search = input.answer
  const state = address.searchParams.get('state') ?? ''
  const begun = await asSignIn(context.tx, async (tx) => {
    const [row] = await tx.sql<{ verifier: string; nonce: string }[]>`delete from sign_in.openid_requests
      where state_hash = ${digest(state)} and browser_hash = ${digest(input.ticket)} and expires_at > now()
      returning verifier, nonce`
    return row
  })
  if (!begun) return refuse(problem('sign-in.answer-unusable'))
  const answer = await authorizationCodeGrant(provider, address, {
    pkceCodeVerifier: begun.verifier,
    expectedState: state,
    expectedNonce: begun.nonce,
    idTokenExpected: true,
  }).then(accept, (error: unknown) => refuse(problem(whyNot(error))))
  if (!answer.ok) return answer
  const claims = answer.value.claims()
  if (!claims) return refuse(problem('sign-in.answer-unusable'))
  const methods = Array.isArray(claims['amr']) ? claims['amr'] : []
  return asSignIn(context.tx, async (tx) => {
    const userId = await findIdentity(tx, issuerName(claims.iss), claims.sub)
    if (!userId) return refuse(problem('sign-in.not-linked'))
    await forgiveOriginTry(tx, context)
    // Unless the service says that it asked for a second factor, we ask for ours.
    return accept(await enter(tx, context, userId, methods.includes('mfa') ? 'openid' : 'password'))
  })
}

/** What the service itself said is told; why an answer of it does not hold is nobody's business. */
function whyNot(error: unknown) {
  if (!(error instanceof AuthorizationResponseError)) return 'sign-in.answer-unusable'
  if (error.error === 'access_denied') return 'sign-in.provider-refused'
  const isDown = error.error === 'server_error' || error.error === 'temporarily_unavailable'
  return isDown ? 'sign-in.provider-unavailable' : 'sign-in.answer-unusable'
}

export async function readWaysInQuery(context: OperationContext) {
  const { config } = context.dependencies
  return accept({ openid: config.openid !== undefined, passkeysAt: passkeyAddress(context)?.origin ?? '' })
}
