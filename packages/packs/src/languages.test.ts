import { iso6393 } from 'iso-639-3'
import { describe, expect, it } from 'vitest'
import { languages } from './languages.ts'
import { countryName, nationalities } from './nationalities.ts'

const byCode = new Map(languages.map((language) => [language.code, language]))

describe('languages', () => {
  it('have one ISO 639-3 code each and a name in both languages', () => {
    expect(byCode.size).toBe(languages.length)
    for (const { code, es, en, countries } of languages) {
      expect(code).toMatch(/^[a-z]{3}(-x-[a-z]{1,8})?$/)
      expect(es.trim() !== '' && en.trim() !== '', code).toBe(true)
      expect(
        countries.filter((country) => !nationalities.includes(country)),
        code,
      ).toEqual([])
    }
  })

  it('are in the published table of ISO 639-3', () => {
    const published = new Set(iso6393.map((language) => language.iso6393))
    expect(languages.map(({ code }) => code.slice(0, 3)).filter((code) => !published.has(code))).toEqual([])
  })

  it('hold those of Guatemala, Honduras, El Salvador and southern Mexico', () => {
    const expected =
      'acr knj agu caa cac itz ixl cak quc mam mop jac poc poh kjb kek quv qum ttc tzj usp tzh tzo ctu toj yua chf lac mhc hus cab xin miq yan pay jic ppl hat'
    expect(expected.split(' ').filter((code) => !byCode.has(code))).toEqual([])
    expect(byCode.get('quc')).toMatchObject({ es: 'kʼicheʼ', en: 'Kʼicheʼ', alsoHeard: ['quiché'] })
  })

  it('write the glottal stop with the letter that does not break words', () => {
    expect(languages.filter(({ es, en }) => /['’`´]/.test(es + en)).map(({ code }) => code)).toEqual([])
  })

  it('name a variety of Nahuatl, never the family', () => {
    expect(byCode.has('nah')).toBe(false)
    expect(languages.filter(({ es }) => es.startsWith('náhuatl'))).toHaveLength(5)
  })

  it('hold one sign language for each country, called señas', () => {
    const signed = languages.filter((language) => language.signed)
    expect(signed.map(({ code, countries }) => [code, countries])).toEqual([
      ['gsm', ['GT']],
      ['hds', ['HN']],
      ['esn', ['SV']],
      ['mfs', ['MX']],
      ['ase', ['US']],
    ])
    expect(signed.every(({ es }) => es.startsWith('lengua de señas'))).toBe(true)
  })
})

describe('nationalities', () => {
  it('are the 249 codes of ISO 3166-1, each once, each named in both languages', () => {
    expect(new Set(nationalities).size).toBe(249)
    expect(nationalities).toHaveLength(249)
    for (const code of nationalities) {
      expect(countryName(code, 'es-419')).not.toBe(code)
      expect(countryName(code, 'en')).not.toBe(code)
    }
    expect(countryName('HT', 'es-419')).toBe('Haití')
  })
})
