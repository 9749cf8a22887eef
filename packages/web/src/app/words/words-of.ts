import { catalogueOf, type Language } from './languages.ts'

/** A text that is data, in the reader's language, else in Spanish, else in whichever there is. */
export function wordsOf(words: Readonly<Record<string, string>>, language: Language): string {
  return words[catalogueOf(language)] ?? words['es'] ?? Object.values(words)[0] ?? ''
}
