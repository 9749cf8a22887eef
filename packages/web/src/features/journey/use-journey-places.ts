import type { JourneyPlace } from '@amparo/domain/journey/journey-leg'
import type { Place } from '@amparo/packs/country-pack'
import { countryName } from '@amparo/packs/nationalities'
import { countryPoints } from '@amparo/packs/outlines'
import { pointOfPlace, type PlacePoints, type Point } from '@amparo/packs/read-place-points'
import { useEffect, useState } from 'react'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage } from '../../app/words/words-context.tsx'
import { loadPackPlaces } from '../person/index.ts'

/** One file per country, fetched when a journey touches it. */
const pointLoaders: Readonly<Record<string, () => Promise<{ placePoints: PlacePoints }>>> = {
  GT: () => import('@amparo/packs/gt/place-points'),
  HN: () => import('@amparo/packs/hn/place-points'),
  SV: () => import('@amparo/packs/sv/place-points'),
  MX: () => import('@amparo/packs/mx/place-points'),
  US: () => import('@amparo/packs/us/place-points'),
}

type CountryPlaces = { readonly names: ReadonlyMap<string, Place>; readonly points: PlacePoints }

export type JourneyPlaces = {
  /** `Tapachula, Chiapas, México`, with the words in which it was told first. */
  readonly nameOf: (place: JourneyPlace) => string
  readonly pointOf: (place: JourneyPlace) => Point | undefined
}

/** Names and points of the places of a journey, as far as the program knows them. */
export function useJourneyPlaces(places: readonly JourneyPlace[]): JourneyPlaces {
  const { language } = useLanguage()
  const [loaded, setLoaded] = useState<Readonly<Record<string, CountryPlaces>>>({})
  const wanted = [
    ...new Set(places.flatMap(({ country, placeCode }) => (country && placeCode ? [country] : []))),
  ]
    .toSorted()
    .join(' ')
  useEffect(() => {
    let current = true
    for (const country of wanted.split(' ').filter(Boolean)) {
      Promise.all([loadPackPlaces(country), pointLoaders[country]?.()]).then(
        ([list, file]) => {
          const names = new Map(list.map((place) => [place.code, place]))
          const points = file?.placePoints ?? new Map()
          if (current) setLoaded((before) => ({ ...before, [country]: { names, points } }))
        },
        // Without the list a country is named and drawn as a whole.
        () => {},
      )
    }
    return () => {
      current = false
    }
  }, [wanted])
  const nameOf = ({ country, placeCode, words }: JourneyPlace) => {
    const names = country ? loaded[country]?.names : undefined
    const place = placeCode ? names?.get(placeCode) : undefined
    const upper = place ? names?.get(place.parent) : undefined
    const whole = country ? countryName(country, localeOf(language)) : ''
    return [words, place?.name, upper?.name, whole].filter(Boolean).join(', ')
  }
  const pointOf = ({ country, placeCode }: JourneyPlace) => {
    if (!country) return undefined
    const points = loaded[country]?.points
    return (placeCode && points ? pointOfPlace(points, placeCode) : undefined) ?? countryPoints[country]
  }
  return { nameOf, pointOf }
}
