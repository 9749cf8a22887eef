import { latePart } from '../../ui/late-part.tsx'

export const AddPerson = latePart(async () => (await import('./add-person.tsx')).AddPerson)
export const EditPerson = latePart(async () => (await import('./edit-person.tsx')).EditPerson)
