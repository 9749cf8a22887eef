import type { drawProtocol, showProtocol } from '@amparo/contract/api/protocols/protocols'
import type { InputOf, OutputOf } from '@amparo/contract/kernel/operation'
import type { OrganisationId, SharingProtocolId } from '@amparo/domain/kernel/brand'
import { addYears, plainDate } from '@amparo/domain/kernel/plain-date'
import {
  protocolPurposes,
  type OnwardRule,
  type ProtocolChannel,
  type ProtocolSection,
  type RetentionRule,
} from '@amparo/domain/protocol/sharing-protocol'
import { newId } from '../../data/new-id.ts'

export type ShownProtocol = OutputOf<typeof showProtocol>
type Drawn = InputOf<typeof drawProtocol>

export function emptyProtocol(today: string) {
  return {
    protocolId: newId<'SharingProtocolId'>(),
    others: [] as readonly string[],
    supersedes: undefined as SharingProtocolId | undefined,
    title: '',
    channels: [] as readonly ProtocolChannel[],
    sections: [] as readonly ProtocolSection[],
    onward: 'no' as OnwardRule,
    retention: 'return' as RetentionRule,
    contacts: {} as Readonly<Record<string, { readonly requests: string; readonly breaches: string }>>,
    validFrom: today as string | undefined,
    validUntil: addYears(plainDate(today), 2) as string | undefined,
    reviewOn: addYears(plainDate(today), 1) as string | undefined,
  }
}
export type ProtocolDraft = ReturnType<typeof emptyProtocol>

/** What stands, to be written anew; as a draft that takes its place it is another one. */
export function protocolLike(
  { protocol, parties }: ShownProtocol,
  own: string,
  today: string,
  isNew: boolean,
): ProtocolDraft {
  return {
    ...(isNew ? emptyProtocol(today) : protocol),
    protocolId: isNew ? newId<'SharingProtocolId'>() : (protocol.id as SharingProtocolId),
    others: parties.map(({ id }) => id).filter((id) => id !== own),
    supersedes: isNew ? (protocol.id as SharingProtocolId) : undefined,
    title: protocol.title,
    channels: protocol.channels,
    sections: protocol.sections,
    onward: protocol.onward,
    retention: protocol.retention,
    contacts: Object.fromEntries(
      protocol.contacts.map(({ organisationId, requests, breaches }) => [
        organisationId,
        { requests, breaches },
      ]),
    ),
  }
}

/** What is sent; nothing while a date or a party is missing. The purposes follow from the ways that were chosen. */
export function contentOf(draft: ProtocolDraft, own: string): Omit<Drawn, 'supersedes'> | undefined {
  const { validFrom, validUntil, reviewOn, others, channels } = draft
  if (!validFrom || !validUntil || !reviewOn || others.length === 0) return undefined
  const parties = [own, ...others] as OrganisationId[]
  const contacts = parties.map((organisationId) => ({
    organisationId,
    requests: draft.contacts[organisationId]?.requests.trim() ?? '',
    breaches: draft.contacts[organisationId]?.breaches.trim() ?? '',
  }))
  const isLacking = contacts.some(({ requests, breaches }) => requests === '' || breaches === '')
  if (isLacking || draft.title.trim() === '' || channels.length === 0) return undefined
  return {
    protocolId: draft.protocolId,
    parties,
    title: draft.title,
    purposes: protocolPurposes.filter((purpose) =>
      channels.includes(purpose === 'share-for-services' ? 'referral' : 'transfer'),
    ),
    sections: sharesParts(draft) ? [...draft.sections] : [],
    channels: [...channels],
    onward: draft.onward,
    retention: draft.retention,
    contacts,
    validFrom,
    validUntil,
    reviewOn,
  }
}

/** Only what goes by a referral or a transfer takes parts of a case along. */
export function sharesParts({ channels }: Pick<ProtocolDraft, 'channels'>): boolean {
  return channels.some((channel) => channel === 'referral' || channel === 'transfer')
}
