import type { Registration } from '@amparo/domain/case/decide-registration'
import type { PersonRegistered } from '@amparo/domain/child/person'
import type { NewFact } from '../../facts/fact.ts'

/** The facts of one registration: the case opened, the child and everyone with her written down. */
export function registrationFacts(registration: Registration): NewFact[] {
  const { caseId } = registration.opened
  const { kind, ...opened } = registration.opened
  return [
    {
      caseId,
      streamKind: 'case',
      streamId: caseId,
      streamVersion: 1,
      kind,
      section: 'course',
      payload: opened,
    },
    ...[registration.child, ...registration.people].map((person) => personFact(caseId, person)),
  ]
}

/** The child's own details are in `identity`, everyone else's in `people`. */
export function personFact(caseId: string, person: PersonRegistered): NewFact {
  const { kind, ...payload } = person
  return {
    caseId,
    streamKind: 'person',
    streamId: person.personId,
    streamVersion: 1,
    kind,
    section: person.role === 'child' ? 'identity' : 'people',
    payload,
  }
}
