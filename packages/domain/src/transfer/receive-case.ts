import type { WhoIsWho } from '../case/people-again.ts'
import type { Registration } from '../case/decide-registration.ts'
import type { KnownPerson, PersonRegistered } from '../child/person.ts'
import type { CaseId, PersonId, TeamId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { Transfer } from './transfer.ts'

/**
 * The case of the receiver: a registration of its own, with what was known of the child, and of her people where that
 * was offered. Everyone gets a new id: a person belongs to the organisation that wrote her down.
 */
export function receivedRegistration(
  transfer: Transfer,
  people: readonly KnownPerson[],
  facts: {
    readonly code: string
    readonly teamId: TeamId | undefined
    readonly today: PlainDate
    readonly newPersonId: () => PersonId
  },
): { readonly registration: Registration; readonly whoIsWho: WhoIsWho } {
  const { receivingCaseId, workerId, answeredAt } = transfer
  if (receivingCaseId === undefined || workerId === undefined || answeredAt === undefined)
    throw new Error('a case is received with a transfer that was accepted')
  const whoIsWho = new Map<string, PersonId>()
  const registered = (person: KnownPerson): PersonRegistered => {
    const personId = facts.newPersonId()
    whoIsWho.set(person.personId, personId)
    return { ...person, kind: 'PersonRegistered', personId }
  }
  const child = people.find(({ role }) => role === 'child')
  if (child === undefined) throw new Error('a transfer without a child')
  const registeredChild = registered(child)
  const others = transfer.sharedSections.includes('people')
    ? people.filter(({ role }) => role !== 'child').map(registered)
    : []
  const registration: Registration = {
    opened: {
      kind: 'CaseOpened',
      caseId: receivingCaseId satisfies CaseId,
      code: facts.code,
      childId: registeredChild.personId,
      organisationId: transfer.to,
      teamId: facts.teamId,
      workerId,
      phase: transfer.phase,
      placeCountry: undefined,
      holder: '',
      openedOn: facts.today,
      at: answeredAt,
    },
    child: registeredChild,
    people: others,
  }
  return { registration, whoIsWho }
}
