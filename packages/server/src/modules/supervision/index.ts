export { supervisionRoutes } from './routes.ts'
export { listCasesOf, listCodes, listSupervised } from './store.ts'
