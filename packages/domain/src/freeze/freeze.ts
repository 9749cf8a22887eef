import type { Role } from '../access/vocabulary.ts'

/** Why a case was closed to everybody but those who were named. Source: DR-31. */
export const freezeReasons = ['leak', 'threat-from-inside', 'accused-colleague', 'other'] as const
export type FreezeReason = (typeof freezeReasons)[number]

/** Fewer is nobody who cares for the child, more is no closed case. */
export const mostExempt = 2

export type Freeze = {
  /** Who keeps what she read and wrote of the case, and gets no more by it. */
  readonly exempt: readonly string[]
  readonly liftAskedBy: string | undefined
  readonly isLifted: boolean
}

export type FreezeActor = { readonly userId: string; readonly roles: readonly Role[] }
