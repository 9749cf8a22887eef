import type { Language } from './languages.ts'

type Country = Exclude<Language, 'es-419' | 'en'>

/** What a country says otherwise; everything else is the base text. */
export type Overlay = {
  /**
   * Every form of a word of the base and what is said instead, wherever it stands. Of the same gender, so that the
   * articles around it stay true. Written small; a capital is kept.
   */
  readonly words: Readonly<Record<string, string>>
  /** Whole texts by their key, of any area, where one word alone does not do. */
  readonly texts: Readonly<Record<string, string>>
}

const referralInMexico = {
  derivación: 'canalización',
  derivaciones: 'canalizaciones',
  derivar: 'canalizar',
  derivado: 'canalizado',
  derivada: 'canalizada',
}
const referralInTheUnitedStates = {
  derivación: 'referencia',
  derivaciones: 'referencias',
  derivar: 'referir',
  derivado: 'referido',
  derivada: 'referida',
}

/**
 * The words by country. A test holds them against the packs, and finds every text in which a word of the base would be
 * left. Not here: names of places, which follow the country of the place, and of institutions, which the packs bring.
 */
export const overlays: Readonly<Record<Country, Overlay>> = {
  'es-GT': {
    words: { 'familia de acogida': 'familia de acogimiento temporal' },
    texts: {
      'parts.birthCertificate': 'Certificado de nacimiento',
      'birth-source.birth-certificate': 'Certificado de nacimiento',
    },
  },
  'es-HN': {
    words: {
      'familia de acogida': 'familia de protección temporal',
      'partida de nacimiento': 'certificación de acta de nacimiento',
      'inscripción escolar': 'matrícula',
    },
    texts: {},
  },
  'es-SV': { words: { 'inscripción escolar': 'matrícula' }, texts: {} },
  'es-MX': {
    words: {
      ...referralInMexico,
      evaluación: 'valoración',
      evaluaciones: 'valoraciones',
      'día calendario': 'día natural',
      'días calendario': 'días naturales',
      charla: 'plática',
      charlas: 'pláticas',
      cupo: 'lugar',
      cupos: 'lugares',
      'partida de nacimiento': 'acta de nacimiento',
    },
    texts: {},
  },
  'es-US': {
    words: {
      ...referralInTheUnitedStates,
      'familia de acogida': 'familia de crianza temporal',
      cupo: 'lugar',
      cupos: 'lugares',
      'partida de nacimiento': 'acta de nacimiento',
    },
    texts: { 'accompaniment.place.court': 'Corte', 'custody.actor.court': 'A la corte' },
  },
}

/** Official names keep the word that the region shares. */
const official = '(?! del interés superior)'

/** The text as the country says it. */
export function sayAs(text: string, words: Overlay['words']): string {
  const forms = Object.keys(words).toSorted((one, other) => other.length - one.length)
  if (forms.length === 0) return text
  const any = new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})${official}`, 'giu')
  return text.replace(any, (found) => {
    const said = words[found.toLowerCase()] ?? found
    return found[0] === found[0]?.toLowerCase() ? said : said.charAt(0).toUpperCase() + said.slice(1)
  })
}

/** The texts of an area in that country; of whole texts, only those whose key the area has. */
export function withOverlay(
  words: Readonly<Record<string, string>>,
  overlay: Overlay,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(words).map(([key, text]) => [key, overlay.texts[key] ?? sayAs(text, overlay.words)]),
  )
}
