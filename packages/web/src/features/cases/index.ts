export { hrefOfCases } from './case-address.ts'
export { useFilterWords } from './filter-words.ts'
