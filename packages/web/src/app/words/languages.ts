/** Spanish of the region, what five countries say differently, and English. */
export const languages = ['es-419', 'es-GT', 'es-HN', 'es-SV', 'es-MX', 'es-US', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text)
}

/** The catalogue a language reads from; a country only overlays words of it. */
export function catalogueOf(language: Language): 'es' | 'en' {
  return language === 'en' ? 'en' : 'es'
}

/**
 * For numbers, dates and screen readers. Never bare `es`: that is Spain's way of writing numbers. `es-HN` and
 * `es-SV` have no data of their own for some of it and fall back to the region's.
 */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-US' : language
}

/** What the browser prefers, or Spanish. */
export function preferredLanguage(preferences: readonly string[]): Language {
  for (const preference of preferences) {
    if (isLanguage(preference)) return preference
    if (preference.startsWith('es')) return 'es-419'
    if (preference.startsWith('en')) return 'en'
  }
  return 'es-419'
}

/** Languages that are written from right to left; forms and messages can be in any. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur|ps|dv|yi)\b/.test(locale) ? 'rtl' : 'ltr'
}
