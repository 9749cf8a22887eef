import { latePart } from '../../ui/late-part.tsx'

export { draftOfNewNote } from './draft-of-note.ts'

/** Fetched when somebody writes: most visits to a case read. */
export const LateNewNote = latePart(async () => (await import('./new-note.tsx')).NewNote)
