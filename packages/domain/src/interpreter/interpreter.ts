import type { InterpreterId, OrganisationId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

export const interpreterTies = ['staff', 'agency', 'volunteer'] as const
export type InterpreterTie = (typeof interpreterTies)[number]

export const interpreterGenders = ['woman', 'man', 'other', 'not-said'] as const
export type InterpreterGender = (typeof interpreterGenders)[number]

/** She interprets between the two, both ways; by ISO 639-3. */
export type LanguagePair = { readonly one: string; readonly other: string }

/** Where she comes from, where people know her, or where it must not be her whatever the reason. */
export const areaKinds = ['from', 'known', 'conflict'] as const
export type AreaKind = (typeof areaKinds)[number]

/** The code as far as the list of places goes, the name as it was shown. */
export type InterpreterArea = {
  readonly kind: AreaKind
  readonly country: string
  readonly code: string
  readonly name: string
}

export const interpreterStates = ['active', 'ended'] as const
export type InterpreterState = (typeof interpreterStates)[number]

/** What an entry of the register says. */
export type InterpreterContent = {
  /** Her name, or the one she works under. */
  readonly name: string
  readonly phone: string
  readonly howToReach: string
  readonly tie: InterpreterTie
  readonly agency: string
  readonly gender: InterpreterGender
  readonly pairs: readonly LanguagePair[]
  readonly areas: readonly InterpreterArea[]
  /** On which day she signed that she tells nobody. */
  readonly signedOn: PlainDate | undefined
  readonly signedUntil: PlainDate | undefined
  /** Whoever keeps the register has asked: a child never interprets for a child. */
  readonly isAdult: boolean
}

/** Somebody who interprets for an organisation. The register names no child. */
export type Interpreter = InterpreterContent & {
  readonly id: InterpreterId
  readonly organisationId: OrganisationId
  readonly state: InterpreterState
  readonly keptBy: UserId
  readonly keptAt: string
  readonly version: number
}
