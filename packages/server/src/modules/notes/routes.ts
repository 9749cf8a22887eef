import { addNote, editNote, listNotes } from '@amparo/contract/api/notes/notes'
import { defineRoute } from '../../http/route.ts'
import { addNoteCommand, editNoteCommand } from './commands.ts'
import { noteList } from './queries.ts'

export const addNoteRoute = defineRoute({
  operation: addNote,
  access: { who: 'case', section: 'notes', capability: 'contribute' },
  handle: addNoteCommand,
})

export const editNoteRoute = defineRoute({
  operation: editNote,
  access: { who: 'case', section: 'notes', capability: 'contribute' },
  handle: editNoteCommand,
})

export const listNotesRoute = defineRoute({
  operation: listNotes,
  access: { who: 'case', section: 'notes', capability: 'read' },
  handle: noteList,
})
