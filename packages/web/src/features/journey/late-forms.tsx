import { latePart } from '../../ui/late-part.tsx'

export const LegForm = latePart(async () => (await import('./leg-form.tsx')).LegForm)
export const StayForm = latePart(async () => (await import('./stay-form.tsx')).StayForm)
export const LeavingForm = latePart(async () => (await import('./leaving-form.tsx')).LeavingForm)
export const LegCompany = latePart(async () => (await import('./leg-company.tsx')).LegCompany, 0)
export const CustodyLine = latePart(async () => (await import('./custody-line.tsx')).CustodyLine, 0)
export const FormerJourneyCard = latePart(
  async () => (await import('./former-journey.tsx')).FormerJourneyCard,
)
export const WithdrawnEntries = latePart(
  async () => (await import('./withdrawn-entries.tsx')).WithdrawnEntries,
  0,
)
export const WhereNowProposal = latePart(
  async () => (await import('./where-now-proposal.tsx')).WhereNowProposal,
  0,
)
