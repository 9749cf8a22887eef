export { Debts } from './debts.tsx'
