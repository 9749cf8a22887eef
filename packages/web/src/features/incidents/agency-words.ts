import { institutionRegister } from '@amparo/packs/institution-register'
import type { Language } from '../../app/words/languages.ts'

/** What an institution is called; its short name after it where people say that one. */
export function agencyName(id: string, language: Language): string {
  const institution = institutionRegister.find((one) => one.id === id)
  if (!institution) return ''
  const name = language === 'en' ? institution.english : institution.name
  return institution.acronym ? `${name} (${institution.acronym})` : name
}

/** Institutions to choose from, by their name. */
export function agencyChoices(language: Language) {
  return institutionRegister
    .map(({ id }) => ({ value: id, label: agencyName(id, language) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, language))
}
