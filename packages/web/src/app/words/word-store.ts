import { areas, type Area, type KeyOf } from './areas.ts'
import { catalogueOf, localeOf, type Language } from './languages.ts'
import { formatMessage, parseMessage, type Values } from './message.ts'

export type Catalogue = Readonly<Record<string, string>>
export type Text<A extends Area> = (key: KeyOf<A>, values?: Values) => string

/** The texts of one language that have been fetched so far. */
export class WordStore {
  readonly language: Language
  readonly #loaded = new Map<Area, Catalogue>()
  readonly #overlay: Promise<Catalogue>
  readonly #parsed = new Map<string, ReturnType<typeof parseMessage>>()

  constructor(language: Language) {
    this.language = language
    this.#overlay = loadOverlay(language)
  }

  get loadedAreas(): readonly Area[] {
    return [...this.#loaded.keys()]
  }

  async load(wanted: readonly Area[]): Promise<void> {
    const overlay = await this.#overlay
    await Promise.all(
      wanted
        .filter((area) => !this.#loaded.has(area))
        .map(async (area) => {
          const { words } = await areas[area][catalogueOf(this.language)]()
          this.#loaded.set(area, withOverlay(words, overlay))
        }),
    )
  }

  text<A extends Area>(area: A): Text<A> {
    const catalogue = this.#loaded.get(area)
    if (!catalogue) throw new Error(`the words of "${area}" are not loaded; name the area in screens.ts`)
    return (key, values = {}) => {
      const text = catalogue[key]
      if (text === undefined) throw new Error(`no text for "${key}" in "${area}"`)
      return this.#format(text, values)
    }
  }

  #format(text: string, values: Values): string {
    if (!text.includes('{') && !text.includes("'")) return text
    const parts = this.#parsed.get(text) ?? parseMessage(text)
    this.#parsed.set(text, parts)
    return formatMessage(parts, localeOf(this.language), values)
  }
}

/** Only keys that the area has are replaced: an overlay serves all areas. */
export function withOverlay(words: Catalogue, overlay: Catalogue): Catalogue {
  const differing = Object.entries(overlay).filter(([key]) => key in words)
  return { ...words, ...Object.fromEntries(differing) }
}

async function loadOverlay(language: Language): Promise<Catalogue> {
  if (language === 'en' || language === 'es-419') return {}
  const { overlays } = await import('./overlays.ts')
  return overlays[language]
}
