export { supervisionRoutes } from './routes.ts'
export { listSupervised } from './store.ts'
