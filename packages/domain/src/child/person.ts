import type { PersonId } from '../kernel/brand.ts'
import type { ApproximateDate } from '../kernel/approximate-date.ts'

/** One name as it was said or written. One surname, none, or four given names are all complete. */
export type NamedPart = {
  readonly role: 'called' | 'legal' | 'document' | 'nickname' | 'other'
  readonly given: string
  readonly surname1: string
  readonly surname2: string
  readonly married: string
}

/** Where somebody comes from, as precisely as it is known. */
export type Origin = {
  readonly country: string | undefined
  /** P-code of the municipality or department. */
  readonly placeCode: string | undefined
  /** As it was told: `caserío Los Encuentros, pasando el puente`. */
  readonly words: string
}

export type PersonRole = 'child' | 'relative' | 'companion' | 'caregiver' | 'other'

/** A person was written down on a case: the child herself, a relative, a companion. */
export type PersonRegistered = {
  readonly kind: 'PersonRegistered'
  readonly personId: PersonId
  readonly role: PersonRole
  /** What the person is to the child: mother, aunt, cousin, friend … */
  readonly relation: string
  readonly travelsWith: boolean
  /** Absent where it was not asked. */
  readonly livesWith?: boolean | undefined
  readonly caregiverBy: 'law' | 'custom' | undefined
  readonly names: readonly NamedPart[]
  readonly born: ApproximateDate | undefined
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  readonly nationalities: readonly string[]
  /** ISO 639-3, the one she prefers first. */
  readonly languages: readonly string[]
  readonly origin: Origin | undefined
  /** Digits with country code where it is known. */
  readonly phones: readonly string[]
  /** How she wants to be spoken to in Spanish; asked, never guessed. */
  readonly addressForm: 'tu' | 'vos' | 'usted'
}

/** A person as she was known on another case. */
export type KnownPerson = Omit<PersonRegistered, 'kind'>

/** The name for cards and lists: the one she wants to be called, else her given names. */
export function callName(names: readonly NamedPart[]): string {
  const chosen = names.find((name) => name.role === 'called') ?? names[0]
  if (chosen === undefined) return ''
  return chosen.given !== ''
    ? chosen.given
    : [chosen.surname1, chosen.surname2].filter((part) => part !== '').join(' ')
}
