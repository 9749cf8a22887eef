export { FormToFill } from './form-to-fill.tsx'
