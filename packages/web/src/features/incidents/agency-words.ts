import { institutionRegister } from '@amparo/packs/institution-register'
import { countryName } from '@amparo/packs/nationalities'
import { localeOf, type Language } from '../../app/words/languages.ts'

/** A short name that people say; two letters may be those of a country. */
const spoken = /^[A-Z]{3,}/

/** What an institution is called, with its short name where people say that one, and its country. */
export function agencyName(id: string, language: Language): string {
  const institution = institutionRegister.find((one) => one.id === id)
  if (!institution) return ''
  const name = language === 'en' ? institution.english : institution.name
  const short = spoken.exec(institution.acronym ?? '')?.[0]
  const called = short ? `${name} (${short})` : name
  // Two countries call their police by the same name.
  return `${called}, ${countryName(id.slice(0, 2).toUpperCase(), localeOf(language))}`
}

/** Institutions to choose from, by their name. */
export function agencyChoices(language: Language) {
  return institutionRegister
    .map(({ id }) => ({ value: id, label: agencyName(id, language) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language))
}
