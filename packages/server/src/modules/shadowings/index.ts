export { shadowingRoutes } from './routes.ts'
export { listOpenSteps } from './store.ts'
