import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { keepNothingFrozen } from './app/frozen-page.ts'
import { keepKeysInside } from './app/keys-inside.ts'
import { applyLanguage, applyTheme, readLanguage, readTheme } from './app/preferences.ts'
import { mayStart } from './app/quick-exit.ts'
import { WordStore } from './app/words/word-store.ts'
import './ui/styles/index.css'

async function start(): Promise<void> {
  const language = readLanguage()
  applyTheme(readTheme())
  applyLanguage(language)
  const words = new WordStore(language)
  await words.load(['ui', 'app'])
  const place = document.getElementById('app')
  if (place) createRoot(place).render(<App firstWords={words} />)
}

if (mayStart()) {
  keepNothingFrozen()
  keepKeysInside()
  void start()
}
