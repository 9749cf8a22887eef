import type { Route } from '../../http/route.ts'
import {
  addServiceRoute,
  checkServiceRoute,
  correctServiceRoute,
  countGapsRoute,
  listGapsRoute,
  listServicesGivenRoute,
  listServicesRoute,
  recordGapRoute,
  recordServiceRoute,
} from './routes.ts'

export { findService, listOutsideServices, listServiceNames } from './store.ts'

export const serviceRoutes: readonly Route[] = [
  listServicesRoute,
  addServiceRoute,
  correctServiceRoute,
  checkServiceRoute,
  recordGapRoute,
  listGapsRoute,
  countGapsRoute,
  recordServiceRoute,
  listServicesGivenRoute,
]
