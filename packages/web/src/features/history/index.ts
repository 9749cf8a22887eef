export { happened } from './happened.ts'
