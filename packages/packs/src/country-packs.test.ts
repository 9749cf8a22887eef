import { isTimeZone } from '@amparo/domain/kernel/instant'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { countries, type Country } from '@amparo/domain/rule/jurisdiction'
import { isLaw } from '@amparo/domain/rule/rule'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { countryPacks, shippedRules } from './country-packs.ts'
import { overlayWords, type Institution } from './country-pack.ts'
import { defaultRules } from './default-rules.ts'
import { regionalInstitutions } from './regional-institutions.ts'

const packs = Object.values(countryPacks)
const unique = (values: readonly string[]) => new Set(values).size === values.length
const written = (text: string) => text.trim() === text && text !== ''

describe('the packs', () => {
  it('cover the five countries', () => {
    expect(Object.keys(countryPacks).sort()).toEqual([...countries].sort())
    for (const [code, pack] of Object.entries(countryPacks)) {
      expect(pack.country).toBe(code)
      expect(pack.locale).toBe(`es-${code}`)
    }
  })

  it.each(packs.map((pack) => [pack.country, pack] as const))(
    '%s has both languages everywhere',
    (_code, pack) => {
      const texts = [
        pack.name,
        ...pack.placeLevels,
        ...pack.institutions.map((each) => each.role),
        ...pack.identityDocuments.map((each) => each.name),
        ...pack.rules.flatMap((rule) => [rule.title, rule.basis.text]),
      ]
      for (const text of texts) expect([text.es, text.en].every(written), JSON.stringify(text)).toBe(true)
      for (const each of pack.institutions)
        expect([each.name, each.english].every(written), each.id).toBe(true)
    },
  )

  it.each(packs.map((pack) => [pack.country, pack] as const))('%s is consistent', (code, pack) => {
    expect(pack.timeZones.length).toBeGreaterThan(0)
    expect(pack.timeZones.every((zone) => isTimeZone(zone))).toBe(true)
    expect(unique(pack.identityDocuments.map((document) => document.id))).toBe(true)
    const prefix = `${code.toLowerCase()}.`
    expect([...pack.institutions, ...pack.identityDocuments].every(({ id }) => id.startsWith(prefix))).toBe(
      true,
    )
    expect(Object.keys(pack.words).every((word) => overlayWords.some((known) => known === word))).toBe(true)
    const digits = pack.phone.example.replaceAll(/\D/g, '').slice(pack.phone.callingCode.length)
    expect(digits).toHaveLength(pack.phone.groups.reduce((sum, group) => sum + group, 0))
    expect(pack.rules.every((rule) => rule.jurisdiction === code)).toBe(true)
  })

  it('tell institutions apart, by id and by acronym, over all countries', () => {
    const all: readonly Institution[] = [
      ...packs.flatMap((pack) => pack.institutions),
      ...regionalInstitutions,
    ]
    expect(unique(all.map(({ id }) => id))).toBe(true)
    const acronyms = all.flatMap(({ acronym }) => acronym ?? [])
    // Prosecution and police bear the same letters in two countries each.
    expect(acronyms.filter((each, index) => acronyms.indexOf(each) !== index)).toEqual(['MP', 'PNC'])
  })

  it('mark migration enforcement, and nothing else', () => {
    const marked = packs.flatMap((pack) => pack.institutions.filter(({ enforcement }) => enforcement))
    expect(marked.map(({ id }) => id).sort()).toEqual([
      'gt.igm',
      'hn.inm',
      'mx.gn',
      'mx.inm',
      'sv.dgme',
      'us.cbp',
      'us.ice',
    ])
    expect(regionalInstitutions.some(({ enforcement }) => enforcement)).toBe(false)
  })

  it.each<[Country, number]>([
    ['GT', 14],
    ['HN', 12],
    ['SV', 13],
    ['MX', 15],
    ['US', 8],
  ])('%s names %i institutions', (country, count) => {
    expect(countryPacks[country].institutions).toHaveLength(count)
  })
})

describe('places', () => {
  it.each<[Country, number, number]>([
    ['GT', 22, 342],
    ['HN', 18, 298],
    ['SV', 14, 266],
    ['MX', 32, 2457],
    ['US', 56, 0],
  ])('of %s: %i and %i', async (country, first, second) => {
    const { places } = await countryPacks[country].places()
    expect(places.filter(({ level }) => level === 1)).toHaveLength(first)
    expect(places.filter(({ level }) => level === 2)).toHaveLength(second)
    expect(unique(places.map(({ code }) => code))).toBe(true)
    const codes = new Set([country as string, ...places.map(({ code }) => code)])
    expect(places.filter(({ parent }) => !codes.has(parent))).toEqual([])
    expect(places.filter(({ name }) => !written(name))).toEqual([])
  })

  it('know the six lakes that have codes', async () => {
    const tables = await Promise.all(countries.map((country) => countryPacks[country].places()))
    const lakes = tables.flatMap(({ places }) => places.filter(({ water }) => water))
    expect(lakes.map(({ code }) => code).sort()).toEqual([
      'GT0100',
      'GT0700',
      'SV0399',
      'SV1099',
      'SV1298',
      'SV1299',
    ])
  })

  it('stay small: no table over 150 kB', () => {
    for (const country of countries) {
      const file = new URL(`./${country.toLowerCase()}/places.ts`, import.meta.url)
      expect(statSync(file).size).toBeLessThan(150_000)
    }
  })

  const source = new URL('../../../../shared/data/pcodes/global-pcodes-adm-1-2.csv.gz', import.meta.url)
  const present = existsSync(source)
  // oxlint-disable-next-line no-console
  if (!present) console.info('the list of P-codes is not beside the project: places are not compared with it')

  it.runIf(present)('equal the list they come from but for accents and one new name', async () => {
    const countryOf = new Map<string, Country>([
      ['GTM', 'GT'],
      ['HND', 'HN'],
      ['SLV', 'SV'],
      ['MEX', 'MX'],
    ])
    const listed = gunzipSync(readFileSync(source))
      .toString('utf8')
      .split(/\r?\n/)
      .map((line) => line.split(','))
      .filter(([location = '']) => countryOf.has(location))
      .map(([location = '', level, code, name = '', parent = '']) => ({
        code,
        name: plain(name),
        level: Number(level),
        parent: countryOf.get(parent) ?? parent,
        country: countryOf.get(location),
      }))
    const shipped = await Promise.all(
      [...countryOf.values()].map((country) => countryPacks[country].places()),
    )
    const ours = shipped.flatMap(({ country, places }) =>
      places.map(({ water: _lake, ...place }) => ({
        ...place,
        name: place.code === 'MX09' ? 'distrito federal' : plain(place.name),
        country,
      })),
    )
    const byCode = (one: { code?: string | undefined }, other: { code?: string | undefined }) =>
      (one.code ?? '') < (other.code ?? '') ? -1 : 1
    expect(ours).toHaveLength(3449)
    expect(ours.sort(byCode)).toEqual(listed.sort(byCode))
  })
})

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

describe('the shipped rules', () => {
  it('are none of them law, and all say that they must be confirmed', () => {
    expect(shippedRules.filter((rule) => isLaw(rule) || rule.basis.status === 'law')).toEqual([])
    expect(shippedRules.filter((rule) => rule.basis.status !== 'default-to-confirm')).toEqual([])
    expect(shippedRules.filter((rule) => rule.verified)).toEqual([])
    expect(unique(shippedRules.map(({ id, version }) => `${id}@${version}`))).toBe(true)
  })

  it('have a default in force for every kind in every country', () => {
    const kinds = defaultRules.map(({ kind }) => kind)
    expect(kinds).toHaveLength(34)
    expect(unique(kinds)).toBe(true)
    for (const country of countries) {
      for (const kind of kinds) {
        expect(
          ruleInForce(shippedRules, kind, country, plainDate('2026-03-14')),
          `${kind} ${country}`,
        ).toBeDefined()
      }
    }
  })

  it('let a country differ: adolescents from 13 in Guatemala, from 12 elsewhere', () => {
    const from = (country: Country) =>
      ruleInForce(shippedRules, 'adolescence', country, plainDate('2026-03-14'))?.parameters.fromAge
    expect(countries.map(from)).toEqual([12, 12, 13, 12, 12])
  })

  it('say what the standard says', () => {
    const rule = <Kind extends Parameters<typeof ruleInForce>[1]>(kind: Kind) =>
      ruleInForce(shippedRules, kind, 'HN', plainDate('2026-03-14'))?.parameters
    expect(rule('contact-rhythm')).toMatchObject({ every: { high: { amount: 7 }, medium: { amount: 14 } } })
    expect(rule('registration-clock')).toMatchObject({
      within: {
        high: { amount: 24, unit: 'hours' },
        medium: { amount: 72, unit: 'hours' },
        low: { amount: 7, unit: 'calendar-days' },
      },
    })
    expect(rule('not-contactable-closure')).toEqual({ after: { amount: 3, unit: 'months' } })
    expect(rule('session-idle')).toEqual({ minutes: 15 })
  })
})
