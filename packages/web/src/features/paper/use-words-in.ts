import { useEffect, useState } from 'react'
import type { Area } from '../../app/words/areas.ts'
import type { Language } from '../../app/words/languages.ts'
import { WordStore } from '../../app/words/word-store.ts'

/** A sheet is in the language of whoever will fill it in, which need not be that of the screen. */
export function useWordsIn(language: Language, areas: readonly Area[]): WordStore | undefined {
  const [words, setWords] = useState<WordStore | undefined>(undefined)
  useEffect(() => {
    let current = true
    const store = new WordStore(language)
    void store.load(areas).then(() => {
      if (current) setWords(store)
    })
    return () => {
      current = false
    }
  }, [language, areas])
  return words?.language === language ? words : undefined
}
