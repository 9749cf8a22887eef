/**
 * The functions that a search is made of:
 *
 *   keysOfPerson(names: readonly RecordedName[]): NamePersonKeys                        name-keys.ts
 *   keysOfQuery(text: string, size: SearchSize): NameQueryKeys                          query-keys.ts
 *   candidatesOf(asked: NameQueryKeys, query: ChildQuery): number                       query-keys.ts
 *   scoreNames(query: string, names: readonly RecordedName[]): NameScore                name-score.ts
 *   rankCandidates(query: ChildQuery, children: Iterable<SearchedChild<Id>>, limit?): RankedChild<Id>[]
 *                                                                                       search-children.ts
 */

/**
 * One name as it was written or told once: a person may have several (registered, as in a document, as the
 * family says it). Every part is optional, since papers cut names in different places; `whole` is for a name
 * nobody has divided. Keys pair only tokens that were worn together, so parts of different names never mix.
 */
export type RecordedName = {
  readonly given?: string | undefined
  readonly surname?: string | undefined
  /** The husband's surname after "de", or after "viuda de". */
  readonly married?: string | undefined
  readonly nickname?: string | undefined
  readonly whole?: string | undefined
}

/** What a token of a name is, as far as known. `any`: the text does not say. */
export type NameRole = 'given' | 'surname' | 'married' | 'nickname' | 'any'

/** Why two names were held to agree, in codes and values; the words are the reader's affair. */
export type NameReason =
  | { readonly kind: 'same'; readonly query: string; readonly name: string }
  | { readonly kind: 'same-sound'; readonly query: string; readonly name: string }
  | { readonly kind: 'near-sound'; readonly query: string; readonly name: string }
  | { readonly kind: 'nickname'; readonly query: string; readonly name: string }
  | { readonly kind: 'near-spelling'; readonly query: string; readonly name: string }
  | { readonly kind: 'cut-short'; readonly query: string; readonly name: string }
  | { readonly kind: 'initial'; readonly query: string; readonly name: string }
  | { readonly kind: 'joined'; readonly query: string; readonly name: string }
  | { readonly kind: 'not-found'; readonly query: string }
  | { readonly kind: 'not-asked'; readonly name: string }

export type NameScore = {
  /** 0 nothing in common … 1 every token agrees. Does not depend on the order of the tokens. */
  readonly score: number
  /** The tokens that agree stand in the same order; breaks ties between namesakes. */
  readonly inOrder: boolean
  readonly reasons: () => readonly NameReason[]
}

/** One look-up by equality; `share` is the expected part of all people who hold the key. */
export type NameProbe = {
  readonly key: number
  readonly kind: 'whole' | 'triple' | 'pair' | 'single' | 'triple-typo' | 'pair-typo' | 'single-typo'
  readonly share: number
  /**
   * What the tokens that are met weigh in the ranking, less for a guess. Add up over one person's hits and keep the
   * greatest sums: whoever shares more tokens shares far more keys.
   */
  readonly bits: number
}

export type NameQueryKeys = {
  readonly version: number
  /** Distinct keys. Empty for a text without a name in it. */
  readonly probes: readonly NameProbe[]
  /** Of how many tokens, without initials and a husband's name. */
  readonly tokens: number
}

/** What is stored for a person: distinct signed 32-bit integers (`int4`), ascending. */
export type NamePersonKeys = { readonly version: number; readonly keys: readonly number[] }

export type Sex = 'female' | 'male'

/** A child as far as a search may weigh it. Years are a range, since most birth dates are estimates. */
export type SearchedChild<Id> = {
  readonly id: Id
  readonly names: readonly RecordedName[]
  readonly birthYears?: { readonly from: number; readonly to: number } | undefined
  readonly sex?: Sex | undefined
  /** Digits only. */
  readonly phones?: readonly string[] | undefined
  readonly codes?: readonly string[] | undefined
}

export type ChildQuery = {
  readonly name: string
  /** Age in completed years as somebody guessed it, and the year in which it was asked. */
  readonly age?: { readonly years: number; readonly inYear: number } | undefined
  readonly sex?: Sex | undefined
  readonly phone?: string | undefined
  readonly code?: string | undefined
}

export type ChildReason =
  | NameReason
  | { readonly kind: 'age-agrees'; readonly years: number }
  | { readonly kind: 'age-differs'; readonly years: number }
  | { readonly kind: 'sex-differs' }
  | { readonly kind: 'same-phone' }
  | { readonly kind: 'same-code' }

export type RankedChild<Id> = {
  readonly id: Id
  /** 0 … 1 */
  readonly score: number
  readonly reasons: readonly ChildReason[]
}
