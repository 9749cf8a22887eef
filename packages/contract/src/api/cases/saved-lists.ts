import * as z from 'zod/mini'
import { commandOutcome, id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { caseScopes } from '@amparo/domain/case/case-scope'
import { caseFilter } from './case-filter.ts'
import { caseListView } from './case-list-view.ts'

/**
 * What is kept is codes only: no name of a child, no text that was searched for, no list of cases. So a saved list may
 * be shared and outlive a case, tells nobody of a child, and shows each reader only what she may list herself. The name
 * is the one text; the screen asks for none of a child.
 */
const name = requiredLine(60)
const sharedWith = z.union([z.enum(['nobody', 'organisation']), id<'TeamId'>()])
const command = { kind: 'command', method: 'POST', purpose: 'care', identifiable: false } as const

const savedList = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(caseScopes),
  filter: caseFilter,
  view: caseListView,
  sharedWith,
  /** Of the team that it is shared with. */
  team: z.nullable(z.string()),
  isOwn: z.boolean(),
  /** Her own she may delete in any case, also one that she may no longer share. */
  mayChange: z.boolean(),
  /** A part of it says something that this version no longer knows, and is passed over. */
  partsGone: z.boolean(),
  version: z.number(),
})
export type SavedListView = z.infer<typeof savedList>

export const listSavedLists = operation({
  id: 'saved-list.list',
  kind: 'query',
  method: 'GET',
  path: '/api/saved-lists',
  summary:
    'Filters of the list of cases that the caller named, and those that were shared with her, by name.',
  purpose: 'care',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(savedList),
    /** With whom she may share one. */
    shares: z.array(z.object({ with: sharedWith, team: z.nullable(z.string()) })),
  }),
  identifiable: false,
  problems: [],
})

export const saveList = operation({
  ...command,
  id: 'saved-list.save',
  path: '/api/saved-lists/:listId',
  summary:
    'Keep a filter of the list of cases, with its order and columns, under a name, for oneself, a team or the organisation.',
  input: z.strictObject({
    listId: id<'SavedListId'>(),
    name,
    scope: z.enum(caseScopes),
    filter: caseFilter,
    view: caseListView,
    sharedWith,
  }),
  output: commandOutcome,
  problems: [
    'saved-list.empty',
    'saved-list.too-many',
    'saved-list.name-taken',
    'saved-list.may-not-share',
    'record.exists',
  ],
})

export const changeSavedList = operation({
  ...command,
  id: 'saved-list.change',
  path: '/api/saved-lists/:listId/change',
  summary: 'Give a saved list another name, order or columns, or share it with others.',
  input: z.strictObject({
    listId: id<'SavedListId'>(),
    name,
    view: caseListView,
    sharedWith,
    version: z.number().check(z.int(), z.gte(1)),
  }),
  output: commandOutcome,
  problems: ['saved-list.name-taken', 'saved-list.may-not-share', 'edit.outdated', 'record.not-found'],
})

export const deleteSavedList = operation({
  ...command,
  id: 'saved-list.delete',
  path: '/api/saved-lists/:listId/delete',
  summary: 'Forget a saved list. The cases that it showed stay as they are.',
  input: z.strictObject({ listId: id<'SavedListId'>() }),
  output: commandOutcome,
  problems: ['record.not-found'],
})
