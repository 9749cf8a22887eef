export { protocolRoutes } from './routes.ts'
export { agreementOf, agreedWithAll, endInZones, endOfShares } from './agreement.ts'
export { insertProtocol } from './store.ts'
