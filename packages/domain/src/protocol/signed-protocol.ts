import type { OrganisationId, SharingProtocolId, UserId } from '../kernel/brand.ts'
import { addMonths, addYears, type PlainDate } from '../kernel/plain-date.ts'
import {
  evolveProtocol,
  protocolChannels,
  protocolPurposes,
  protocolSections,
  type ProtocolEvent,
  type ProtocolTerms,
  type SharingProtocol,
} from './sharing-protocol.ts'

export type Signatory = {
  readonly organisationId: OrganisationId
  readonly userId: UserId
  readonly name: string
  /** Whom to ask, and whom to call. */
  readonly phone: string
}

/** A protocol that names everything that can be agreed on, drawn, offered and signed by these people on one day. */
export function signedProtocol(
  id: SharingProtocolId,
  signatories: readonly [Signatory, ...Signatory[]],
  on: PlainDate,
  more: Partial<ProtocolTerms> = {},
): { readonly protocol: SharingProtocol; readonly acts: readonly ProtocolEvent[] } {
  const at = `${on}T12:00:00.000Z`
  const saidBy = ({ organisationId, userId, name }: Signatory) => ({ organisationId, userId, name, at })
  const terms: ProtocolTerms = {
    title: 'Protocolo para compartir información',
    purposes: [...protocolPurposes],
    sections: [...protocolSections],
    channels: [...protocolChannels],
    onward: 'with-consent',
    retention: 'return',
    contacts: signatories.map(({ organisationId, phone }) => ({
      organisationId,
      requests: phone,
      breaches: phone,
    })),
    reviewOn: addMonths(on, 11),
    validFrom: on,
    validUntil: addYears(on, 3),
    ...more,
  }
  const [first] = signatories
  const acts: readonly ProtocolEvent[] = [
    {
      kind: 'drawn',
      protocolId: id,
      parties: signatories.map(({ organisationId }) => organisationId),
      terms,
      ...saidBy(first),
    },
    { kind: 'offered', ...saidBy(first) },
    ...signatories.map((one) => ({ kind: 'signed', ...saidBy(one) }) as const),
  ]
  const protocol = acts.reduce<SharingProtocol | undefined>(evolveProtocol, undefined)
  if (!protocol) throw new Error('a protocol without events')
  return { protocol, acts }
}
