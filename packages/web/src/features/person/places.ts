import type { Place } from '@amparo/packs/country-pack'

/** One file per country, fetched when that country is chosen. */
const loaders: Readonly<Record<string, () => Promise<{ places: { places: readonly Place[] } }>>> = {
  GT: () => import('@amparo/packs/gt/places'),
  HN: () => import('@amparo/packs/hn/places'),
  SV: () => import('@amparo/packs/sv/places'),
  MX: () => import('@amparo/packs/mx/places'),
  US: () => import('@amparo/packs/us/places'),
}

export function hasPlaces(country: string | undefined): boolean {
  return country !== undefined && country in loaders
}

export async function loadPlaces(country: string): Promise<readonly Place[]> {
  const file = await loaders[country]?.()
  return (file?.places.places ?? []).filter((place) => !place.water)
}

/** `Chisec, Alta Verapaz`, or nothing where the code is not in the list of its country. */
export async function placeName(country: string, code: string): Promise<string | undefined> {
  const places = await loadPlaces(country)
  const place = places.find((one) => one.code === code)
  if (!place) return undefined
  const upper = places.find((one) => one.code === place.parent)
  return upper ? `${place.name}, ${upper.name}` : place.name
}
