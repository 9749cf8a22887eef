export { TogetherNote } from './together-note.tsx'
