export { custodyReviewFieldNames, useCustodyWords } from './use-custody-words.ts'
