import { latePart } from '../../ui/late-part.tsx'

export const AddPerson = latePart(async () => (await import('./add-person.tsx')).AddPerson)
export const TakeOffForm = latePart(async () => (await import('./take-off-form.tsx')).TakeOffForm)
export const EditPerson = latePart(async () => (await import('./edit-person.tsx')).EditPerson)
