import type { CaseId, OrganisationId, PersonId, TeamId, UserId } from '../kernel/brand.ts'
import type { ApproximateDate } from '../kernel/approximate-date.ts'
import { ageRangeOn, rangeOf } from '../kernel/approximate-date.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { NamedPart, PersonRegistered } from '../child/person.ts'
import type { Phase } from './case.ts'
import type { CaseEvent } from './case-events.ts'

export type RegisterChild = {
  readonly caseId: CaseId
  readonly childId: PersonId
  readonly names: readonly NamedPart[]
  readonly born: ApproximateDate | undefined
  readonly sex: PersonRegistered['sex']
  readonly nationalities: readonly string[]
  readonly languages: readonly string[]
  readonly origin: PersonRegistered['origin']
  readonly phones: readonly string[]
  readonly addressForm: PersonRegistered['addressForm']
  readonly phase: Phase
  readonly placeCountry: string | undefined
  readonly holder: string
  readonly people: readonly {
    readonly personId: PersonId
    /** Who she was on the earlier case of the same child. */
    readonly was?: PersonId | undefined
    readonly names: readonly NamedPart[]
    readonly born: ApproximateDate | undefined
    readonly sex: PersonRegistered['sex']
    readonly role: 'relative' | 'companion' | 'caregiver' | 'other'
    readonly relation: string
    readonly travelsWith: boolean
    readonly livesWith?: boolean | undefined
    readonly caregiverBy: 'law' | 'custom' | undefined
  }[]
}

/** What the rule needs to know; loaded before it is asked. */
export type RegistrationFacts = {
  readonly code: string
  readonly organisationId: OrganisationId
  readonly teamId: TeamId | undefined
  readonly workerId: UserId
  readonly today: PlainDate
  readonly at: string
  /** When the same person last searched; registering without having searched is refused. */
  readonly searchedAt: string | undefined
}

export type Registration = {
  readonly opened: Extract<CaseEvent, { kind: 'CaseOpened' }>
  readonly child: PersonRegistered
  readonly people: readonly PersonRegistered[]
}

/** Search before registering counts for half an hour: one child at a shelter's door, or a bus of them. */
const searchCountsFor = 30 * 60_000
/** Registered as a child up to 18, or where the age is unclear; until 21 a transition may need a file. */
const oldestRegistered = 21

/**
 * Registers a child with the least that is needed to know who she is. A child may be registered with one name
 * of any kind and no birth date: "she does not want to say" must never keep her outside. Age in doubt counts
 * for the child.
 */
export function decideRegistration(
  command: RegisterChild,
  facts: RegistrationFacts,
): Result<Registration, Problem> {
  if (facts.searchedAt === undefined || Date.parse(facts.at) - Date.parse(facts.searchedAt) > searchCountsFor)
    return refuse(problem('child.search-first'))
  if (command.names.length === 0 || command.names.every((name) => wholeName(name) === ''))
    return refuse(problem('child.name-missing', { fields: [{ pointer: '/names', reason: 'required' }] }))
  const born = checkBirth(command.born, facts.today, '/born')
  if (born) return refuse(born)
  if (command.born && ageRangeOn(command.born, facts.today).youngest > oldestRegistered)
    return refuse(problem('child.adult', { fields: [{ pointer: '/born', reason: 'adult' }] }))
  for (const [index, person] of command.people.entries()) {
    const wrong = checkBirth(person.born, facts.today, `/people/${index}/born`)
    if (wrong) return refuse(wrong)
  }
  const personIds = [command.childId, ...command.people.map((person) => person.personId)]
  if (new Set(personIds).size !== personIds.length)
    return refuse(problem('request.invalid', { fields: [{ pointer: '/people', reason: 'twice' }] }))

  return accept({
    opened: {
      kind: 'CaseOpened',
      caseId: command.caseId,
      code: facts.code,
      childId: command.childId,
      organisationId: facts.organisationId,
      teamId: facts.teamId,
      workerId: facts.workerId,
      phase: command.phase,
      placeCountry: command.placeCountry,
      holder: command.holder,
      openedOn: facts.today,
      at: facts.at,
    },
    child: {
      kind: 'PersonRegistered',
      personId: command.childId,
      role: 'child',
      relation: '',
      travelsWith: true,
      caregiverBy: undefined,
      names: command.names,
      born: command.born,
      sex: command.sex,
      nationalities: command.nationalities,
      languages: command.languages,
      origin: command.origin,
      phones: command.phones,
      addressForm: command.addressForm,
    },
    people: command.people.map((person) => ({
      kind: 'PersonRegistered',
      personId: person.personId,
      role: person.role,
      relation: person.relation,
      travelsWith: person.travelsWith,
      livesWith: person.livesWith,
      caregiverBy: person.caregiverBy,
      names: person.names,
      born: person.born,
      sex: person.sex,
      nationalities: [],
      languages: [],
      origin: undefined,
      phones: [],
      addressForm: 'usted',
    })),
  })
}

function checkBirth(
  born: ApproximateDate | undefined,
  today: PlainDate,
  pointer: string,
): Problem | undefined {
  if (born && rangeOf(born).earliest > today)
    return problem('birth-date.in-future', { fields: [{ pointer, reason: 'future' }] })
  return undefined
}

function wholeName(name: NamedPart): string {
  return [name.given, name.surname1, name.surname2, name.married].join('').trim()
}
