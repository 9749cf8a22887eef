export { CaseSheets } from './case-sheets.tsx'
export { changedByRegistrationSheets, changedBySheets } from './changed-by-sheets.ts'
