export { deathFieldNames, tellingFieldNames, useDeathWords } from './use-death-words.ts'
