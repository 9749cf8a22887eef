import type { OrganisationId, ServiceId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Service, ServiceContent, ServiceState } from './service.ts'

type WrongField = { readonly pointer: string; readonly reason: string }

export type ListingFacts = {
  readonly by: UserId
  readonly organisationId: OrganisationId
  /** The organisation of the node that gives the service, if one was named. */
  readonly provider:
    { readonly state: 'active' | 'suspended' | 'closed'; readonly enforcement: boolean } | undefined
  readonly today: PlainDate
}

/**
 * A new entry of the catalogue. Whoever writes it has checked it today. Nobody is sent to an organisation with a
 * migration-enforcement role, and a provider outside can be reached some way.
 * Source: directory of services (services 9.1, 9.5); rights of children on the move: no enforcement role.
 */
export function decideListing(
  serviceId: ServiceId,
  content: ServiceContent,
  facts: ListingFacts,
): Result<Service, Problem> {
  const wrong = wrongContent(content, facts)
  if (wrong) return refuse(wrong)
  return accept({
    ...content,
    id: serviceId,
    keptBy: facts.organisationId,
    state: 'active',
    checkedOn: facts.today,
    checkedBy: facts.by,
    version: 1,
  })
}

/**
 * What was written before is replaced, by the organisation that keeps the entry, and only by somebody who saw how it
 * stands: two who correct the same entry do not undo each other. To correct it is to check it.
 */
export function decideCorrection(
  before: Service,
  change: { readonly content: ServiceContent; readonly state: ServiceState; readonly seen: number },
  facts: ListingFacts,
): Result<Service, Problem> {
  if (before.keptBy !== facts.organisationId) return refuse(problem('access.not-allowed'))
  if (before.version !== change.seen) return refuse(problem('service.changed-meanwhile'))
  if (before.state === 'ended') return refuse(problem('service.ended'))
  const wrong = wrongContent(change.content, facts)
  if (wrong) return refuse(wrong)
  // What was said of one provider is not said of another: that is an entry of its own.
  if (before.organisationId !== change.content.organisationId)
    return refuse(fieldsOf([{ pointer: '/organisationId', reason: 'fixed' }]))
  return accept({
    ...before,
    ...change.content,
    state: change.state,
    checkedOn: facts.today,
    checkedBy: facts.by,
    version: before.version + 1,
  })
}

/** Somebody asked the provider and it is still as it is written. */
export function decideCheck(
  before: Service,
  facts: Omit<ListingFacts, 'provider'>,
): Result<Service, Problem> {
  if (before.keptBy !== facts.organisationId) return refuse(problem('access.not-allowed'))
  if (before.state === 'ended') return refuse(problem('service.ended'))
  return accept({
    ...before,
    checkedOn: facts.today,
    checkedBy: facts.by,
    version: before.version + 1,
  })
}

function wrongContent(content: ServiceContent, { provider }: ListingFacts): Problem | undefined {
  if (content.organisationId !== undefined && (provider?.state !== 'active' || provider.enforcement))
    return problem('referral.recipient-unavailable')
  const isOutside = content.organisationId === undefined
  const { ageFrom, ageTo } = content
  const wrong: WrongField[] = []
  if (content.name.trim() === '') wrong.push({ pointer: '/name', reason: 'required' })
  if (isOutside && content.phone.trim() === '' && content.howToRefer.trim() === '')
    wrong.push({ pointer: '/phone', reason: 'required' })
  if (ageFrom !== undefined && ageTo !== undefined && ageFrom > ageTo)
    wrong.push({ pointer: '/ageTo', reason: 'before' })
  return wrong.length === 0 ? undefined : fieldsOf(wrong)
}

function fieldsOf(fields: readonly WrongField[]): Problem {
  return problem('service.incomplete', { fields: [...fields] })
}
