import { latePart } from '../../ui/late-part.tsx'

export { agencyChoices, agencyName } from './agency-words.ts'

/** Those that came along, for whoever received them. */
export const FormerIncidents = latePart(
  async () => (await import('./former-incidents.tsx')).FormerIncidents,
  0,
)
