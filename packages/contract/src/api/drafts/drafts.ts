import { caseDraftForms, ownDraftForms } from '@amparo/domain/draft/draft'
import * as z from 'zod/mini'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const of = z.string().check(z.regex(/^[A-Za-z0-9 -]{0,80}$/))
/** What stands in the fields, as the form itself wrote it: nobody but its author and her form reads it. */
const content = z.string().check(
  z.maxLength(100_000),
  z.refine((given) => !given.includes('\0'), 'text'),
)
const kept = {
  draftId: id<'DraftId'>(),
  content,
  /** The version that this one follows; 0 for the first. */
  base: z.number().check(z.int(), z.gte(0), z.lte(1_000_000)),
}

const draftView = z.object({
  id: z.string(),
  form: z.string(),
  /** The record that is being changed, or its part; empty for a new one. */
  of: z.string(),
  content: z.string(),
  version: z.number(),
  savedAt: z.string(),
})
export type DraftView = z.infer<typeof draftView>
const drafts = z.object({ items: z.array(draftView) })

export const keepCaseDraft = operation({
  id: 'draft.keep',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/drafts/:draftId',
  summary: 'Keep what is being written on a case and is not saved yet. Only its author sees it, for 14 days.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    form: z.enum(caseDraftForms),
    of,
    ...kept,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.exists'],
})

export const listCaseDrafts = operation({
  id: 'draft.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/drafts',
  summary: 'What the caller was writing on a case and has not saved yet, the newest first.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: drafts,
  identifiable: true,
  problems: [],
})

export const keepOwnDraft = operation({
  id: 'draft.keep-new',
  kind: 'command',
  method: 'POST',
  path: '/api/drafts/:draftId',
  summary: 'Keep what is being written on no case. Only its author sees it, for 14 days.',
  purpose: 'intake',
  input: z.strictObject({ form: z.enum(ownDraftForms), of: z.optional(of), ...kept }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.exists'],
})

export const listOwnDrafts = operation({
  id: 'draft.list-new',
  kind: 'query',
  method: 'GET',
  path: '/api/drafts',
  summary: 'What the caller was writing on no case and has not saved yet, the newest first.',
  purpose: 'intake',
  input: z.strictObject({}),
  output: drafts,
  identifiable: true,
  problems: [],
})

export const discardDraft = operation({
  id: 'draft.discard',
  kind: 'command',
  method: 'POST',
  path: '/api/drafts/:draftId/discard',
  summary: 'Forget a draft of the caller: it was saved, or she does not want it.',
  purpose: 'care',
  input: z.strictObject({ draftId: id<'DraftId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: [],
})
