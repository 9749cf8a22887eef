export { keepSheet, typeRegistrationSheet } from './commands.ts'
export { sheetRoutes } from './routes.ts'
export { printedSheetRow } from './store.ts'
