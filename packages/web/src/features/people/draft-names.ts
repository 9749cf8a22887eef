import type { PersonView } from '@amparo/contract/api/cases/open-case'
import type { CaseId } from '@amparo/domain/kernel/brand'

export function draftOfNewPerson(caseId: CaseId): string {
  return `person ${caseId}`
}

export function draftOfTakingOff(personId: string): string {
  return `take off ${personId}`
}

export function draftOfEdit(person: PersonView): string {
  return `edit person ${person.id}`
}
