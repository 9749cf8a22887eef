export { useDeathWords } from './use-death-words.ts'
