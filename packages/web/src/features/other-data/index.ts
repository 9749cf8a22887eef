export { FoundInOtherData, type FoundThere } from './found-in-other-data.tsx'
