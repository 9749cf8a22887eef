export { FamilyTies } from './family-ties.tsx'
