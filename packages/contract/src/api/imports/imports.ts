import { phases } from '@amparo/domain/case/case'
import * as z from 'zod/mini'
import { commandOutcome, id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

/** A part of a file: a request stays below one megabyte, whatever its signs cost on the wire. */
const part = z.string().check(z.maxLength(500_000))
export const mostParts = 200

const counts = z.object({
  imported: z.number(),
  /** Here already, by the id of the other system. */
  skipped: z.number(),
  refused: z.number(),
  people: z.number(),
  consents: z.number(),
  risks: z.number(),
  notes: z.number(),
  /** Fields that are shown as other data. */
  otherFields: z.number(),
})

export const importView = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  /** Nothing is kept: it only says what would happen. */
  dryRun: z.boolean(),
  owner: z.nullable(z.string()),
  partsSent: z.number(),
  parts: z.number(),
  done: z.number(),
  /** Unknown until the file has been read. */
  all: z.nullable(z.number()),
  counts,
  refused: z.array(
    z.object({
      number: z.number(),
      sourceId: z.nullable(z.string()),
      code: z.string(),
      sentence: z.string(),
    }),
  ),
  /** Why the file as a whole was refused, or what stopped the import. */
  problem: z.nullable(z.object({ code: z.string(), sentence: z.string() })),
  createdAt: z.string(),
  endedAt: z.nullable(z.string()),
})
export type ImportView = z.infer<typeof importView>

export const startImport = operation({
  id: 'import.start',
  kind: 'command',
  method: 'POST',
  path: '/api/imports',
  job: '/api/imports/:importId',
  summary: 'Start bringing in cases from Primero’s JSON; the work goes on as a job that can be watched.',
  purpose: 'administration',
  input: z.strictObject({
    importId: id<'ImportId'>(),
    /** Who will hold the cases. */
    ownerUsername: requiredLine(80),
    phase: z.enum(phases),
    dryRun: z.boolean(),
    /** In how many parts the text comes; the first is here, the job begins with the last. */
    parts: z.number().check(z.int(), z.gte(1), z.lte(mostParts)),
    text: part,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['import.owner-unknown', 'import.parts-differ'],
})

export const addImportPart = operation({
  id: 'import.add-part',
  kind: 'command',
  method: 'POST',
  path: '/api/imports/:importId/parts',
  summary: 'Send one more part of the text; counted from 0, in any order.',
  purpose: 'administration',
  input: z.strictObject({
    importId: id<'ImportId'>(),
    number: z.number().check(z.int(), z.gte(1), z.lte(mostParts - 1)),
    text: part,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['import.parts-differ'],
})

export const showImport = operation({
  id: 'import.job',
  kind: 'query',
  method: 'GET',
  path: '/api/imports/:importId',
  summary: 'Show how far an import is, what it brought and what it refused and why.',
  purpose: 'administration',
  input: z.strictObject({ importId: id<'ImportId'>() }),
  output: importView,
  identifiable: false,
  problems: [],
})

export const listImports = operation({
  id: 'import.list',
  kind: 'query',
  method: 'GET',
  path: '/api/imports',
  summary: 'List the imports that one has started, the newest first.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(importView) }),
  identifiable: false,
  problems: [],
})

export const cancelImport = operation({
  id: 'import.cancel',
  kind: 'command',
  method: 'POST',
  path: '/api/imports/:importId/cancel',
  summary: 'Stop an import after the case it is at; what it has brought stays, the sent text is deleted.',
  purpose: 'administration',
  input: z.strictObject({ importId: id<'ImportId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['import.ended'],
})
