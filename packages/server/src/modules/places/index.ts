import type { Route } from '../../http/route.ts'
import { countPlacesRoute, searchPlacesRoute } from './routes.ts'

export const placeRoutes: readonly Route[] = [searchPlacesRoute, countPlacesRoute]
