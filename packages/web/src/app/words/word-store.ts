import { areas, type Area, type KeyOf } from './areas.ts'
import { between } from './between.ts'
import { catalogueOf, localeOf, type Language } from './languages.ts'
import { formatMessage, parseMessage, type Values } from './message.ts'

export type Catalogue = Readonly<Record<string, string>>
export type Text<A extends Area> = (key: KeyOf<A>, values?: Values) => string

/** The texts of one language that have been fetched so far. */
export class WordStore {
  readonly language: Language
  readonly #loaded = new Map<Area, Catalogue>()
  readonly #overlaid: Promise<(words: Catalogue) => Catalogue>
  readonly #parsed = new Map<string, ReturnType<typeof parseMessage>>()

  constructor(language: Language) {
    this.language = language
    this.#overlaid = loadOverlay(language)
  }

  get loadedAreas(): readonly Area[] {
    return [...this.#loaded.keys()]
  }

  async load(wanted: readonly Area[]): Promise<void> {
    const overlaid = await this.#overlaid
    await Promise.all(
      wanted
        .filter((area) => !this.#loaded.has(area))
        .map(async (area) => {
          const { words } = await areas[area][catalogueOf(this.language)]()
          this.#loaded.set(area, overlaid(words))
        }),
    )
  }

  text<A extends Area>(area: A): Text<A> {
    const catalogue = this.#loaded.get(area)
    if (!catalogue) throw new Error(`the words of "${area}" are not loaded; name the area in screens.ts`)
    return (key, values = {}) => {
      const text = catalogue[key]
      if (text === undefined) throw new Error(`no text for "${key}" in "${area}"`)
      return this.#format(text, values).replaceAll(' · ', between)
    }
  }

  /** Whether there is a text: for keys that come from a server which may be newer. */
  has<A extends Area>(area: A, key: string): key is KeyOf<A> {
    return this.#loaded.get(area)?.[key] !== undefined
  }

  #format(text: string, values: Values): string {
    if (!text.includes('{') && !text.includes("'")) return text
    const parts = this.#parsed.get(text) ?? parseMessage(text)
    this.#parsed.set(text, parts)
    return formatMessage(parts, localeOf(this.language), values)
  }
}

async function loadOverlay(language: Language): Promise<(words: Catalogue) => Catalogue> {
  if (language === 'en' || language === 'es-419') return (words) => words
  const { overlays, withOverlay } = await import('./overlays.ts')
  return (words) => withOverlay(words, overlays[language])
}
