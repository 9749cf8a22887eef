export { fileReviewRoutes } from './routes.ts'
export { insertReview } from './store.ts'
