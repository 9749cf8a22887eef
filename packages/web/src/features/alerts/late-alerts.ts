import { latePart } from '../../ui/late-part.tsx'

export const OrganisationAlerts = latePart(
  async () => (await import('./organisation-alerts.tsx')).OrganisationAlerts,
)
