export { formRecordRoutes } from './routes.ts'
