import { createContext, useContext } from 'react'
import type { Area, KeyOf } from './areas.ts'
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

/** Whether an area has a text, for keys that come from the server. */
export function useHasText<A extends Area>(area: A): (key: string) => key is KeyOf<A> {
  const { words } = useWords()
  return (key): key is KeyOf<A> => words.has(area, key)
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { words, choose } = useWords()
  return { language: words.language, choose }
}
