import type { TimeZone } from '@amparo/domain/kernel/instant'
import type { Country } from '@amparo/domain/rule/jurisdiction'
import type { BothLanguages, Rule } from '@amparo/domain/rule/rule'

/**
 * What a country brings: data only. The light part is imported with the pack; places are a file of their own and
 * come when they are asked for.
 */
export type CountryPack = {
  readonly country: Country
  readonly name: BothLanguages
  /** Spanish of the country, laid over `es-419`. */
  readonly locale: `es-${Country}`
  /**
   * The first is the one to propose. They are not checked when the pack is loaded: an old phone may not know a young
   * zone, and must open all the same.
   */
  readonly timeZones: readonly TimeZone[]
  readonly phone: PhoneFormat
  /** What people call the levels of places, from the widest. */
  readonly placeLevels: readonly BothLanguages[]
  readonly institutions: readonly Institution[]
  readonly identityDocuments: readonly IdentityDocument[]
  readonly words: WordOverlay
  /** Only where the country differs from the shipped defaults. */
  readonly rules: readonly Rule[]
  readonly places: () => Promise<PlaceTable>
}

export type PhoneFormat = {
  readonly callingCode: string
  /** How the digits after the calling code are grouped. */
  readonly groups: readonly number[]
  /** A number that cannot exist, for the hint beside a field. */
  readonly example: string
}

export type Institution = {
  /** Unique over all countries: INM exists twice. */
  readonly id: string
  /** The institution that it belongs to. */
  readonly partOf?: string
  readonly name: string
  readonly acronym: string | undefined
  readonly english: string
  readonly role: BothLanguages
  /** Migration enforcement: may hold the exchange of notices and nothing else, never search or read. */
  readonly enforcement: boolean
  /** False until somebody of the country has confirmed name, competence and existence. */
  readonly confirmed: boolean
}

export type IdentityDocument = {
  readonly id: string
  readonly name: BothLanguages
  readonly holder: 'child' | 'adult' | 'anyone'
  readonly confirmed: boolean
}

/** Words of the base Spanish that the country says otherwise. */
export type WordOverlay = {
  readonly [Word in OverlayWord]?: { readonly word: string; readonly confirmed: boolean }
}

export const overlayWords = [
  'referral',
  'refer',
  'assessment',
  'shelter',
  'foster-family',
  'place-in-shelter',
  'caregiver',
  'talk',
  'court',
  'calendar-days',
  'birth-certificate',
  'adult-id',
  'enrolment',
  'child-authority',
  'ombudsman',
  'prosecution',
] as const
export type OverlayWord = (typeof overlayWords)[number]

/** Places of the first two levels. `parent` of the first level is the country. */
export type PlaceTable = {
  readonly country: Country
  readonly source: string
  readonly licence: string
  readonly places: readonly Place[]
}

export type Place = {
  readonly code: string
  readonly name: string
  readonly level: 1 | 2
  readonly parent: string
  /** A lake with a code of its own: the list stays whole, but nobody comes from there. */
  readonly water?: true
}

/** The zones of a pack by their names. */
export function zonesNamed(...names: readonly string[]): readonly TimeZone[] {
  return names as readonly TimeZone[]
}
