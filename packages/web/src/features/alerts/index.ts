export { AlertCounts, AlertsNow } from './alerts-now.tsx'
