import { describe, expect, it } from 'vitest'
import { countryPacks } from './country-packs.ts'
import { placePoints as guatemala } from './gt/place-points.ts'
import { placePoints as honduras } from './hn/place-points.ts'
import { placePoints as mexico } from './mx/place-points.ts'
import { countryPoints, outlines } from './outlines.ts'
import { pointOfPlace } from './read-place-points.ts'
import { placePoints as salvador } from './sv/place-points.ts'
import { placePoints as states } from './us/place-points.ts'

const tables = { GT: guatemala, HN: honduras, MX: mexico, SV: salvador, US: states }

describe('points of places', () => {
  it.each(Object.entries(tables))(
    'of %s: every place of the register has one, by itself or by what is around it',
    async (country, points) => {
      const pack = Object.values(countryPacks).find((one) => one.country === country)
      const { places } = await (pack?.places() ?? { places: [] })
      expect(places.length).toBeGreaterThan(13)
      const codes = new Set(places.map(({ code }) => code))
      for (const code of points.keys()) expect(codes).toContain(code)
      // The islands of the Pacific are left off the map.
      const missing = places.filter(({ code }) => !pointOfPlace(points, code)).map(({ code }) => code)
      expect(missing.filter((code) => !['US-AS', 'US-GU', 'US-MP', 'US-VI'].includes(code))).toEqual([])
    },
  )

  it.each(Object.entries(tables))('of %s lie near the country', (country, points) => {
    const outline = outlines.find((one) => one.country === country)?.points ?? []
    const far = country === 'US' ? ['US-AK', 'US-HI', 'US-PR'] : []
    const [north, south, east, west] = [
      Math.max(...outline.map(({ latitude }) => latitude)),
      Math.min(...outline.map(({ latitude }) => latitude)),
      Math.max(...outline.map(({ longitude }) => longitude)),
      Math.min(...outline.map(({ longitude }) => longitude)),
    ]
    for (const [code, { latitude, longitude }] of points) {
      if (far.includes(code)) continue
      expect(latitude, code).toBeLessThan(north + 2)
      expect(latitude, code).toBeGreaterThan(south - 2)
      expect(longitude, code).toBeLessThan(east + 2)
      expect(longitude, code).toBeGreaterThan(west - 2)
    }
  })

  it('are known of towns on the way', () => {
    expect(pointOfPlace(mexico, 'MX07089')).toEqual({ latitude: 14.9, longitude: -92.3 })
    expect(pointOfPlace(guatemala, 'GT1613')).toBeDefined()
    expect(pointOfPlace(guatemala, 'XX99')).toBeUndefined()
    for (const { country } of outlines) expect(countryPoints[country]).toBeDefined()
  })
})
