import type { Route } from '../../http/route.ts'
import * as routes from './routes.ts'

export { endSupports, endSupportsOfLeaver, notifySupporters } from './ending.ts'

export const supportRoutes: readonly Route[] = Object.values(routes)
