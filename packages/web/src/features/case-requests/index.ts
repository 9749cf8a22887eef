export { AskedFor } from './asked-for.tsx'
