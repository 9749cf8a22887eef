import { IntlMessageFormat } from 'intl-messageformat'
import { countryPacks } from '@amparo/packs/country-packs'
import { describe, expect, test } from 'vitest'
import { areaNames, areas, type Area } from './areas.ts'
import { languages } from './languages.ts'
import { formatMessage, parseMessage, valueNames } from './message.ts'
import { overlays, sayAs, withOverlay } from './overlays.ts'
import { WordStore } from './word-store.ts'

/** Words of the language guide's Avoid columns that slip in most easily; whole words or beginnings of words. */
const avoided = {
  es: /(?<!\p{L})(elimin|ejecut|captur|deten(ido|ida|er)|reten(ido|ida)|devolver|devuel|liberar|desaparec|rastre|monitor|sospech|lista negra|expuls|huérfan|abort|fatal|víctima|inválid|error|menor(es)? (de edad|no acomp)|ilegal|beneficiari|remit|remisión|bid|clic|favor|remover|soporte|accesar|agendar|eventualmente|usuario olvidó|loguear|reintentar|dar de (alta|baja)|grabar|someter|vosotros|ups)/iu,
  en: /(?<!\p{L})(kill|terminat|orphan|target|execut|alien|minors?|juvenile|illegal|abort|fatal|victim|invalid|error|please|trigger|blacklist|suspect|kick|capture|click|oops|sorry)/iu,
}

const all = await Promise.all(
  areaNames.flatMap((area) =>
    (['es', 'en'] as const).map(async (language) => ({
      area,
      language,
      words: (await areas[area][language]()).words as Readonly<Record<string, string>>,
    })),
  ),
)
const texts = all.flatMap(({ area, language, words }) =>
  Object.entries(words).map(([key, text]) => ({ area, language, key, text })),
)
const spanish = all.filter(({ language }) => language === 'es')
const overlaid = Object.entries(overlays).flatMap(([country, overlay]) =>
  spanish.flatMap(({ words }) =>
    Object.entries(withOverlay(words, overlay))
      .filter(([key, text]) => text !== words[key])
      .map(([key, text]) => ({ area: country, language: 'es' as const, key, text })),
  ),
)
const everything = [...texts, ...overlaid]
const sayWhich = ({ language, key, text }: { language: string; key: string; text: string }) =>
  `${language} ${key}: ${text}`

describe('every text of every catalogue', () => {
  test('has the same keys and asks for the same values in both languages', () => {
    for (const area of areaNames) {
      const [spanish, english] = ['es', 'en'].map(
        (language) => all.find((each) => each.area === area && each.language === language)?.words ?? {},
      )
      expect(Object.keys(english ?? {})).toEqual(Object.keys(spanish ?? {}))
      for (const [key, text] of Object.entries(spanish ?? {})) {
        expect([key, valueNames(parseMessage(english?.[key] ?? ''))]).toEqual([
          key,
          valueNames(parseMessage(text)),
        ])
      }
    }
    expect(texts.length).toBeGreaterThan(250)
  })

  test('reads the same as the full library writes it', () => {
    for (const { language, key, text } of everything) {
      const locale = language === 'es' ? 'es-419' : 'en-US'
      for (const number of [0, 1, 2, 11]) {
        const values = Object.fromEntries(valueNames(parseMessage(text)).map((name) => [name, number]))
        const expected = String(new IntlMessageFormat(text, locale).format(values))
        expect([key, formatMessage(parseMessage(text), locale, values)]).toEqual([key, expected])
      }
    }
  })

  test('has no word that hurts or blames', () => {
    expect(everything.filter(({ language, text }) => avoided[language].test(text)).map(sayWhich)).toEqual([])
  })

  test('the list of such words would find one', () => {
    expect(avoided.es.test('El registro se eliminó. Ocurrió un error.')).toBe(true)
    expect(avoided.en.test('Please try again')).toBe(true)
    expect(avoided.es.test('Borrador guardado, haga el favor')).toBe(true)
  })

  test('has no exclamation mark, no date of digits, and says Amparo only as the name on the sign', () => {
    const wrong = everything.filter(
      ({ key, text }) =>
        /[¡!]/.test(text) || /\d{1,2}\/\d{1,2}/.test(text) || (/amparo/i.test(text) && key !== 'app.name'),
    )
    expect(wrong.map(sayWhich)).toEqual([])
  })

  test('has no sentence over 16 words', () => {
    const long = everything.flatMap((each) =>
      each.text
        .replace(/\{[^{}]*\{([^{}]*)\}[^{}]*\}*/g, '$1')
        .split(/[.:?…]\s/)
        .filter((sentence) => sentence.split(/\s+/).length > 16)
        .map((sentence) => sayWhich({ ...each, text: sentence })),
    )
    expect(long).toEqual([])
  })
})

describe('overlays of countries', () => {
  test('name whole texts by keys that an area has, in words that differ from the base', () => {
    const base = new Map(
      texts.filter(({ language }) => language === 'es').map(({ key, text }) => [key, text]),
    )
    for (const { texts: whole } of Object.values(overlays))
      for (const [key, text] of Object.entries(whole)) {
        expect(base.has(key), key).toBe(true)
        expect(text).not.toBe(base.get(key))
      }
  })

  /** Words of the base and, by country, what the packs say instead; whatever the base word stands in must change. */
  const rows = [
    ['referral', /(?<!\p{L})derivaci(ón|ones)(?!\p{L})/iu, ['es-MX', 'es-US']],
    ['refer', /(?<!\p{L})deriva(r|do|da|dos|das)(?!\p{L})/iu, ['es-MX', 'es-US']],
    ['assessment', /(?<!\p{L})evaluaci(ón|ones)(?!\p{L}| del interés superior)/iu, ['es-MX']],
    ['foster-family', /familias? de acogida/iu, ['es-GT', 'es-HN', 'es-US']],
    ['place-in-shelter', /(?<!\p{L})cupos?(?!\p{L})/iu, ['es-MX', 'es-US']],
    ['talk', /(?<!\p{L})charlas?(?!\p{L})/iu, ['es-MX']],
    ['court', /(?<!\p{L})juzgados?(?!\p{L})/iu, ['es-US']],
    ['calendar-days', /(?<!\p{L})días? calendario/iu, ['es-MX']],
    ['birth-certificate', /partidas? de nacimiento/iu, ['es-GT', 'es-HN', 'es-MX', 'es-US']],
    ['enrolment', /inscripci(ón|ones) escolar/iu, ['es-HN', 'es-SV']],
  ] as const

  test.each(rows)('leave no “%s” of the base where the country says otherwise', (_word, base, countries) => {
    for (const country of countries) {
      const left = spanish.flatMap(({ words }) =>
        Object.entries(withOverlay(words, overlays[country])).filter(([, text]) => base.test(text)),
      )
      expect(left.map(([key, text]) => `${country} ${key}: ${text}`)).toEqual([])
    }
  })

  test.each(rows)('say for “%s” what the pack of the country says', (word, base, countries) => {
    for (const country of countries) {
      const pack = Object.values(countryPacks).find(({ locale }) => locale === country)
      const said = pack?.words[word]?.word ?? ''
      const ours = [
        ...Object.entries(overlays[country].words).filter(([form]) => base.test(form)),
        ...Object.entries(overlays[country].texts).filter(([key]) =>
          base.test(texts.find((text) => text.key === key && text.language === 'es')?.text ?? ''),
        ),
      ].map(([, text]) => text.toLowerCase())
      // A word that no text of the base holds yet needs none here.
      const isUsed = texts.some(({ language, text }) => language === 'es' && base.test(text))
      if (!isUsed && ours.length === 0) continue
      expect([country, ours.some((text) => said.includes(text))]).toEqual([country, true])
    }
  })

  test('keep capitals, other words that begin alike, and the official name of a procedure', () => {
    const words = overlays['es-MX'].words
    expect(
      sayAs('Derivación: la derivación y las {n, plural, one {# derivación} other {# derivaciones}}', words),
    ).toBe('Canalización: la canalización y las {n, plural, one {# canalización} other {# canalizaciones}}')
    expect(sayAs('Evaluación del interés superior (EIS)', words)).toBe(
      'Evaluación del interés superior (EIS)',
    )
    expect(sayAs('Se deriva de la ley', words)).toBe('Se deriva de la ley')
    expect(sayAs('La evaluación y su reevaluación', words)).toBe('La valoración y su reevaluación')
  })

  test('are what a screen in that country shows', async () => {
    const mexico = new WordStore('es-MX')
    const region = new WordStore('es-419')
    await Promise.all([mexico.load(['case']), region.load(['case'])])
    expect(mexico.text('case')('case.refer')).toBe('Canalizar')
    expect(region.text('case')('case.refer')).toBe('Derivar')
    expect(mexico.text('case')('case.title')).toBe('Caso')
  })
})

test('every language loads every area, and a text that is asked for too early is a defect', async () => {
  for (const language of languages) {
    const words = new WordStore(language)
    expect(() => words.text('today')).toThrow(/not loaded/)
    await words.load(areaNames as Area[])
    expect(words.loadedAreas.length).toBe(areaNames.length)
    expect(words.text('case')('case.overdueBy', { days: 3 })).toMatch(/3 (días|days)/)
  }
})
