import { sharingPurposes } from '../consent/consent.ts'
import type { OrganisationId, SharingProtocolId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { askableSections } from '../referral/referral.ts'

/** Suspended and ended count at once; that a protocol is over by its last day is said by its dates. */
export const protocolStates = ['draft', 'offered', 'in-force', 'suspended', 'ended', 'superseded'] as const
export type ProtocolState = (typeof protocolStates)[number]

/** By which ways something may go between the parties. `search` is the hidden card and the request to call. */
export const protocolChannels = ['referral', 'transfer', 'search', 'notices'] as const
export type ProtocolChannel = (typeof protocolChannels)[number]

export const protocolPurposes = sharingPurposes
export type ProtocolPurpose = (typeof protocolPurposes)[number]

/** What can be agreed on: a sealed part only where it is named by itself, and never the lists of danger or debts. */
export const protocolSections = askableSections
export type ProtocolSection = (typeof protocolSections)[number]

/** Whether the receiver may pass on what it was given. */
export const onwardRules = ['no', 'with-consent'] as const
export type OnwardRule = (typeof onwardRules)[number]

/** What becomes of it when the work is done. */
export const retentionRules = ['return', 'destroy', 'keep-by-law'] as const
export type RetentionRule = (typeof retentionRules)[number]

export type PartyContact = {
  readonly organisationId: OrganisationId
  /** Who answers when a child or her family asks about what was shared. */
  readonly requests: string
  /** Who is called when something got out. */
  readonly breaches: string
}

/** What the parties agree on. Source: data protection and information sharing protocol (case management 2.6). */
export type ProtocolTerms = {
  readonly title: string
  readonly purposes: readonly ProtocolPurpose[]
  readonly sections: readonly ProtocolSection[]
  readonly channels: readonly ProtocolChannel[]
  readonly onward: OnwardRule
  readonly retention: RetentionRule
  readonly contacts: readonly PartyContact[]
  readonly reviewOn: PlainDate
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate
}

export type Said = {
  readonly organisationId: OrganisationId
  readonly userId: UserId
  /** As she was called on that day: the other party knows none of her colleagues. */
  readonly name: string
  readonly at: string
}

export type ProtocolEvent = Said &
  (
    | {
        readonly kind: 'drawn'
        readonly protocolId: SharingProtocolId
        readonly parties: readonly OrganisationId[]
        readonly supersedes?: SharingProtocolId
        readonly terms: ProtocolTerms
      }
    | { readonly kind: 'written'; readonly terms: ProtocolTerms }
    | { readonly kind: 'offered' | 'signed' }
    | { readonly kind: 'returned' | 'suspended' | 'resumed' | 'ended'; readonly words: string }
    | { readonly kind: 'superseded'; readonly by: SharingProtocolId }
  )

export type SharingProtocol = ProtocolTerms & {
  readonly id: SharingProtocolId
  readonly drawnBy: OrganisationId
  readonly parties: readonly OrganisationId[]
  /** The one that it takes the place of when everybody has signed. */
  readonly supersedes: SharingProtocolId | undefined
  readonly state: ProtocolState
  /** Of what stands now: whoever changes a word of it signs anew. */
  readonly signatures: readonly Said[]
  readonly suspendedBy: OrganisationId | undefined
  readonly version: number
}

/** The state after one more event; undefined before the first. */
export function evolveProtocol(before: SharingProtocol | undefined, event: ProtocolEvent): SharingProtocol {
  if (event.kind === 'drawn')
    return {
      ...event.terms,
      id: event.protocolId,
      drawnBy: event.organisationId,
      parties: event.parties,
      supersedes: event.supersedes,
      state: 'draft',
      signatures: [],
      suspendedBy: undefined,
      version: 1,
    }
  if (before === undefined) throw new Error(`${event.kind} before the protocol was drawn`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'written':
      return { ...after, ...event.terms }
    case 'offered':
      return { ...after, state: 'offered' }
    case 'signed': {
      const { organisationId, userId, name, at } = event
      const signatures = [...before.signatures, { organisationId, userId, name, at }]
      return {
        ...after,
        signatures,
        state: signatures.length === before.parties.length ? 'in-force' : 'offered',
      }
    }
    case 'returned':
      return { ...after, state: 'draft', signatures: [] }
    case 'suspended':
      return { ...after, state: 'suspended', suspendedBy: event.organisationId }
    case 'resumed':
      return { ...after, state: 'in-force', suspendedBy: undefined }
    case 'ended':
      return { ...after, state: 'ended' }
    case 'superseded':
      return { ...after, state: 'superseded' }
  }
}

/** Where a protocol stands on a day: what was signed is not yet in force before its first day, and over after its last. */
export function standingOf(
  protocol: Pick<SharingProtocol, 'state' | 'validFrom' | 'validUntil'>,
  today: PlainDate,
): ProtocolState | 'not-yet' | 'expired' {
  if (protocol.state !== 'in-force') return protocol.state
  if (today < protocol.validFrom) return 'not-yet'
  return protocol.validUntil < today ? 'expired' : 'in-force'
}
