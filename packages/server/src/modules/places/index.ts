import type { Route } from '../../http/route.ts'
import { countPlacesRoute, findPlacePathRoute, listPlacesWithinRoute, searchPlacesRoute } from './routes.ts'

export const placeRoutes: readonly Route[] = [
  searchPlacesRoute,
  countPlacesRoute,
  listPlacesWithinRoute,
  findPlacePathRoute,
]
