export { agencyChoices, agencyName } from './agency-words.ts'
