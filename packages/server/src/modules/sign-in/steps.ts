import { codeOfConduct } from '@amparo/domain/sign-in/code-of-conduct'
import { nextStep } from '@amparo/domain/sign-in/next-step'
import type { SignInStep } from '@amparo/contract/api/sign-in/session'
import { deviceCookieName } from '../../http/session-cookie.ts'
import type { OperationContext } from '../../http/route.ts'
import type { SignInTx } from './as-sign-in.ts'
import { newCodeSecret, presentSecret } from './code-app.ts'
import { codeAppKey, openSecret, sealSecret } from './code-app-key.ts'
import { getSignIn, noteKnownDevice, offerCodeApp, renewSession, type SignInRow } from './store.ts'
import { digest, newToken } from './tokens.ts'

/** What the holder of this session has to do next, as the screen is told. */
export async function presentStep(
  tx: SignInTx,
  context: Pick<OperationContext, 'dependencies' | 'language'>,
  sessionId: string,
): Promise<SignInStep> {
  const row = await getSignIn(tx, sessionId)
  switch (stepOf(row)) {
    case 'second-factor':
      return {
        step: 'second-factor',
        factors: [
          ...(row.has_code_app ? (['code-app'] as const) : []),
          ...(row.has_passkey ? (['passkey'] as const) : []),
        ],
      }
    case 'set-up-second-factor': {
      const key = codeAppKey(context.dependencies)
      const offered = await offerCodeApp(tx, row.user_id, sealSecret(key, row.user_id, newCodeSecret()))
      const secret = openSecret(key, row.user_id, offered.secret)
      return { step: 'set-up-second-factor', ...presentSecret(secret, row.username) }
    }
    case 'code-of-conduct': {
      const text = codeOfConduct(context.language)
      return { step: 'code-of-conduct', version: text.version, paragraphs: [...text.rules, text.promise] }
    }
    case 'organisation':
      return {
        step: 'organisation',
        organisations: row.memberships.map(({ id, name, country }) => ({ id, name, country })),
      }
    case 'ready':
      return { step: 'ready', session: presentSession(row) }
  }
}

/**
 * After a step has been done: chooses the organisation where there is only one, notes the browser as known when
 * the person is in, and says what comes next.
 */
export async function advance(
  tx: SignInTx,
  context: Pick<OperationContext, 'dependencies' | 'setSession' | 'rememberDevice' | 'cookies' | 'language'>,
  sessionId: string,
): Promise<SignInStep> {
  const row = await getSignIn(tx, sessionId)
  const [only, ...others] = row.memberships
  if (stepOf(row) === 'organisation' && only && others.length === 0) {
    context.setSession(await renewSession(tx, sessionId, { organisationId: only.id }))
    await rememberBrowser(tx, context, row.user_id)
  }
  return presentStep(tx, context, sessionId)
}

export async function rememberBrowser(
  tx: SignInTx,
  context: Pick<OperationContext, 'rememberDevice' | 'cookies'>,
  userId: string,
): Promise<void> {
  const held = context.cookies[deviceCookieName]
  if (held && (await noteKnownDevice(tx, digest(held), userId, false))) return
  const token = newToken()
  await noteKnownDevice(tx, digest(token), userId, true)
  context.rememberDevice(token)
}

export function stepOf(row: SignInRow) {
  return nextStep({
    strength: row.strength,
    roles: row.memberships.flatMap((membership) => membership.roles),
    hasSecondFactor: row.has_code_app || row.has_passkey,
    conduct: { mark: row.conduct, at: row.conduct_at },
    now: row.asked_at,
    organisationId: row.organisation_id,
    isDemonstration: row.is_demonstration,
  })
}

function presentSession(row: SignInRow) {
  const here = row.memberships.find((membership) => membership.id === row.organisation_id)
  return {
    userId: row.user_id,
    userName: row.username,
    displayName: row.display_name,
    organisation: {
      id: row.organisation_id ?? '',
      name: here?.name ?? '',
      country: here?.country ?? '',
      kind: here?.kind ?? '',
    },
    organisations: row.memberships.map(({ id, name, country }) => ({ id, name, country })),
    ...(row.is_demonstration ? { demonstration: true } : {}),
    roles: [...(here?.roles ?? [])],
  }
}
