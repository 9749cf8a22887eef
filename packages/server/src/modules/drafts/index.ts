import type { Route } from '../../http/route.ts'
import {
  discardDraftRoute,
  keepCaseDraftRoute,
  keepOwnDraftRoute,
  listCaseDraftsRoute,
  listOwnDraftsRoute,
} from './routes.ts'

export { cleanDrafts } from './clean.ts'

export const draftRoutes: readonly Route[] = [
  keepCaseDraftRoute,
  keepOwnDraftRoute,
  listCaseDraftsRoute,
  listOwnDraftsRoute,
  discardDraftRoute,
]
