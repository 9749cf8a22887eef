import {
  discardDraft,
  keepCaseDraft,
  keepOwnDraft,
  listCaseDrafts,
  listOwnDrafts,
} from '@amparo/contract/api/drafts/drafts'
import type { AccessRule } from '@amparo/domain/access/may-act'
import { defineRoute } from '../../http/route.ts'
import { discardDraftCommand, keepCaseDraftCommand, keepOwnDraftCommand } from './commands.ts'
import { caseDrafts, ownDrafts } from './queries.ts'

/** Whoever knows of the case; the section of the form is asked for besides. */
const knowers: AccessRule = { who: 'case', section: 'summary', capability: 'read' }

export const keepCaseDraftRoute = defineRoute({
  operation: keepCaseDraft,
  access: knowers,
  handle: keepCaseDraftCommand,
})
export const listCaseDraftsRoute = defineRoute({
  operation: listCaseDrafts,
  access: knowers,
  handle: caseDrafts,
})
export const keepOwnDraftRoute = defineRoute({
  operation: keepOwnDraft,
  access: { who: 'signed-in' },
  handle: keepOwnDraftCommand,
})
export const listOwnDraftsRoute = defineRoute({
  operation: listOwnDrafts,
  access: { who: 'signed-in' },
  handle: ownDrafts,
})
export const discardDraftRoute = defineRoute({
  operation: discardDraft,
  access: { who: 'signed-in' },
  handle: discardDraftCommand,
})
