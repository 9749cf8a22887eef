import type { Route } from '../../http/route.ts'
import { askForContactRoute, searchChildrenRoute } from './routes.ts'

export { phoneKey } from './phone-key.ts'
export { recordedName } from './recorded-name.ts'

export const searchRoutes: readonly Route[] = [searchChildrenRoute, askForContactRoute]
