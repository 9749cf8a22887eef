import { lateForm } from '../../ui/late-form.tsx'

export const AddPerson = lateForm(async () => (await import('./add-person.tsx')).AddPerson)
export const EditPerson = lateForm(async () => (await import('./edit-person.tsx')).EditPerson)
