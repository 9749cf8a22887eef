import { lateForm } from '../../ui/late-form.tsx'

export const LegForm = lateForm(async () => (await import('./leg-form.tsx')).LegForm)
export const StayForm = lateForm(async () => (await import('./stay-form.tsx')).StayForm)
export const LeavingForm = lateForm(async () => (await import('./leaving-form.tsx')).LeavingForm)
