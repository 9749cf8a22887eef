import { labelOf } from '@amparo/domain/import-primero/other-data'
import { oursOf } from '@amparo/domain/import-primero/value-maps'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { countryName, nationalities } from '@amparo/packs/nationalities'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { localeOf, type Language } from '../../app/words/languages.ts'
import { dayOf } from '../../data/today.ts'
import { knownValues } from './known-values.ts'

export type KnownValue = (typeof knownValues)[number]

/** What only the screen knows: words of its catalogues. */
export type OtherValueWords = {
  readonly yesNo: (value: boolean) => string
  readonly known: (value: KnownValue) => string
  /** The words for a tie, by our own code; nothing where there are none. */
  readonly relation: (ours: string) => string | undefined
  readonly language: (ours: string) => string | undefined
  /** Around what stays in the other system's own words. */
  readonly quoted: (words: string) => string
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const identifier = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const code = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
/** Names of users, groups and organisations look like codes and are none. */
const namesSomebody = /_by(_|$)|user|group|agency|organization|individual|module/
const namesCountry = /countr|nationalit|origin|location/
const freeText = /_other(_|$)|notes|details|text|name|address|landmark/

/**
 * How a value of another system is shown: in words, as it is written there, or cut because it is an identifier that
 * nobody reads. The exact value stays within reach beside it.
 */
export type ShownValue = { readonly look: 'words' | 'exact' | 'cut'; readonly text: string }

export function showOtherValue(
  field: string,
  value: string | number | boolean,
  words: OtherValueWords,
  language: Language,
): ShownValue {
  if (typeof value === 'boolean') return { look: 'words', text: words.yesNo(value) }
  if (typeof value === 'number') return { look: 'words', text: String(value) }
  if (isPlainDate(value)) return { look: 'words', text: writeDay(value, language) }
  if (instant.test(value))
    return { look: 'words', text: `${writeDay(dayOf(value), language)}, ${writeTime(value, language)}` }
  if (identifier.test(value)) return { look: 'cut', text: `${value.slice(0, 8)}…` }
  const country = countryIn(field, value, language)
  if (country !== undefined) return plain(country)
  if (namesSomebody.test(field)) return code.test(value) ? { look: 'exact', text: value } : plain(value)
  const known = meantBy(field, value, words)
  if (known !== undefined) return { look: 'words', text: known }
  if (!code.test(value) || (freeText.test(field) && !value.includes('_'))) return plain(value)
  return { look: 'words', text: words.quoted(value.includes('_') ? labelOf(value) : value) }
}

function countryIn(field: string, value: string, language: Language): string | undefined {
  const country = namesCountry.test(field) ? oursOf('country', value) : undefined
  return country && nationalities.includes(country) ? countryName(country, localeOf(language)) : undefined
}

function meantBy(field: string, value: string, words: OtherValueWords): string | undefined {
  const tie = /relation/.test(field) ? oursOf('relation', value) : undefined
  if (tie !== undefined) return words.relation(tie)
  const spoken = /language/.test(field) ? oursOf('language', value) : undefined
  if (spoken !== undefined) return words.language(spoken)
  const known = freeText.test(field) ? undefined : knownValues.find((one) => one === value)
  return known && words.known(known)
}

function plain(text: string): ShownValue {
  return { look: 'words', text }
}
