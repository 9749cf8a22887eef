import { countryName } from '@amparo/packs/nationalities'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage } from '../../app/words/words-context.tsx'

/** `Tapachula, Chiapas`, or the country where nothing nearer is known. */
export function usePlaceWords(): (place: { readonly country: string; readonly name: string }) => string {
  const { language } = useLanguage()
  return ({ country, name }) => name || countryName(country, localeOf(language))
}
