import { findPlacePath, listPlacesWithin } from '@amparo/contract/api/places/places'
import type { Place } from '@amparo/packs/country-pack'
import { useEffect, useState } from 'react'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'

export type PlaceChoice = { readonly code: string; readonly name: string; readonly hasInside: boolean }
type Waiting = 'loading' | 'unreachable'

/** One file per country, fetched when that country is chosen. */
const loaders: Readonly<Record<string, () => Promise<{ places: { places: readonly Place[] } }>>> = {
  GT: () => import('@amparo/packs/gt/places'),
  HN: () => import('@amparo/packs/hn/places'),
  SV: () => import('@amparo/packs/sv/places'),
  MX: () => import('@amparo/packs/mx/places'),
  US: () => import('@amparo/packs/us/places'),
}

/** The same outside of a screen's drawing: what a country has, or nothing where the program brings none. */
export async function loadPackPlaces(country: string): Promise<readonly Place[]> {
  return (await loaders[country]?.())?.places.places ?? []
}

/** The places that the program brings for a country; none where it brings none. */
function usePackPlaces(country: string | undefined): readonly Place[] | Waiting {
  const [loaded, setLoaded] = useState<{ country: string; places: readonly Place[] | 'unreachable' }>()
  const load = country === undefined ? undefined : loaders[country]
  useEffect(() => {
    if (!country || !load) return
    let current = true
    const keep = (places: readonly Place[] | 'unreachable') => {
      if (current) setLoaded({ country, places })
    }
    load().then(
      (file) => keep(file.places.places.filter((place) => !place.water)),
      () => keep('unreachable'),
    )
    return () => {
      current = false
    }
  }, [country, load])
  if (!load) return []
  return loaded && loaded.country === country ? loaded.places : 'loading'
}

/**
 * What lies directly inside a place, or the widest places of a country: those that were imported into the node, and
 * where there are none, those that the program brings.
 */
export function usePlacesWithin(
  country: string,
  upper: string | undefined,
): readonly PlaceChoice[] | Waiting {
  const { language } = useLanguage()
  const imported = useQuery(listPlacesWithin, { country, ...(upper === undefined ? {} : { upper }) })
  const pack = usePackPlaces(country)
  if (imported.state === 'loading') return 'loading'
  const items = imported.value?.items ?? []
  if (items.length > 0) return items.map((place) => ({ ...place, name: wordsOf(place.names, language) }))
  if (typeof pack === 'string') return pack
  if (pack.length === 0 && imported.problem) return 'unreachable'
  return pack.filter(({ parent }) => parent === (upper ?? country)).map((place) => choiceOf(place, pack))
}

/** A place and those around it, the widest first; empty where nobody knows the code. */
export function usePlacePath(
  country: string | undefined,
  code: string | undefined,
): readonly PlaceChoice[] | 'loading' {
  const { language } = useLanguage()
  const pack = usePackPlaces(code === undefined ? undefined : country)
  const inPack = typeof pack === 'string' ? [] : pathIn(pack, code)
  const isElsewhere = code !== undefined && pack !== 'loading' && inPack.length === 0
  const imported = useQuery(findPlacePath, isElsewhere ? { code } : undefined)
  if (code === undefined) return []
  if (inPack.length > 0) return inPack
  if (pack === 'loading' || imported.state === 'loading') return 'loading'
  return (imported.value?.items ?? []).map((place) => ({ ...place, name: wordsOf(place.names, language) }))
}

/** `Chisec, Alta Verapaz` */
export function nameOfPath(path: readonly PlaceChoice[]): string {
  return path
    .map(({ name }) => name)
    .toReversed()
    .join(', ')
}

function choiceOf(place: Place, pack: readonly Place[]): PlaceChoice {
  const hasInside = place.level === 1 && pack.some(({ parent }) => parent === place.code)
  return { code: place.code, name: place.name, hasInside }
}

function pathIn(pack: readonly Place[], code: string | undefined): readonly PlaceChoice[] {
  const place = pack.find((one) => one.code === code)
  if (!place) return []
  return [...pathIn(pack, place.parent), choiceOf(place, pack)]
}
