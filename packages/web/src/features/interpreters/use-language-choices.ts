import type { LanguagePair } from '@amparo/domain/interpreter/interpreter'
import { between } from '../../app/words/between.ts'
import { catalogueOf } from '../../app/words/languages.ts'
import { useLanguage } from '../../app/words/words-context.tsx'
import type { Choice } from '../../ui/choice.ts'
import { languageName, languagesFor } from '../person/index.ts'

/** Every language with what people also call it, because typing is matched against it. */
export function useLanguageChoices(): readonly Choice[] {
  const { language } = useLanguage()
  return languagesFor(undefined).map((one) => ({
    value: one.code,
    label: [one[catalogueOf(language)], ...one.alsoHeard].join(between),
  }))
}

export function usePairWords(): (pair: LanguagePair) => string {
  const { language } = useLanguage()
  return ({ one, other }) => `${languageName(one, language)} – ${languageName(other, language)}`
}
