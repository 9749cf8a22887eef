export { ChooseIncidents } from './choose-incidents.tsx'
export { ReceivedTransfers } from './received-transfers.tsx'
