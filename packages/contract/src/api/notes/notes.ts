import * as z from 'zod/mini'
import { commandOutcome, day, id, line, pageInput, pageOf, requiredText } from '../../kernel/fields.ts'
import { fieldEdits } from '../../kernel/field-edits.ts'
import { operation } from '../../kernel/operation.ts'
import { language } from '../cases/person-fields.ts'
import { helpedBy } from '../interpreters/helped-by.ts'

export const noteKind = z.enum(['note', 'call', 'visit', 'message', 'attempt'])

/** The fields of a note that are edited one by one. */
export const noteFields = {
  occurredOn: day(),
  place: line(200),
  seenAlone: z.nullable(z.boolean()),
  body: requiredText(20_000),
  language: z.union([language, z.literal('')]),
  interpreter: line(200),
}

export const noteView = z.object({
  id: z.string(),
  version: z.number(),
  fieldVersions: z.record(z.string(), z.number()),
  kind: noteKind,
  occurredOn: z.string(),
  place: z.string(),
  childReached: z.boolean(),
  seenAlone: z.nullable(z.boolean()),
  body: z.string(),
  language: z.string(),
  /** As it was typed before who interpreted was written down by itself. */
  interpreter: z.string(),
  helpedBy,
  authorId: z.string(),
  /** It came with the case from another system: nobody here wrote it. */
  imported: z.boolean(),
  /** Absent where the author belongs to another organisation, or wrote it in another system. */
  author: z.nullable(z.string()),
  recordedAt: z.string(),
  /** Names of the fields that hold two values until a person chooses. */
  twoVersions: z.array(z.string()),
})
export type NoteView = z.infer<typeof noteView>

export const addNote = operation({
  id: 'note.add',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/notes',
  summary: 'Write down a note, a call, a visit, a message, or an attempt to reach the child.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    noteId: id<'NoteId'>(),
    kind: noteKind,
    /** Whether the child herself was reached; moves the last contact. */
    childReached: z.boolean(),
    ...noteFields,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'note.exists', 'note.in-future', 'note.attempt-reached'],
})

export const editNote = operation({
  id: 'note.edit',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/notes/:noteId',
  summary: 'Edit a note field by field; where somebody else did so too, both values are kept.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    noteId: id<'NoteId'>(),
    edits: fieldEdits(noteFields),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'note.in-future'],
})

export const listNotes = operation({
  id: 'note.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/notes',
  summary: 'List the notes and contacts of a case, the newest day first.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>(), kind: z.optional(noteKind), ...pageInput }),
  output: pageOf(noteView),
  identifiable: true,
  problems: [],
})
