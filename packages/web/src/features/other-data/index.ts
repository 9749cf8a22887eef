export { useOtherWords } from './use-other-words.ts'
export { FoundInOtherData, type FoundThere } from './found-in-other-data.tsx'
