import { createContext, useContext } from 'react'
import type { Area } from './areas.ts'
import type { Language } from './languages.ts'
import type { Text, WordStore } from './word-store.ts'

type WordsInUse = { readonly words: WordStore; readonly choose: (language: Language) => void }

export const WordsContext = createContext<WordsInUse | undefined>(undefined)

function useWords(): WordsInUse {
  const inUse = useContext(WordsContext)
  if (!inUse) throw new Error('no words: the screen is outside WordsContext')
  return inUse
}

/** The texts of one area: `const t = useText('today')`, then `t('today.title')`. */
export function useText<A extends Area>(area: A): Text<A> {
  return useWords().words.text(area)
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { words, choose } = useWords()
  return { language: words.language, choose }
}
