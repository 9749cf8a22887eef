export { ReceivedTransfers } from './received-transfers.tsx'
