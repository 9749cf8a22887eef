import type { Role } from '@amparo/domain/access/vocabulary'
import type { ComponentType } from 'react'
import type { Area, KeyOf } from './words/areas.ts'

export type ScreenProps = { readonly params: Readonly<Record<string, string>> }

export type Screen = {
  readonly id: string
  /** `:name` stands for one part of the address. Never a name of a person: addresses stay in histories. */
  readonly path: `/${string}`
  /** Neutral: it stands in the title of the window and in the browser's history. */
  readonly title: KeyOf<'app'>
  /** The catalogues it needs, besides `ui` and `app`. */
  readonly areas: readonly Area[]
  /** Before sign-in, everyone signed in, or these roles. It hides; the server protects. */
  readonly audience: 'guest' | 'everyone' | readonly Role[]
  /** Fetched when it is first opened. */
  readonly load: () => Promise<ComponentType<ScreenProps>>
}

/** Whoever receives children. */
export const receiverRoles = [
  'caseworker',
  'supervisor',
  'intake-volunteer',
] as const satisfies readonly Role[]

export const caseRoles = [
  'caseworker',
  'supervisor',
  'manager',
  'intake-volunteer',
  'service-provider',
  'privacy-lead',
] as const satisfies readonly Role[]

/** Whoever keeps, steers or checks the work of others; what each part shows is narrower still. */
export const keeperRoles = [
  'administrator',
  'supervisor',
  'manager',
  'privacy-lead',
  'auditor',
] as const satisfies readonly Role[]

export function maySee(screen: Screen, roles: readonly Role[] | undefined): boolean {
  if (screen.audience === 'guest') return true
  if (!roles) return false
  return screen.audience === 'everyone' || screen.audience.some((role) => roles.includes(role))
}
