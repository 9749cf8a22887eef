import type { Role } from '../access/vocabulary.ts'
import type { OrganisationId, SharingProtocolId, UserId } from '../kernel/brand.ts'
import { addYears, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { ProtocolEvent, ProtocolState, ProtocolTerms, SharingProtocol } from './sharing-protocol.ts'

export type ProtocolActor = {
  readonly userId: UserId
  readonly organisationId: OrganisationId
  readonly name: string
  readonly roles: readonly Role[]
  /** Whether her organisation holds a migration-enforcement role. */
  readonly enforces: boolean
}

export type ProtocolParty = {
  readonly id: OrganisationId
  readonly state: 'active' | 'suspended' | 'closed'
  readonly enforcement: boolean
}

export type ProtocolFacts = {
  readonly by: ProtocolActor
  /** As the parties are today: a mark that came later counts too. */
  readonly parties: readonly ProtocolParty[]
  readonly today: PlainDate
  readonly at: string
}

export type DrawProtocol = {
  readonly protocolId: SharingProtocolId
  readonly parties: readonly OrganisationId[]
  readonly supersedes?: SharingProtocolId | undefined
  readonly terms: ProtocolTerms
}

export type MoveProtocol =
  | { readonly act: 'write'; readonly terms: ProtocolTerms }
  | { readonly act: 'offer' | 'sign' }
  | { readonly act: 'return' | 'suspend' | 'resume' | 'end'; readonly words: string }
export type ProtocolMove = MoveProtocol['act']

/**
 * Who speaks for an organisation about what it shares: whoever answers for it as a whole, or for the data that it holds.
 * Of one with a migration-enforcement role only the administrator is left to do so.
 */
export function keepsProtocols({ roles, enforces }: Pick<ProtocolActor, 'roles' | 'enforces'>): boolean {
  return enforces
    ? roles.includes('administrator')
    : roles.some((role) => role === 'manager' || role === 'privacy-lead')
}

export function decideDrawing(
  command: DrawProtocol,
  facts: ProtocolFacts & { readonly replaced: SharingProtocol | undefined },
): Result<ProtocolEvent, Problem> {
  const { by } = facts
  if (!keepsProtocols(by)) return refuse(problem('access.not-allowed'))
  const parties = [...new Set(command.parties)]
  const known = parties.every((id) => facts.parties.some((one) => one.id === id && one.state === 'active'))
  if (parties.length < 2 || !parties.includes(by.organisationId) || !known)
    return refuse(problem('protocol.parties', { fields: [{ pointer: '/parties', reason: 'unknown' }] }))
  if (command.supersedes !== undefined && !takesPlaceOf(facts.replaced, parties))
    return refuse(problem('protocol.parties', { fields: [{ pointer: '/supersedes', reason: 'unknown' }] }))
  const wrong = wrongTerms(command.terms, parties, facts)
  if (wrong) return refuse(wrong)
  return accept({
    kind: 'drawn',
    protocolId: command.protocolId,
    parties,
    ...(command.supersedes ? { supersedes: command.supersedes } : {}),
    terms: command.terms,
    ...saidBy(facts),
  })
}

/** From which state each step is taken. */
const stepsFrom: Readonly<Record<ProtocolMove, readonly ProtocolState[]>> = {
  write: ['draft'],
  offer: ['draft'],
  sign: ['offered'],
  return: ['offered'],
  suspend: ['in-force'],
  resume: ['suspended'],
  end: ['draft', 'offered', 'in-force', 'suspended'],
}

/**
 * One step of a protocol, by one of its parties. A draft belongs to whoever drew it; everybody signs for her own
 * organisation and nobody for two; each party suspends or ends it alone, at once and with a reason, and only the one that
 * suspended it lifts that.
 * Source: sign-off, withdrawal of a party, review (case management 2.6).
 */
export function decideProtocolMove(
  protocol: SharingProtocol,
  command: MoveProtocol,
  facts: ProtocolFacts & { readonly seen: number },
): Result<ProtocolEvent, Problem> {
  const { by } = facts
  if (!protocol.parties.includes(by.organisationId)) return refuse(problem('record.not-found'))
  if (!keepsProtocols(by)) return refuse(problem('access.not-allowed'))
  if (protocol.state === 'draft' && protocol.drawnBy !== by.organisationId)
    return refuse(problem('record.not-found'))
  if (!stepsFrom[command.act].includes(protocol.state)) return refuse(problem('protocol.moved'))
  if (protocol.version !== facts.seen) return refuse(problem('edit.outdated'))
  const said = saidBy(facts)
  switch (command.act) {
    case 'write': {
      const wrong = wrongTerms(command.terms, protocol.parties, facts)
      return wrong ? refuse(wrong) : accept({ kind: 'written', terms: command.terms, ...said })
    }
    case 'offer': {
      const wrong = wrongTerms(protocol, protocol.parties, facts)
      return wrong ? refuse(wrong) : accept({ kind: 'offered', ...said })
    }
    case 'sign': {
      if (protocol.signatures.some((one) => one.organisationId === by.organisationId))
        return refuse(problem('protocol.signed-already'))
      if (protocol.signatures.some((one) => one.userId === by.userId))
        return refuse(problem('protocol.same-person'))
      const wrong = wrongTerms(protocol, protocol.parties, facts)
      return wrong ? refuse(wrong) : accept({ kind: 'signed', ...said })
    }
    default:
      if (command.act === 'resume' && protocol.suspendedBy !== by.organisationId)
        return refuse(problem('protocol.not-yours-to-lift'))
      if (command.words.trim() === '')
        return refuse(
          problem('protocol.words-missing', { fields: [{ pointer: '/words', reason: 'required' }] }),
        )
      return accept({ kind: pastOf[command.act], words: command.words, ...said })
  }
}

/** The steps that somebody may take now, for the screen; each is decided again when it is taken. */
export function availableMoves(protocol: SharingProtocol, by: ProtocolActor): readonly ProtocolMove[] {
  if (!protocol.parties.includes(by.organisationId) || !keepsProtocols(by)) return []
  if (protocol.state === 'draft' && protocol.drawnBy !== by.organisationId) return []
  return (Object.keys(stepsFrom) as ProtocolMove[]).filter((act) => {
    if (!stepsFrom[act].includes(protocol.state)) return false
    if (act === 'resume') return protocol.suspendedBy === by.organisationId
    return (
      act !== 'sign' ||
      !protocol.signatures.some((one) => one.organisationId === by.organisationId || one.userId === by.userId)
    )
  })
}

const pastOf = { return: 'returned', suspend: 'suspended', resume: 'resumed', end: 'ended' } as const

function saidBy({ by, at }: ProtocolFacts) {
  return { organisationId: by.organisationId, userId: by.userId, name: by.name, at }
}

/** What it replaces was between the same organisations, and still stands. */
function takesPlaceOf(replaced: SharingProtocol | undefined, parties: readonly OrganisationId[]): boolean {
  return (
    replaced !== undefined &&
    (replaced.state === 'in-force' || replaced.state === 'suspended') &&
    replaced.parties.length === parties.length &&
    parties.every((one) => replaced.parties.includes(one))
  )
}

/** Looked at again at least once a year. Source: review date (case management 2.6). */
function wrongTerms(
  terms: ProtocolTerms,
  parties: readonly OrganisationId[],
  facts: ProtocolFacts,
): Problem | undefined {
  const enforcing = facts.parties.some((one) => parties.includes(one.id) && one.enforcement)
  const isNoticesOnly =
    terms.channels.length === 1 &&
    terms.channels[0] === 'notices' &&
    terms.sections.length === 0 &&
    terms.purposes.length === 0
  if (enforcing && !isNoticesOnly) return problem('protocol.enforcement')
  const shares = terms.channels.some((channel) => channel === 'referral' || channel === 'transfer')
  const lacking = [
    ...(terms.title.trim() === '' ? ['/title'] : []),
    ...(terms.channels.length === 0 ? ['/channels'] : []),
    ...(terms.channels.includes('referral') && !terms.purposes.includes('share-for-services')
      ? ['/purposes']
      : []),
    ...(terms.channels.includes('transfer') && !terms.purposes.includes('transfer-of-case')
      ? ['/purposes']
      : []),
    ...(shares && terms.sections.length === 0 ? ['/sections'] : []),
    ...(parties.every((party) => hasContact(terms, party)) ? [] : ['/contacts']),
  ]
  if (lacking.length > 0)
    return problem('protocol.incomplete', {
      fields: lacking.map((pointer) => ({ pointer, reason: 'required' })),
    })
  const { validFrom, validUntil, reviewOn } = terms
  if (
    validUntil < validFrom ||
    validUntil < facts.today ||
    reviewOn < validFrom ||
    addYears(validFrom, 1) < reviewOn
  )
    return problem('protocol.dates')
  return undefined
}

function hasContact({ contacts }: ProtocolTerms, party: OrganisationId): boolean {
  return contacts.some(
    (one) => one.organisationId === party && one.requests.trim() !== '' && one.breaches.trim() !== '',
  )
}
