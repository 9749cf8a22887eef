import {
  countPlaces,
  findPlacePath,
  listPlacesWithin,
  searchPlaces,
} from '@amparo/contract/api/places/places'
import { defineRoute } from '../../http/route.ts'
import { placeCounts, placePath, placesWithin, placeSearch } from './queries.ts'

/** Places are the same for everybody and say nothing about anyone. */
export const searchPlacesRoute = defineRoute({
  operation: searchPlaces,
  access: { who: 'signed-in' },
  handle: placeSearch,
})

export const countPlacesRoute = defineRoute({
  operation: countPlaces,
  access: { who: 'signed-in' },
  handle: placeCounts,
})

export const listPlacesWithinRoute = defineRoute({
  operation: listPlacesWithin,
  access: { who: 'signed-in' },
  handle: placesWithin,
})

export const findPlacePathRoute = defineRoute({
  operation: findPlacePath,
  access: { who: 'signed-in' },
  handle: placePath,
})
