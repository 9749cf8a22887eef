import { directionOf, isLanguage, localeOf, preferredLanguage, type Language } from './words/languages.ts'

/** How the screens look on this device. Nothing about a person or a case is ever kept this way. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const languageKey = 'amparo.language'
const themeKey = 'amparo.theme'

export function readLanguage(): Language {
  const kept = localStorage.getItem(languageKey)
  return kept && isLanguage(kept) ? kept : preferredLanguage(navigator.languages)
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(languageKey, language)
}

export function readTheme(): Theme {
  return themes.find((theme) => theme === localStorage.getItem(themeKey)) ?? 'system'
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(themeKey, theme)
  applyTheme(theme)
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function applyLanguage(language: Language): void {
  document.documentElement.lang = localeOf(language)
  document.documentElement.dir = directionOf(localeOf(language))
}
