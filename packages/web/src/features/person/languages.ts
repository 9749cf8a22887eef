import { languages, type Language as Spoken } from '@amparo/packs/languages'
import { catalogueOf, type Language } from '../../app/words/languages.ts'

/** The name its speakers use, in the reader's language; a code that no list knows is shown as it is. */
export function languageName(code: string, language: Language): string {
  return languages.find((one) => one.code === code)?.[catalogueOf(language)] ?? code
}

/** Those of the country first, sign languages and the region's own before the big ones: the order of the list. */
export function languagesFor(country: string | undefined): readonly Spoken[] {
  if (!country) return languages
  const here = languages.filter((one) => one.countries.includes(country))
  return [...here, ...languages.filter((one) => !here.includes(one))]
}
