export { conflictKey, insertConflict, listConflicted } from './store.ts'
