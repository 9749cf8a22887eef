import type { Route } from '../../http/route.ts'
import { listScreeningsRoute, lookAtScreeningRoute } from './routes.ts'

export { followFiledScreening, isScreening, setAsideScreening } from './follow-form.ts'

export const screeningRoutes: readonly Route[] = [listScreeningsRoute, lookAtScreeningRoute]
