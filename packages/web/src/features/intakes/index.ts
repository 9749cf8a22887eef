export { IntakeRows } from './intake-rows.tsx'
