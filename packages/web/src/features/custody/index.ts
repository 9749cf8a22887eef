export { useCustodyWords } from './use-custody-words.ts'
