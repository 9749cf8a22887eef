import { latePart } from '../../ui/late-part.tsx'

export const ApprovalSteps = latePart(async () => (await import('./approval-steps.tsx')).ApprovalSteps, 2)
