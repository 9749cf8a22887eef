export { protocolRoutes } from './routes.ts'
export { agreementOf, agreedWithAll, endOfShares } from './agreement.ts'
export { insertProtocol } from './store.ts'
