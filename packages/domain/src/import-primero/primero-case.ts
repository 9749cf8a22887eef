import type { ApproximateDate } from '../kernel/approximate-date.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { NamedPart } from '../child/person.ts'
import type { ConcernCode, RiskLevel } from '../risk/concerns.ts'

/** What of a Primero case is typed here. `null` and empty lists: nothing came, or nothing that could be read. */
export type PrimeroTyped = {
  readonly externalId: string | null
  readonly externalCaseId: string | null
  readonly caseCode: string | null
  readonly state: 'open' | 'closed' | 'transferred' | null
  readonly registeredOn: string | null
  readonly detectedOn: string | null
  readonly closedOn: string | null
  readonly names: readonly NamedPart[]
  readonly born: ApproximateDate | null
  readonly sex: 'female' | 'male' | null
  /** ISO 3166-1 alpha-2. */
  readonly nationalities: readonly string[]
  /** ISO 639-3. */
  readonly languages: readonly string[]
  readonly phone: string | null
  readonly address: string | null
  readonly placeCode: string | null
  readonly originCountry: string | null
  readonly nationalId: string | null
  readonly unhcrId: string | null
  readonly unhcrIndividualId: string | null
  readonly icrcId: string | null
  readonly otherId: string | null
  readonly otherIdKind: string | null
  readonly riskLevel: RiskLevel | null
  readonly concerns: readonly ConcernCode[]
  readonly concernsWords: string | null
  readonly consentToServices: boolean | null
  readonly consentToStore: boolean | null
  readonly consentToReporting: boolean | null
  readonly consentToTracing: boolean | null
  readonly consentToSharing: boolean | null
  readonly consentWords: string | null
  readonly withhold: string | null
  readonly services: readonly PrimeroService[]
  readonly relatives: readonly PrimeroRelative[]
  readonly notes: readonly PrimeroNote[]
}

/** A row keeps the id it came with; a row made here brings its own. */
export type PrimeroService = {
  readonly id: string
  readonly kind: string | null
  readonly kindWords: string | null
  readonly response: string | null
  readonly neededBy: string | null
  readonly appointmentOn: string | null
  readonly organisation: string | null
  readonly person: string | null
  readonly placeCode: string | null
  readonly isReferred: boolean | null
  readonly words: string | null
  readonly state: 'done' | 'not-done' | null
  readonly doneOn: string | null
}

export type PrimeroRelative = {
  readonly id: string
  readonly name: string | null
  readonly relation: string | null
  readonly isCaregiver: boolean | null
  readonly nickname: string | null
  readonly alive: 'alive' | 'died' | 'unknown' | null
  readonly age: number | null
  readonly bornOn: string | null
  readonly sex: 'female' | 'male' | null
  readonly languages: readonly string[]
  readonly nationalities: readonly string[]
  readonly address: string | null
  readonly placeCode: string | null
  readonly phone: string | null
}

export type PrimeroNote = {
  readonly id: string
  readonly writtenOn: string | null
  readonly subject: string | null
  readonly words: string | null
  readonly writtenBy: string | null
}

/** What came and is kept beside the typed properties, so that the case can be exported as it came. */
export type PrimeroKept = {
  /** Fields that no property holds: shown as *Other data*, found by search, exported unchanged. */
  readonly other: JsonObject
  /** Fields that a property holds, as they came. Never shown: an export needs their exact form. */
  readonly bound: JsonObject
}

/** A value that was not understood. It is not lost: it stays in its field and goes out again. */
export type PrimeroUnread = { readonly pointer: string; readonly reason: 'value-not-understood' }
