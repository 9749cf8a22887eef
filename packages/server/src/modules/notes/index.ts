import type { Route } from '../../http/route.ts'
import { addNoteRoute, editNoteRoute, listNotesRoute } from './routes.ts'

export { addNoteCommand } from './commands.ts'
export { noteKind } from './note-kind.ts'

export const noteRoutes: readonly Route[] = [addNoteRoute, editNoteRoute, listNotesRoute]
