import type { Route } from './http/route.ts'
import { caseRoutes } from './modules/cases/index.ts'
import { searchRoutes } from './modules/search/index.ts'
import { signInRoutes } from './modules/sign-in/index.ts'

/** Every operation of this node: the inventory that a test walks, the API reference prints and the app serves. */
export const routes: readonly Route[] = [...caseRoutes, ...searchRoutes, ...signInRoutes]
