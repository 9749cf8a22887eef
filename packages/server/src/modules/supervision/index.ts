export { supervisionRoutes } from './routes.ts'
export { listCasesOf, listCodes } from './store.ts'
export { dueAgain, listSupervised, listWorkers, type WorkerRow } from './workers.ts'
