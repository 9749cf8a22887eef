import type { Role } from '../access/vocabulary.ts'
import { hasAcceptedConduct } from './code-of-conduct.ts'

/** How somebody has proved who she is. A passkey asks for face, finger or PIN and so is two factors in one. */
export type SessionStrength = 'password' | 'second-factor' | 'passkey' | 'openid'

export const sessionRules = {
  /** After so long without use the session is over. */
  idleMinutes: 15,
  /** And after so long in any case. */
  mostHours: 12,
  /** A sign-in that has been begun must be finished within. */
  halfMinutes: 15,
  /** A step that asks again takes a proof of identity of this age. */
  confirmedMinutes: 10,
} as const

/** Everyone who can come to see a child's data, or give others that right, proves herself twice. */
export function requiresSecondFactor(role: Role): boolean {
  return role !== 'interpreter'
}

export type SignInState = {
  readonly strength: SessionStrength
  readonly roles: readonly Role[]
  readonly hasSecondFactor: boolean
  /** Which text she accepted last, and when. */
  readonly conduct: { readonly mark: string | null; readonly at: string | null }
  readonly now: string
  readonly organisationId: string | null
  /** An account of the demonstration: its people are invented and its password is known to everybody. */
  readonly isDemonstration?: boolean
}

export type NextStep = 'second-factor' | 'set-up-second-factor' | 'code-of-conduct' | 'organisation' | 'ready'

/**
 * What somebody who has given a first proof must do next, in this order. Until `ready` the session has no
 * organisation, and without one the row policies show nothing: the order protects, not the screens.
 */
export function nextStep(state: SignInState): NextStep {
  if (state.organisationId !== null) return 'ready'
  if (state.strength === 'password' && !state.isDemonstration) {
    if (state.hasSecondFactor) return 'second-factor'
    if (state.roles.some(requiresSecondFactor)) return 'set-up-second-factor'
  }
  if (!hasAcceptedConduct(state.conduct, state.now)) return 'code-of-conduct'
  return 'organisation'
}

/** Whether the person proved herself recently enough for a step that asks again. */
export function isConfirmed(confirmedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(confirmedAt) <= sessionRules.confirmedMinutes * 60_000
}
